/** The commands behind the actions that views name. */
import type { ViewAction } from '../core/views/actions';
import { commandOf } from './commands';
import type * as vscode from 'vscode';

/** The command that does an action. */
export function commandFor(action: ViewAction, title: string): vscode.Command {
  switch (action.type) {
    case 'openLine':
      return commandOf('clientele.openLine', title, action.at);
    case 'assess':
      return commandOf('clientele.assess', title, action.client);
    case 'snooze':
      return commandOf('clientele.snooze', title, action.client);
    case 'mark':
      return commandOf('clientele.mark', title, action.client, action.path, action.mark);
    case 'draft':
      return commandOf('clientele.draft', title, action.client, action.kind);
    case 'endWork':
      return commandOf('clientele.endWork', title, action.client);
    case 'markAsSent':
      return commandOf('clientele.markAsSent', title, action.document);
    case 'copyLetter':
      return commandOf('clientele.copyLetter', title, action.document);
    case 'mailLetter':
      return commandOf('clientele.mailLetter', title, action.document);
    case 'logAnswer':
      return commandOf('clientele.logAnswer', title, action.client, action.path);
    case 'openPaper':
      return commandOf('clientele.openPaper', title, { folder: action.folder, path: action.path });
    case 'keepOutOfGit':
      return commandOf('clientele.keepOutOfGit', title, action.folder);
    case 'overview':
      return commandOf('clientele.showOverview', title);
  }
}
