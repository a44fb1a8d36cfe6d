import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../src/database/sql.ts';
import type { Answer, Browser } from './access.ts';

const ENROL = `mutation ($input: EnrolInput!, $q: ID!) { enrolInTraining(input: $input, requestId: $q) {
  id version enrolNo state stateTitle waitlistNo districtCode interceptions { code message } } }`;

export interface Enrolled {
  id: string;
  version: number;
  enrolNo: string;
  state: string;
  stateTitle: string;
  waitlistNo: number | null;
  districtCode: string;
  interceptions: { code: string; message: string }[];
}

export const enrol = (browser: Browser, roundId: string, changes: object = {}): Promise<Answer> =>
  browser.run(ENROL, {
    input: { roundId, phone: '13800001234', employmentStatus: '1', declarationAccepted: true, ...changes },
    q: randomUUID(),
  });

export async function enrolled(browser: Browser, roundId: string, changes: object = {}): Promise<Enrolled> {
  const { data, code, message } = await enrol(browser, roundId, changes);
  if (code) throw new Error(`${code} ${message}`);
  return data.enrolInTraining as Enrolled;
}

const ACT =
  'mutation ($input: RecordActInput!) { outcome: advanceTrainingEnrolments(input: $input) { rows { result code message } } }';

/** An act on an enrolment as it stands now; the outcome of its one row. */
export async function advanceEnrolment(browser: Browser, action: string, id: string, input: object = {}) {
  const ctx = browser.app.context({ kind: 'SYSTEM', name: '测试' });
  const row = await firstRow<{ version: number }>(ctx, sql`select version from training_enrolment where id = ${id}`);
  const { data, code, message } = await browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}
