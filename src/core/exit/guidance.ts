/** What each step of the exit asks for, in one careful sentence. */
import type { ExitStep } from '../exitSteps';
import { table } from '../l10n';

export const EXIT_GUIDANCE = table<ExitStep>({
  'settle/position': 'Hold this against your own papers before you write to the client.',
  'settle/notice': 'The letter names the last day; keep to what was agreed about ending.',
  'settle/final-invoice':
    'Invoice what is delivered and not invoiced yet, by the terms on file; what is owed stays owed after the end.',
  'settle/backup':
    'Keep a copy of your own work and of the correspondence, as far as the agreement and the law on personal data allow.',
  'notify/letter':
    'One letter to the person who decides: the last day, what will be finished, the money, the hand-over day; no reasons and no blame.',
  'handover/domains':
    'Move every domain and its DNS to an account in the client’s name, and write down the registrar and the day of renewal.',
  'handover/hosting':
    'Put the hosting, its backups and its bills in the client’s name, and say what runs where and who pays from then on.',
  'handover/accounts':
    'Make the client the owner of each account that you hold for them; passwords go by a safe channel, never in a letter or a list.',
  'handover/repository':
    'Hand over the repository with its history, the source and design files, the documentation and the list of open issues.',
  'handover/licences':
    'Name the fonts, pictures and plug-ins in use, in whose name each licence is, until when, and which the client needs to renew.',
  'handover/analytics': 'Pass on the ownership of analytics, search console and tag manager together with their data.',
  'handover/keys':
    'Ask the client to replace the keys and shared passwords that you knew, once they have taken over; do it together where they wish.',
  'handover/access':
    'Remove your access to their systems and theirs to yours, both on the last day; after it nobody uses what was left open.',
  'handover/receipt':
    'Ask the client to confirm in writing that everything has arrived, and keep the answer with the papers.',
  'handover/closed': 'Set the status to ended; the record and its papers stay where they are.',
});
