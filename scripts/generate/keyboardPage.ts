/** The page of the keyboard: our shortcuts, the keys of VS Code that lead to us, and the command ids to bind, from the manifest. */
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import { table } from './table';

/** Keys that VS Code has already, and what they do in the files of Clientele. */
const KEYS_OF_VS_CODE: readonly (readonly [key: string, mac: string, what: string])[] = [
  ['F1', 'F1', 'the command palette: every command is in it, under `Clients:`'],
  ['Ctrl+.', 'Cmd+.', 'the light bulb: quick fixes of a problem, and what an entry can be marked as'],
  ['Ctrl+Space', 'Ctrl+Space', 'completion of keys, values, ids, people and dates'],
  ['Ctrl+K Ctrl+I', 'Cmd+K Cmd+I', 'the hover at the cursor'],
  ['F12', 'F12', 'to what an id or a name refers to'],
  ['Shift+F12', 'Shift+F12', 'every use of it'],
  ['F2', 'F2', 'another name for it, everywhere'],
  ['Ctrl+Shift+O', 'Cmd+Shift+O', 'the sections and entries of the record'],
  ['F8', 'F8', 'the next problem of the file'],
  ['Ctrl+Z', 'Cmd+Z', 'takes back what was logged or marked, in one step'],
];

const IN_THE_VIEW: readonly (readonly [key: string, what: string])[] = [
  ['Up, Down', 'from row to row'],
  ['Right, Left', 'open or close a row, or go to the row around it'],
  ['Enter', 'does what a click does: a client or fact opens its line, a next step drafts its letter'],
  ['Shift+F10', 'the menu of the row'],
  ['letters', 'with `Ctrl+F` (Mac: `Cmd+F`): finds a row by its name'],
];

/** A command's title as the palette shows it. */
function titleOf(id: string): string {
  const text = (said: string): string => {
    const found = Object.entries(texts).find(([key]) => `%${key}%` === said);
    if (found === undefined) throw new Error(`package.nls.json does not have ${said}.`);
    return found[1];
  };
  const command = manifest.contributes.commands.find((each) => each.command === id);
  if (command === undefined) throw new Error(`package.json binds a key to ${id}, which is none of its commands.`);
  return `${text(command.category)}: ${text(command.title)}`;
}

/** A key as people write it. @example keyName('ctrl+k l') // 'Ctrl+K L' */
function keyName(key: string): string {
  return key.replace(/[a-z]+/g, (name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** The page as Markdown. */
export function keyboardPage(): string {
  const { commands, keybindings, menus } = manifest.contributes;
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const code = (text: string): string => `\`${text}\``;
  return [
    '# The keyboard',
    'Everything that Clientele does can be done without a mouse.',
    '## Shortcuts of Clientele',
    ...table(
      ['Key', 'On a Mac', 'Command'],
      keybindings.map(({ key, mac, command }) => [code(keyName(key)), code(keyName(mac)), titleOf(command)]),
    ),
    'It has few, so that it takes no key that you use for something else.',
    '## Keys of VS Code that lead to Clientele',
    ...table(
      ['Key', 'On a Mac', 'In a client’s file'],
      KEYS_OF_VS_CODE.map(([key, mac, what]) => [code(key), code(mac), what]),
    ),
    ...table(
      ['Key', 'In the view of clients'],
      IN_THE_VIEW.map(([key, what]) => [key, what]),
    ),
    '## A key of your own',
    '`Preferences: Open Keyboard Shortcuts` lists every command under `Clients`; a double click binds a key. In `keybindings.json` it looks like this. `args` is ' +
      'only for `clientele.log`: it names [the kind of fact](logging.md), which saves a step.',
    [
      '```json',
      '[',
      '  { "key": "ctrl+k a", "command": "clientele.assess", "when": "clientele.state == clients" },',
      '  { "key": "ctrl+k r", "command": "clientele.log", "args": { "kind": "request" } }',
      ']',
      '```',
    ].join('\n'),
    ...table(
      ['Command', 'Its id'],
      commands.filter(({ command }) => !hidden.has(command)).map(({ command }) => [titleOf(command), code(command)]),
    ),
  ].join('\n\n');
}
