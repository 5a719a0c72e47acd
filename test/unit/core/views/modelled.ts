/** Models of reports: of assessments that are built by hand, and of the text of a file. */
import assert from 'node:assert/strict';
import type { IsoDate } from '../../../../src/core/dates';
import type { AssessedClient } from '../../../../src/core/folder';
import { ledgerHours } from '../../../../src/core/ledger';
import type { LetterKind } from '../../../../src/core/record/schema';
import { snapshotOf } from '../../../../src/core/snapshot';
import { reportModel, type ReportModel } from '../../../../src/core/views/report/reportModel';
import { trendsOf } from '../../../../src/core/views/report/trend';
import { WHOLE_VIEW, type ReportView } from '../../../../src/core/views/reportView';
import { clientOf } from './portfolios';

/** The model of a hand-built assessment whose record says nothing else. */
export function modelled(client: AssessedClient, letters: readonly LetterKind[] = []): ReportModel {
  const { asOf } = client.assessment;
  const snapshot = snapshotOf({ client: client.assessment.client }, {}, asOf, () => []);
  const hours = { ...ledgerHours(snapshot), absorbed: client.assessment.scope.absorbedHours };
  const trends = trendsOf(asOf, null, () => undefined);
  return { client, snapshot, studio: {}, view: WHOLE_VIEW, today: asOf, firstDay: null, trends, hours, letters };
}

/** The model of a file's text, looked at on a day. */
export function modelOf(text: string, asOf: IsoDate | null = null, view: Partial<ReportView> = {}): ReportModel {
  const model = reportModel(clientOf(text), { ...WHOLE_VIEW, ...view, asOf });
  assert.ok(model !== undefined, 'the text gives no record');
  return model;
}
