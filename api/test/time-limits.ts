import { randomUUID } from 'node:crypto';
import { firstRow, type SqlInstant, sql, toDate } from '../src/database/sql.ts';
import { formatDateTime } from '../src/platform/calendar/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { BuiltCase } from './cases.ts';
import type { Product } from './product.ts';

export const TABLE = `query ($number: Int) { timeLimits(number: $number) { versionId ruleId number currentNumber latestNumber openNumber editable
  recountable hints subjects { code title group weight weightBefore stages } columns { kind stage clockText }
  cells { matterCode kind stage orgLevel value unit clockStart pauseOn setBy changed before { value unit clockStart pauseOn } }
  recounts { number reason changedBy moved finishedAt } } }`;
export const IMPACT = `query ($id: ID!) { timeLimitImpact(versionId: $id) { deadlines records paused later earlier overdue warned capped
  districts { title records } matters { title records } moves { title matter limit limitBefore limitAfter dueBefore dueAfter } } }`;
export const RECOUNT =
  'mutation ($id: ID!, $reason: String!, $requestId: ID!) { recountTimeLimits(versionId: $id, reason: $reason, requestId: $requestId) { number } }';
const SAVE = `mutation ($input: TimeLimitDraftInput!) { saveTimeLimitDraft(input: $input) { id version number state link bodyText
  differences { title before after } } }`;
const STEP =
  'mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok rows { result code message } } }';
export const REASON = '按市局通知缩短部门办理时限';

export interface SavedLimits {
  id: string;
  version: number;
  number: number;
  differences: { title: string; before: string; after: string }[];
}

interface Cell {
  matterCode: string;
  kind: string;
  stage: string;
  orgLevel: string;
  value: number | null;
  clockStart: string | null;
  pauseOn: string[] | null;
  changed: boolean;
  setBy: number;
  before: { value: number } | null;
}

export interface LimitsTable {
  versionId: string;
  ruleId: string;
  number: number;
  currentNumber: number;
  latestNumber: number;
  openNumber: number | null;
  editable: boolean;
  recountable: boolean;
  hints: string[];
  subjects: { code: string; group: string; weight: number | null; stages: string[] }[];
  cells: Cell[];
  recounts: { number: number; reason: string; moved: number; finishedAt: string | null }[];
}

/** One limit as the page sends it; of a stage, in working days, unless said. */
export const limit = (matterCode: string, stage: string, value: number | null, more: object = {}) => ({
  matterCode,
  kind: 'STAGE',
  stage,
  orgLevel: 'ALL',
  value,
  unit: 'WORKDAY',
  ...more,
});
export const promise = (matterCode: string, value: number) => limit(matterCode, 'PROMISE', value, { kind: 'PROMISE' });

/** Asks for a draft, whatever becomes of it. */
export const trySave = (browser: Browser, limits: object[], more: object = {}) =>
  browser.run(SAVE, { input: { requestId: randomUUID(), limits, weights: [], reason: REASON, ...more } });

/** A draft that is taken. */
export async function savedLimits(browser: Browser, limits: object[], more: object = {}): Promise<SavedLimits> {
  const { data, code, message } = await trySave(browser, limits, more);
  if (code) throw new Error(`${code} ${message}`);
  return data.saveTimeLimitDraft as SavedLimits;
}

/** One step of a version as it stands; gives the code of a refusal of the whole or of the version. */
export async function stepVersion(browser: Browser, action: string, id: string) {
  const row = await firstRow<{ version: number }>(
    await browser.ctx(),
    sql`select version from rule_version where id = ${id}`,
  );
  const input = { requestId: randomUUID(), action, rows: [{ id, version: row?.version ?? 0 }] };
  const { data, code, message } = await browser.run(STEP, { input });
  const [first] =
    (data?.advanceRuleVersions as { rows: { result: string; code: string | null }[] } | undefined)?.rows ?? [];
  return { code: code ?? first?.code ?? null, message };
}

/** Writes, sends and approves a change set that holds at once. */
export async function putInForce(writer: Browser, approver: Browser, limits: object[]): Promise<SavedLimits> {
  const draft = await savedLimits(writer, limits);
  for (const [browser, action] of [
    [writer, 'proposeToCity'],
    [approver, 'approveNow'],
  ] as const) {
    const { code, message } = await stepVersion(browser, action, draft.id);
    if (code) throw new Error(`${action}: ${code} ${message}`);
  }
  return draft;
}

/** The configuration as one version has it; what holds now unless said. */
export async function limitsTable(browser: Browser, number?: number): Promise<LimitsTable> {
  const { data, code, message } = await browser.run(TABLE, { number });
  if (code) throw new Error(`${code} ${message}`);
  return data.timeLimits as LimitsTable;
}

export const cellOf = (found: LimitsTable, matterCode: string, stage: string, orgLevel = 'ALL') =>
  found.cells.find((cell) => cell.matterCode === matterCode && cell.stage === stage && cell.orgLevel === orgLevel);

/** When a sub-case runs out, as the window reads it. */
export async function dueOf(ctx: Ctx, built: BuiltCase, matterCode: string): Promise<Record<string, string | null>> {
  const row = await firstRow<Record<'dueAt' | 'promiseDueAt', SqlInstant | null>>(
    ctx,
    sql`select due_at as "dueAt", promise_due_at as "promiseDueAt" from sub_case
         where case_id = ${built.id} and matter_code = ${matterCode}`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, at]) => [key, at && formatDateTime(toDate(at))]));
}

export interface LimitStaff {
  centre: Browser;
  officer: Browser;
  chief: Browser;
  clerk: Browser;
}

/** Who has to do with limits; again after the clock has moved on, for sessions end with the day. */
export async function limitStaff(app: Product): Promise<LimitStaff> {
  const enter = (name: string) => app.as(name);
  const [centre, officer] = [await enter('city_centre'), await enter('city_officer')];
  return { centre, officer, chief: await enter('chief_hk'), clerk: await enter('clerk_hk') };
}
