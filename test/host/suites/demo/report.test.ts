import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { drop, textOf } from '../../support/files';
import { closeEditors, place, product, until } from '../../support/product';

const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: 'meridian-gyms' });
const view = (asOf: string | null) => ({ type: 'view', view: { asOf, zoom: 'all', start: null } });

/** The open report's text after a message of its page. */
async function textAfter(message: unknown): Promise<string> {
  const { report } = await product();
  await report.ask(client(), message);
  return (report.body(client()) ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** Runs a command that asks what is private and where to save, takes what is offered, and gives back what was written. */
async function saved(command: string, name: string, ...more: readonly unknown[]): Promise<string> {
  await product();
  const file = place(`.clients/meridian-gyms/${name}`);
  const onDisk = (): Promise<string> => textOf(file);
  const saving = vscode.commands.executeCommand(command, client(), ...more);
  try {
    // The questions open in their own time; accepting before that does nothing.
    await until('the file is written', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await onDisk()) !== '';
    });
    await saving;
    return await onDisk();
  } finally {
    await drop(file);
  }
}

describe('the report on a client', () => {
  afterEach(closeEditors);

  it('shows another day where its page asks for one, and today again', async () => {
    await product();
    await vscode.commands.executeCommand('clientele.assess', client());
    assert.match(await textAfter({ type: 'ready' }), /As of 2026-11-23, the latest day\. .*Let go .*Draft exit letter/);
    const past = await textAfter(view('2026-07-01'));
    assert.match(past, /As of 2026-07-01, 145 days ago: what the file knows of that day\..*Letters are drafted from/);
    assert.doesNotMatch(past, /✕ Let go|Other letters/);
    assert.match(await textAfter(view(null)), /✕ Let go/);
  });

  it('stays as it is where a message is none of its own', async () => {
    await product();
    await vscode.commands.executeCommand('clientele.assess', client());
    await textAfter(view('2026-07-01'));
    for (const message of [view('2026-06-31'), { ...view(null), more: 1 }, { type: 'view' }, { type: 'save' }]) {
      assert.match(await textAfter(message), /As of 2026-07-01, 145 days ago/);
    }
  });

  it('is saved as a page that stands by itself, without the private notes', async () => {
    const page = await saved('clientele.saveReportHtml', 'meridian-gyms-report-2026-11-23.html');
    assert.match(page, /^<!DOCTYPE html>[^]*default-src &#39;none&#39;[^]*--vscode-foreground: #[^]*Meridian Gyms/);
    assert.doesNotMatch(page, /<script|<link|<button|Two other suppliers/);
  });

  it('is saved as Markdown, of the day that its page looks at', async () => {
    const text = await saved(
      'clientele.saveReportMarkdown',
      'meridian-gyms-report-2026-07-01.md',
      view('2026-07-01').view,
    );
    assert.match(text, /^# Meridian Gyms on 2026-07-01\n/);
    assert.doesNotMatch(text, /Two other suppliers|MG-03/);
  });
});
