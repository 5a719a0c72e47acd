/** The demo's clients on the day it is shown for: their order, verdicts, signs and next letters, as `demo.expected.yaml` says. */
import { deepEqual, equal, fail, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { atLeast, LEVELS, OURS_CODES } from '../../../src/core/assessment';
import { assessFolder, readFolder } from '../../../src/core/folder';
import { LETTER_KINDS, SIGN_NAMES } from '../../../src/core/record/schema';

const AS_OF = '2026-11-23';
const FOLDER = join('demo', '.clients');

const level = v.picklist(LEVELS);
const expectations = v.array(
  v.strictObject({
    id: v.string(),
    verdict: level,
    signs: v.record(v.picklist(SIGN_NAMES), level),
    next: v.nullable(v.picklist(LETTER_KINDS)),
    ours: v.optional(v.array(v.picklist(OURS_CODES)), []),
  }),
);

describe('demo', () => {
  const expected = v.parse(expectations, parse(readFileSync(join('test', 'fixtures', 'demo.expected.yaml'), 'utf8')));
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const folder = readFolder(names.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') })));
  const clients = assessFolder(folder, AS_OF);

  it('has no problem', () => {
    deepEqual(
      folder.problems.map(({ file, place, message }) => `${file}:${place.line} ${message}`),
      [],
    );
  });

  it('lists the clients worst first', () => {
    deepEqual(
      clients.map(({ id }) => id),
      expected.map(({ id }) => id),
    );
  });

  for (const { id, verdict, signs, next, ours } of expected) {
    it(id, () => {
      const { assessment } = clients.find((client) => client.id === id) ?? fail(`the demo has no client ${id}`);
      equal(assessment.verdict, verdict);
      for (const sign of SIGN_NAMES) {
        const got = assessment.signs[sign].level;
        const wanted = signs[sign];
        if (wanted === undefined) ok(!atLeast(got, 'watch'), `${sign} is at ${got}`);
        else equal(got, wanted, sign);
      }
      equal(assessment.next.letter, next);
      const codes = assessment.ours.map(({ code }) => code);
      for (const code of ours) ok(codes.includes(code), `${code} is not among ${codes.join(', ')}`);
    });
  }

  it('keeps every letter that a record names', () => {
    for (const { source } of clients) {
      for (const { file } of source.parsed.record?.letters ?? []) {
        if (file !== undefined) ok(existsSync(join(FOLDER, file)), `${file} is missing`);
      }
    }
  });
});
