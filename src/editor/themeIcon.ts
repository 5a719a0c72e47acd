/** Icons of the theme. */
import * as vscode from 'vscode';
import type { Look } from '../core/views/levelLooks';

/** The icon of a look. */
export function themeIcon({ icon, color }: Look): vscode.ThemeIcon {
  return color === null ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
