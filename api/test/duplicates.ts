import { randomUUID } from 'node:crypto';
import { rows, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { pick } from './case-acts.ts';
import { type BuiltCase, buildCase, type CaseOptions } from './cases.ts';

/** A pair as the window reads it. */
export interface Hit {
  id: string;
  version: number;
  state: string;
  severity: string;
  matchRule: string;
  hint: string | null;
  matterCodes: string[];
  newCaseNo: string;
  matchedCaseNo: string;
}

export const DECIDE =
  'mutation ($input: RecordActInput!) { advanceWithdrawals(input: $input) { ok rows { result code message } } }';
const OF_CASE =
  'query ($id: ID!) { duplicatesOfCase(caseId: $id) { id version state severity matchRule hint matterCodes newCaseNo matchedCaseNo } }';
const ADVANCE =
  'mutation ($input: RecordActInput!) { advanceDuplicateHits(input: $input) { ok rows { result code message } } }';
const WITHDRAW =
  'mutation ($input: WithdrawCaseInput!) { withdrawCase(input: $input) { id version state needApproval effects } }';

let persons = 40_000;
/** A number of a person whom no other test knows. */
export function newPerson(): number {
  persons += 1;
  return persons;
}

/** Two applications of one person: the first one, then `second`. */
export async function twice(ctx: Ctx, second: CaseOptions = {}, first: CaseOptions = {}) {
  const n = newPerson();
  const old = await buildCase(ctx, { n, ...first });
  const next = await buildCase(ctx, { n, ...second });
  return { old, next };
}

export async function flagOf(ctx: Ctx, { id }: BuiltCase): Promise<string | undefined> {
  const [found] = await rows<{ flag: string }>(
    ctx,
    sql`select duplicate_flag as flag from one_thing_case where id = ${id}`,
  );
  return found?.flag;
}

export const hitsOf = async (browser: Browser, { id }: BuiltCase): Promise<Hit[]> =>
  (await browser.run(OF_CASE, { id })).data.duplicatesOfCase as Hit[];

export const noticesOf = (ctx: Ctx, template: string, { id }: BuiltCase) =>
  rows<{ body: string; priority: number; link: string | null }>(
    ctx,
    sql`select body, priority, link from notification where template_code = ${template} and record_id = ${id}`,
  );

export const advanceHits = (browser: Browser, action: string, hits: readonly Hit[], input: object = {}) =>
  browser.run(ADVANCE, { input: { requestId: randomUUID(), action, rows: hits.map(pick), ...input } });

export const withdraw = (browser: Browser, built: BuiltCase, input: object = {}) =>
  browser.run(WITHDRAW, {
    input: { requestId: randomUUID(), caseId: built.id, version: built.version, reasonCode: 'REPEAT', ...input },
  });
