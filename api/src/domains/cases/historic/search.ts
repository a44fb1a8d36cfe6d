import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { type HistoricCriteriaInput, historicWhere } from './criteria.ts';
import type { HistoricCasesType } from './historic.type.ts';
import { requireTools } from './require-tools.ts';
import type { HistoricTool } from './tools.ts';

/** Cases shown of what was found (01 §7.6 no. 3). */
const SAMPLE = 50;

interface SampleRow {
  id: string;
  caseNo: string;
  personName: string;
  orgName: string;
  state: string;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  subCases: number;
  duplicateFlag: string;
}

/** 查询: how many cases the criteria mean, and the oldest of them; two statements. @throws BAD_INPUT, E-HIST-01 */
export async function searchHistoric(
  ctx: Ctx,
  tool: HistoricTool,
  criteria: HistoricCriteriaInput,
): Promise<HistoricCasesType> {
  requireUser(ctx);
  await requireTools(ctx);
  const where = historicWhere(ctx, tool, criteria);
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from one_thing_case c where ${where}`,
  );
  const sample = await rows<SampleRow>(
    ctx,
    sql`
    select c.id, c.case_no as "caseNo", c.person_name_masked as "personName", o.short_name as "orgName", c.state,
           c.submitted_at as "submittedAt", c.accepted_at as "acceptedAt", c.duplicate_flag as "duplicateFlag",
           (select count(*)::int from sub_case s where s.case_id = c.id) as "subCases"
      from one_thing_case c join org o on o.id = c.org_id where ${where} order by c.id limit ${SAMPLE}`,
  );
  return {
    count: counted?.n ?? 0,
    sample: sample.map((row) => ({ ...row, stateTitle: caseFlow.states[row.state]?.title ?? row.state })),
  };
}
