import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { changedText } from './changed-text.ts';
import { getRun } from './find-runs.ts';
import type { HistoricTrialType } from './historic.type.ts';
import { TOOLS } from './tools.ts';

/** Rows of one page of the trial. */
const PAGE = 1000;

/** What would become of one case or sub-case of a list. */
export interface TrialLine {
  position: number;
  caseNo: string;
  /** Number of the sub-case; empty in the case's own line. */
  bjNo: string;
  matterName: string;
  districtCode: string;
  fromTitle: string;
  toTitle: string;
  /** Why nothing would happen; null where it would. */
  reason: string | null;
}

interface TrialRow {
  position: number;
  id: string;
  caseNo: string;
  version: number | null;
  now: number;
  state: string;
  districtCode: string;
  subCases: { bjNo: string; matterName: string; state: string }[];
}

/** 试运行: judges every row of a frozen list as the run would, as things stand now, and changes nothing; page by page. */
export async function* trialPages(ctx: Ctx, batchId: string): AsyncGenerator<TrialLine[]> {
  const { tool } = await getRun(ctx, batchId);
  for (let after = 0; ; ) {
    const page = await readRows(ctx, batchId, after, PAGE);
    if (page.length > 0) yield page.flatMap((row) => linesOf(tool, row));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.position;
  }
}

/** The trial in figures, with the first lines: three statements whatever the number of rows. */
export async function tryRun(ctx: Ctx, batchId: string): Promise<HistoricTrialType> {
  const { tool } = await getRun(ctx, batchId);
  const { states } = TOOLS[tool];
  const open = sql`r.batch_id = ${batchId} and r.result is null`;
  const moves = sql`(r.record_version is null or r.record_version = c.version) and c.state = any(${[...states]}::text[])`;
  const counts = await firstRow<{ change: number; skip: number; subCases: number }>(
    ctx,
    sql`
    select count(*) filter (where ${moves})::int as change, count(*) filter (where not (${moves}))::int as skip,
           coalesce(sum((select count(*) from sub_case s where s.case_id = c.id and not s.state = any(${[...CLOSED_STATES]}::text[])))
             filter (where ${moves}), 0)::int as "subCases"
      from batch_row r join one_thing_case c on c.id = r.record_id where ${open}`,
  );
  const reasons = await rows<{ state: string; count: number; example: string }>(
    ctx,
    sql`
    select c.state, count(*)::int as count, min(c.case_no) as example
      from batch_row r join one_thing_case c on c.id = r.record_id where ${open} and not (${moves}) group by c.state order by 2 desc`,
  );
  const first = await readRows(ctx, batchId, 0, 20);
  return {
    change: counts?.change ?? 0,
    skip: counts?.skip ?? 0,
    subCases: counts?.subCases ?? 0,
    reasons: reasons.map(({ state, ...rest }) => ({ ...rest, message: changedText(tool, state) })),
    lines: first.flatMap((row) => linesOf(tool, row)).map((line) => ({ ...line, bjNo: line.bjNo || null })),
  };
}

function readRows(ctx: Ctx, batchId: string, after: number, limit: number): Promise<TrialRow[]> {
  return rows<TrialRow>(
    ctx,
    sql`
    select r.position, c.id, c.case_no as "caseNo", r.record_version as version, c.version as now, c.state, c.district_code as "districtCode",
           (select coalesce(jsonb_agg(jsonb_build_object('bjNo', s.bj_no, 'matterName', s.matter_name, 'state', s.state) order by s.position), '[]')
              from sub_case s where s.case_id = c.id) as "subCases"
      from batch_row r join one_thing_case c on c.id = r.record_id
     where r.batch_id = ${batchId} and r.position > ${after} order by r.position limit ${limit}`,
  );
}

function linesOf(tool: Parameters<typeof changedText>[0], row: TrialRow): TrialLine[] {
  const { action, states } = TOOLS[tool];
  const moves = (row.version === null || row.version === row.now) && states.includes(row.state);
  const { position, caseNo, districtCode } = row;
  const common = { position, caseNo, districtCode, reason: moves ? null : changedText(tool, row.state) };
  const target = (flow: typeof caseFlow, state: string) => {
    const to = moves ? flow.states[state]?.on?.[action]?.to : undefined;
    const title = (name: string) => flow.states[name]?.title ?? name;
    return { fromTitle: title(state), toTitle: title(typeof to === 'string' ? to : state) };
  };
  return [
    { ...common, bjNo: '', matterName: '', ...target(caseFlow, row.state) },
    ...row.subCases.map(({ bjNo, matterName, state }) => ({
      ...common,
      bjNo,
      matterName,
      ...target(subCaseFlow, state),
    })),
  ];
}
