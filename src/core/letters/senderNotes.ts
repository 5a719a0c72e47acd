/** What the sender of any letter should look at before sending it. */
import { t } from '../l10n';
import { SIGN_NAMES, type LetterKind, type SignName } from '../record/schema';
import { SIGN_WORDS } from '../valueWords';
import { SIGNS } from '../signs/signs';
import type { Facts } from './facts';

/** Plain sentences, the weightiest first. They stand in the draft's file, so they quote nothing and give no private reason. */
export function senderNotes(facts: Facts, kind: LetterKind, unworded: string | null): readonly string[] {
  return [...adviceNotes(facts), ...waiting(facts, kind), ...missing(facts), ...untranslated(unworded)];
}

/** Whether advice comes before any letter. */
export function adviceNotes({ snapshot }: Pick<Facts, 'snapshot'>): readonly string[] {
  const isHarm = snapshot.conduct.some(
    ({ kind, repaired }) => (kind === 'threat' || kind === 'harassment') && repaired === undefined,
  );
  return [
    ...(isHarm
      ? [
          t(
            'A threat or harassment is on file. Take advice first, keep the evidence, and send this only if it is safe to.',
          ),
        ]
      : []),
    ...(snapshot.legal.length > 0
      ? [t('A legal step is on file. Take advice first, and send this only if it fits.')]
      : []),
  ];
}

function waiting({ snapshot, assessment, asOf }: Facts, kind: LetterKind): readonly string[] {
  const sign = signOf(kind);
  if (sign === undefined) return [];
  const { snoozed } = assessment.signs[sign];
  const pending = snapshot.letters.filter((l) => SIGNS[sign].letters.includes(l.kind) && l.deadline >= asOf).at(-1);
  return [
    ...(pending === undefined
      ? []
      : [
          t(
            'A letter of {0} on the same matter gives until {1}. Wait for that day before you send this.',
            pending.date,
            pending.deadline,
          ),
        ]),
    ...(snoozed === null ? [] : [t('The sign {0} is snoozed until {1}.', SIGN_WORDS[sign], snoozed.until)]),
  ];
}

function signOf(kind: LetterKind): SignName | undefined {
  return SIGN_NAMES.find((name) => SIGNS[name].letters.includes(kind));
}

function missing({ recipient, signature }: Facts): readonly string[] {
  return [
    ...(recipient === null ? [t('No contact is on file, so the letter is addressed to the client by name.')] : []),
    ...(recipient !== null && recipient.email === undefined
      ? [t('No e-mail address is on file for the contact.')]
      : []),
    ...(signature.length === 0 ? [t('Nothing in studio.yaml says who signs: fill in your name.')] : []),
  ];
}

/** @param language one that was asked for and has no wording */
function untranslated(language: string | null): readonly string[] {
  return language === null
    ? []
    : [
        t(
          'Letters are worded in English and Vietnamese, so this one is not in the language asked for ({0}). A template of your own can be.',
          language,
        ),
      ];
}
