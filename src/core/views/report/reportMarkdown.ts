/** The report on one client as Markdown, with the same care for what is private as the saved page. */
import { escapeText } from '../../letters/markdown';
import { t } from '../../l10n';
import { kindWords } from '../../valueWords';
import { clientSections } from '../markdown';
import type { PrivateParts } from './savedReport';
import type { ReportModel } from './reportModel';

/** @param asked the private parts that the person asked for */
export function reportMarkdown({ client, snapshot }: ReportModel, asked: PrivateParts): string {
  const { assessment, source } = client;
  const said = asked.quotes ? snapshot.conduct.filter(({ says }) => says !== undefined) : [];
  const notes = asked.notes ? lines(source.parsed.record?.notes ?? '') : [];
  const blocks = [
    `# ${t('{0} on {1}', text(assessment.client), assessment.asOf)}`,
    ...clientSections(client),
    ...(said.length === 0
      ? []
      : [
          `### ${t('What was said')}`,
          said.map(({ date, kind, says }) => `- ${date}, ${text(kindWords(kind))}: ${text(says ?? '')}`).join('\n'),
        ]),
    ...(notes.length === 0 ? [] : [`### ${t('Private notes')}`, ...notes.map((line) => escapeText(line))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function lines(notes: string): readonly string[] {
  return notes.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function text(value: string): string {
  return escapeText(value, false);
}
