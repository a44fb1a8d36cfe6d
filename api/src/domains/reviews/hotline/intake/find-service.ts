import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { ServiceType } from '../../words.ts';
import type { MatchedWay } from '../words.ts';
import type { OrderPlace } from './find-place.ts';

/** What an order says of the service that it is about. */
interface Features {
  evaluationNo?: string | undefined;
  bjNo?: string | undefined;
  caseNo?: string | undefined;
  matterCode?: string | undefined;
  matterName?: string | undefined;
  servedOn?: string | undefined;
}

type CaseService = Exclude<ServiceType, 'reception'>;

/** The one service or evaluation that an order is about. */
export type FoundService =
  | { way: 'EVALUATION'; evaluationId: string }
  | { way: Exclude<MatchedWay, 'EVALUATION'>; type: CaseService; id: string };

/** A case lies at most so long before what was done about it that day. */
const LONGEST_CASE_DAYS = 400;

/**
 * By the number of the evaluation, else of the case, else by matter, time and place (11.10). Several that would do are none: somebody
 * chooses.
 */
export async function findService(tx: Ctx, features: Features, place: OrderPlace): Promise<FoundService | undefined> {
  return (
    (await byEvaluation(tx, features.evaluationNo)) ??
    (await byNumber(tx, features)) ??
    (await byFeatures(tx, features, place))
  );
}

async function byEvaluation(tx: Ctx, evaluationNo: string | undefined): Promise<FoundService | undefined> {
  if (!evaluationNo) return undefined;
  const found = await tables(tx)
    .selectFrom('evaluation')
    .select('id')
    .where('evaluation_no', '=', evaluationNo)
    .executeTakeFirst();
  return found && { way: 'EVALUATION', evaluationId: found.id };
}

async function byNumber(tx: Ctx, { bjNo, caseNo }: Features): Promise<FoundService | undefined> {
  if (!bjNo && !caseNo) return undefined;
  const found = await firstRow<{ type: CaseService; id: string }>(
    tx,
    sql`select 'subCase' as type, id from sub_case where bj_no = ${bjNo ?? null} and state <> 'DRAFT'
        union all
        select 'case', id from one_thing_case where case_no = ${caseNo ?? null} and state <> 'DRAFT' limit 1`,
  );
  return found && { way: 'NUMBER', ...found };
}

async function byFeatures(
  tx: Ctx,
  { matterCode, matterName, servedOn }: Features,
  place: OrderPlace,
): Promise<FoundService | undefined> {
  if (!servedOn || place.unplaced || !(matterCode || matterName)) return undefined;
  const [from, to] = [instantOf(servedOn), instantOf(addDays(servedOn, 1))];
  const day = (table: string) =>
    sql`(${sql.ref(`${table}.accepted_at`)} >= ${from} and ${sql.ref(`${table}.accepted_at`)} < ${to}
      or ${sql.ref(`${table}.finished_at`)} >= ${from} and ${sql.ref(`${table}.finished_at`)} < ${to})`;
  const where = sql`c.district_code = ${place.districtCode} and c.submitted_at < ${to}
    and c.submitted_at >= ${instantOf(addDays(servedOn, -LONGEST_CASE_DAYS))} and c.state <> 'DRAFT'
    and (not ${place.exact}::boolean or c.org_id = ${place.orgId})`;
  const found = await rows<{ type: CaseService; id: string }>(
    tx,
    matterCode === 'BUNDLE'
      ? sql`select 'case' as type, c.id from one_thing_case c where ${where} and ${day('c')} limit 2`
      : sql`select 'subCase' as type, s.id from one_thing_case c join sub_case s on s.case_id = c.id
             where ${where} and s.state <> 'DRAFT' and ${day('s')}
               and ${matterCode ? sql`s.matter_code = ${matterCode}` : sql`s.matter_name = ${matterName ?? ''}`} limit 2`,
  );
  const [only, second] = found;
  return only && !second ? { way: 'FEATURES', ...only } : undefined;
}
