/** The rows of the tree's first list that are no clients of their own: of several, of files that are not read or can't be, of folders. */
import { atLeast, LEVELS } from '../assessment';
import { clientIdOf } from '../folder';
import { t, tn } from '../l10n';
import { oneLine } from '../letters/markdown';
import { LEVEL_LOOKS } from './levelLooks';
import { nameIn } from './problems';
import { PLAIN, row, type Kind, type TreeRow } from './rowShape';
import { clientListTooltip, plainTooltip, problemTooltip } from './tooltips';
import { LEVEL_WORDS } from './words';

/** So many clients are named where the mouse rests on a row of several. */
const MOST_NAMED = 12;

export function endedRow(item: Kind<'ended'>): TreeRow {
  const { clients } = item;
  const acting = clients.filter(({ client }) => atLeast(client.assessment.verdict, 'act')).length;
  const parts = [
    tn(clients.length, '{0} client', '{0} clients'),
    ...(acting === 0 ? [] : [tn(acting, '{0} needs action', '{0} need action')]),
  ];
  const worst =
    LEVELS[Math.max(...clients.map(({ client }) => LEVELS.indexOf(client.assessment.verdict)))] ?? 'no_data';
  const look = acting === 0 ? PLAIN('archive') : { icon: 'archive', color: LEVEL_LOOKS[worst].color };
  return row(item, t('Ended'), parts.join(', '), look, {
    tooltip: () => clientListTooltip(clients.slice(0, MOST_NAMED), clients.length),
    hasChildren: true,
  });
}

export function moreRow(item: Kind<'more'>): TreeRow {
  const label = tn(item.count, '{0} more client', '{0} more clients');
  return row(item, label, t('in the overview'), PLAIN('ellipsis'), { action: { type: 'overview' } });
}

/** A client whose file is still to be read goes by the name of its file: nothing that it says is kept from one session to the next. */
export function rememberedRow({ client, folder, several, ...item }: Kind<'remembered'>): TreeRow {
  const { verdict } = client;
  const description = [LEVEL_WORDS[verdict], t('being read'), ...(several ? [folder.name] : [])].join(' · ');
  return row(item, oneLine(clientIdOf(client.name)), description, LEVEL_LOOKS[verdict], {
    action: { type: 'openLine', at: { folder: folder.key, file: client.name, line: 1 } },
  });
}

export function unreadableRow(item: Kind<'unreadable'>): TreeRow {
  const { problem, folder, several } = item;
  const file = nameIn(problem.file);
  const name = oneLine(file);
  const message = oneLine(problem.message);
  return row(item, name, several ? `${folder.name} · ${message}` : message, LEVEL_LOOKS.let_go, {
    tooltip: () => problemTooltip(problem),
    accessibleLabel: t('{0} gives no client: {1}', name, message),
    action: { type: 'openLine', at: { folder: folder.key, file, line: problem.place.line } },
  });
}

export function leakRow(item: Kind<'leak'>): TreeRow {
  const { folder, several } = item;
  const label = t('Git would commit these files');
  return row(item, label, several ? folder.name : '', PLAIN('warning'), {
    tooltip: () =>
      plainTooltip(
        `${label}.`,
        t('Nothing ignores the folder .clients, and none of it is committed yet.'),
        t('Click to ignore it, or to say that it is meant to be committed.'),
      ),
    action: { type: 'keepOutOfGit', folder: folder.key },
  });
}
