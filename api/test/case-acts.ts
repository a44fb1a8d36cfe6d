import { randomUUID } from 'node:crypto';
import { rows, sql } from '../src/database/sql.ts';
import { advance } from '../src/platform/flow/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { type BuiltCase, readBuilt } from './cases.ts';

export interface ActRow {
  id: string;
  caseNo: string;
  result: 'OK' | 'SKIPPED' | 'FAILED';
  code: string | null;
  message: string | null;
  record: { status: string; version: number; subCases: { matterCode: string; status: string }[] } | null;
}

export interface ActResult {
  ok: number;
  skipped: number;
  failed: number;
  rows: ActRow[];
}

const ADVANCE = `mutation ($input: ActInput!) { advanceCases(input: $input) {
  ok skipped failed rows { id caseNo result code message record { status version subCases { matterCode status } } } } }`;

export const pick = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** One act over a selection as the console sends it; gives the code of a refusal of the whole. */
export async function tryAct(
  browser: Browser,
  action: string,
  cases: readonly { id: string; version: number; reasonCode?: string; reasonText?: string }[],
  input: object = {},
): Promise<{ result: ActResult | undefined; code: string | undefined; message: string | undefined }> {
  const chosen = cases.map(({ id, version, reasonCode, reasonText }) => ({ id, version, reasonCode, reasonText }));
  const { data, code, message } = await browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: chosen, ...input },
  });
  return { result: data.advanceCases as ActResult | undefined, code, message };
}

/** The same, for an act that is taken as a whole. */
export async function act(
  browser: Browser,
  action: string,
  cases: Parameters<typeof tryAct>[2],
  input: object = {},
): Promise<ActResult> {
  const { result, code, message } = await tryAct(browser, action, cases, input);
  if (!result) throw new Error(`${code} ${message}`);
  return result;
}

/** Takes a case from 待预审 to 已接件. */
export async function accept(clerk: Browser, built: BuiltCase): Promise<BuiltCase> {
  const ctx = await clerk.ctx();
  for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(ctx, built.id)]);
  return readBuilt(ctx, built.id);
}

/** A department reports about some matters of a case, without the gateway. */
export async function report(
  app: Ctx['app'],
  built: BuiltCase,
  action: string,
  matters: readonly string[],
): Promise<void> {
  const department = app.context({ kind: 'EXTERNAL', appId: 'dept-ga', name: '公安局（模拟）' });
  const chosen = built.subCases.filter((s) => matters.includes(s.matterCode));
  const { refusals } = await advance(department, { type: 'subCase', action, rows: chosen.map(({ id }) => ({ id })) });
  if (refusals[0]) throw new Error(refusals[0].message);
}

export interface Pushed {
  kind: string;
  title: string;
  recordType: string;
  payload: Record<string, unknown>;
}

/** What was queued for the case library about the case and its sub-cases from a moment's messages on, in order. */
export function pushesOf(ctx: Ctx, caseId: string, after = 0): Promise<Pushed[]> {
  return rows<Pushed>(
    ctx,
    sql`
    select kind, stream_title as title, record_type as "recordType", payload_masked as payload
      from outbox_message where root_id = ${caseId} and channel = 'case-library' order by id offset ${after}`,
  );
}
