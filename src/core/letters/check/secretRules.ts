/** Keys and tokens by the rules of secretlint, which know how each service writes its own. The rules alone: its core and its preset want Node. */
import type { SecretLintRuleCreator, SecretLintSourceCode } from '@secretlint/types';
import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic';
import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as basicAuth } from '@secretlint/secretlint-rule-basicauth';
import { creator as database } from '@secretlint/secretlint-rule-database-connection-string';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as gitlab } from '@secretlint/secretlint-rule-gitlab';
import { creator as npm } from '@secretlint/secretlint-rule-npm';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as privateKey } from '@secretlint/secretlint-rule-privatekey';
import { creator as sendgrid } from '@secretlint/secretlint-rule-sendgrid';
import { creator as shopify } from '@secretlint/secretlint-rule-shopify';
import { creator as slack } from '@secretlint/secretlint-rule-slack';
import type { TextSpan } from '../readLetter';

const RULES: readonly SecretLintRuleCreator[] = [
  ...[anthropic, aws, basicAuth, database, github, gitlab],
  ...[npm, openai, privateKey, sendgrid, shopify, slack],
];

/** The places that a rule reports. These rules look at the text and answer at once. */
export function secretsByRule(content: string): readonly TextSpan[] {
  const found: TextSpan[] = [];
  const source: SecretLintSourceCode = {
    ...{ content, hasBOM: false, filePath: undefined, physicalFilePath: undefined, contentType: 'text', ext: '.md' },
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }),
    positionToIndex: () => 0,
    indexToPosition: () => ({ line: 1, column: 0 }),
  };
  for (const rule of RULES) {
    const handlers = rule.create(
      {
        sharedOptions: {},
        createTranslator: () => (id, data) => ({ message: String(id), messageId: String(id), data }),
        report: ({ range: [start, end] }) => found.push({ start, end }),
        ignore: () => undefined,
      },
      {},
    );
    void handlers.file?.(source);
  }
  return found;
}
