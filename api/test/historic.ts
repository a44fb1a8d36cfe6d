import { randomUUID } from 'node:crypto';
import { rows, run, sql } from '../src/database/sql.ts';
import { advance } from '../src/platform/flow/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { buildCases, readCases } from './bulk-cases.ts';
import type { BuiltCase, CaseOptions } from './cases.ts';

/** Cases that were submitted (and accepted) long before the product began. */
export async function oldCases(ctx: Ctx, count: number, options: CaseOptions = {}): Promise<BuiltCase[]> {
  const built = await buildCases(ctx, count, { only: ['M01', 'M02'], ...options });
  await run(
    ctx,
    sql`update one_thing_case set submitted_at = '2025-11-03T02:00:00Z', accepted_at = case when accepted_at is null then null
          else '2025-11-04T02:00:00Z'::timestamptz end where id = any(${built.map(({ id }) => id)}::uuid[])`,
  );
  return built;
}

/** The same, taken by their clerk. */
export async function oldAccepted(
  ctx: Ctx,
  clerk: Browser,
  count: number,
  options: CaseOptions = {},
): Promise<BuiltCase[]> {
  const built = await oldCases(ctx, count, options);
  for (const action of ['pass', 'accept']) {
    const { refusals } = await advance(await clerk.ctx(), {
      type: 'case',
      action,
      rows: built.map(({ id }) => ({ id })),
    });
    if (refusals[0]) throw new Error(refusals[0].message);
  }
  const ids = built.map(({ id }) => id);
  await run(ctx, sql`update one_thing_case set accepted_at = '2025-11-04T02:00:00Z' where id = any(${ids}::uuid[])`);
  return readCases(ctx, ids);
}

export interface RunView {
  id: string;
  criteria: string[];
  reason: string;
  notify: boolean;
  subCases: number;
  trialUrl: string;
  reportUrl: string | null;
  batch: {
    state: string;
    total: number;
    ok: number;
    skipped: number;
    failed: number;
    canApprove: boolean;
    stopReason: string | null;
  };
}

const RUN = `id criteria reason notify subCases trialUrl reportUrl
  batch { state total ok skipped failed canApprove stopReason }`;
const PROPOSE = `mutation ($input: ProposeHistoricRunInput!) { proposeHistoricRun(input: $input) { ${RUN} } }`;

export const criteria = { before: '2026-01-01' };

/** 生成预览, as the page sends it. */
export async function propose(browser: Browser, input: object = {}) {
  const { data, code, message } = await browser.run(PROPOSE, {
    input: { requestId: randomUUID(), tool: 'RETURN', criteria, seen: 100_000, reasonCode: 'R08', ...input },
  });
  return { run: data.proposeHistoricRun as RunView | undefined, code, message };
}

export async function readRun(browser: Browser, id: string): Promise<RunView> {
  const { data } = await browser.run(`query ($id: ID!) { historicRun(id: $id) { ${RUN} } }`, { id });
  return data.historicRun as RunView;
}

/** How often each case and sub-case of a run was moved by the action, and how many messages the library gets of it. */
export async function workOf(ctx: Ctx, action: string) {
  const [counted] = await rows<{ cases: number; subCases: number; twice: number; pushes: number }>(
    ctx,
    sql`
    select count(*) filter (where record_type = 'case')::int as cases, count(*) filter (where record_type = 'subCase')::int as "subCases",
           (select count(*)::int from (select 1 from flow_event where action = ${action} group by record_id having count(*) > 1) t) as twice,
           (select count(*)::int from outbox_message o join flow_event e on e.record_id = o.record_id and e.action = ${action}
             and (o.payload_masked->>'sn')::int = e.seq) as pushes
      from flow_event where action = ${action}`,
  );
  return counted;
}
