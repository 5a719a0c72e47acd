/** The page of logging: how many steps each kind takes, and what to type, from the kinds themselves. */
import { LOG_KIND_IDS, LOG_KINDS } from '../../src/core/log/logKinds';
import { MARK_WORDS } from '../../src/core/log/marks';
import { table } from './table';

/** The page as Markdown. */
export function loggingPage(): string {
  return [
    '# Logging',
    '`Clients: Log…` (`Ctrl+K L`, on a Mac `Cmd+K L`) writes one fact into a client’s record. It is also on each client in the view, and in the menus of the ' +
      'editor and the explorer. Every step is a list that you type in; `Enter` takes the first choice, `Escape` leaves no trace, and the arrow above goes ' +
      'one step back. The list says what each choice does to the record before anything is written.',
    '## The steps',
    '1. **The client**, only where it is not plain: with a client’s file or one of its papers open, or called from its row, this step falls away.',
    '2. **What happened**, one of the kinds below. A key binding can name it: `"command": "clientele.log", "args": { "kind": "request" }`.',
    '3. **The fact**: one line, and a choice among what it can mean. Taking the choice writes and saves.',
    ...table(
      ['Kind', 'When', 'The line', 'Steps, file open', 'Steps, from anywhere', 'Steps, by a key of its own'],
      LOG_KIND_IDS.map((id) => {
        const { title, when, prompt } = LOG_KINDS[id];
        return [`${title} (\`${id}\`)`, when, prompt, '2', '3', '1'];
      }),
    ),
    '## The line',
    'Words are taken as they are. Among them `@jane` names a person, `#homepage` something of the record, `3h` hours; `yesterday:` or `2026-07-01:` in front ' +
      'is the day. What names nothing stays among the words. What you leave out is filled in: today, the person who decides, the deliverable last used, the ' +
      'next number, the open balance, a deadline in seven days. What is selected in a text is there already; what the clipboard holds is offered.',
    '## States',
    'What is open is closed with one stroke: a lens above the entry, the light bulb (`Ctrl+.`), the row’s menu in the view, or `Clients: Change State…`, ' +
      'which lists all that is open. `Clients: Snooze…` lets a sign rest until a day, for a reason.',
    ...table(['Entry', 'Can be marked'], Object.entries(MARK_WORDS)),
    '## What is written',
    'The bytes of the fact and no other: comments, blank lines, quotes, indentation, line ends, the order of keys and the end of the file stay. The text is ' +
      'spliced and parsed before it is handed over; where it would not say exactly what it said and the fact, nothing is written and you are told. It is one ' +
      'edit, so one undo takes it back. The fact is worked out on the text as it stands at that moment, so a change that came in between is kept.',
    'The file is saved unless `clientele.saveAfterLog` is off. One that has changes of yours that are not saved is left unsaved. What your own settings do on ' +
      'every save, like trimming blanks or formatting, they do here too. A file that mixes two kinds of line ends is refused, for an editor would make them one.',
    'The same from a script: `node dist/cli.js log FOLDER ID KIND key=value… [--dry-run]`, with the keys of [the record](record.md). `answer` takes `to=` (words ' +
      'or the id of what was answered), `answer=` and `date=`.',
  ].join('\n\n');
}
