import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../database/sql.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { listAttachments } from '../../../platform/files/index.ts';
import { type ActRule, type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { readCase } from '../case-page.ts';
import { inStates, requestWithin } from '../request-reach.ts';
import { forcedWords } from './insert-request.ts';
import type { FinishAs } from './perform.ts';
import { FORCED_FINISH, forcedFinishFlow } from './request.flow.ts';
import { ForcedFinishType } from './request.type.ts';
import { FINISH_WAYS, FOLLOW_UPS, type FollowUp } from './rule-body.ts';

interface RequestRow extends FlowRow {
  requestNo: string;
  caseId: string;
  caseNo: string;
  targetNo: string;
  matterName: string;
  nameMasked: string;
  finishAs: FinishAs;
  reasonCode: string;
  reasonText: string | null;
  basisText: string;
  rule: ActRule | null;
  operatorName: string;
  createdAt: SqlInstant;
  approverName: string | null;
  decisionText: string | null;
  decidedAt: SqlInstant | null;
  followUps: FollowUp[];
  followUpNote: string | null;
  followedUpAt: SqlInstant | null;
}

const columns = sql`
         ${flowColumns('r')},
         r.request_no as title, r.name_masked as subject, r.request_no as "requestNo", r.case_id as "caseId", r.case_no as "caseNo",
         r.target_no as "targetNo", r.matter_name as "matterName", r.name_masked as "nameMasked", r.finish_as as "finishAs",
         r.reason_code as "reasonCode", r.reason_text as "reasonText", r.basis_text as "basisText", r.rule,
         r.operator_name as "operatorName", r.created_at as "createdAt", r.approver_name as "approverName",
         r.decision_text as "decisionText", r.decided_at as "decidedAt", r.follow_ups as "followUps",
         r.follow_up_note as "followUpNote", r.followed_up_at as "followedUpAt"`;

/** Which of them a list shows; what is absent does not narrow. */
export interface ForcedFinishFilter {
  states?: readonly string[] | undefined;
  reasonCode?: string | null | undefined;
  /** Local day from which, and up to which, they were decided. */
  from?: string | null | undefined;
  to?: string | null | undefined;
  districtCode?: string | null | undefined;
  /** An ID number, or the whole number of a request, case or matter. */
  search?: string | null | undefined;
  matterCode?: string | null | undefined;
}

const LONGEST_SEARCH = 64;

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export async function forcedFinishWhere(ctx: Ctx, filter: ForcedFinishFilter): Promise<RawBuilder<unknown>> {
  const { states, reasonCode, from, to, districtCode, matterCode } = filter;
  const search = filter.search?.trim();
  const parts: RawBuilder<unknown>[] = [requestWithin(ctx, 'r'), inStates('r', states)];
  if (reasonCode) parts.push(sql`r.reason_code = ${reasonCode}`);
  if (from) parts.push(sql`r.decided_at >= ${instantOf(checkDay(from, 'from'))}`);
  if (to) parts.push(sql`r.decided_at < ${instantOf(addDays(checkDay(to, 'to'), 1))}`);
  if (districtCode) parts.push(sql`r.district_code = ${districtCode}`);
  // As the statistics count them: one for the whole case is one of the bundle.
  if (matterCode === 'BUNDLE') parts.push(sql`r.sub_case_id is null`);
  else if (matterCode)
    parts.push(sql`exists (select 1 from sub_case s where s.id = r.sub_case_id and s.matter_code = ${matterCode})`);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string): Promise<RawBuilder<unknown>> {
  if ([...text].length > LONGEST_SEARCH)
    throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST_SEARCH}个字` }]);
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`exists (select 1 from one_thing_case c where c.id = r.case_id and c.person_id = ${person.id})`;
  const number = text.toUpperCase();
  return sql`(r.request_no = ${number} or r.case_no = ${number} or r.target_no = ${number})`;
}

function checkDay(day: string, path: string): string {
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path, message: '日期不正确' }]);
  return day;
}

const requests = newestFirst<RequestRow, ForcedFinishFilter, ForcedFinishType>({
  type: FORCED_FINISH,
  alias: 'r',
  columns,
  tables: sql`forced_finish_request r`,
  where: forcedFinishWhere,
  viewer,
});

/** 强制办结 of the caller's scope, newest first. @throws BAD_INPUT */
export const listForcedFinishes = requests.page;
/** All of the list, page by page, for exports. */
export const forcedFinishPages = requests.pages;

/** One of them, with its story. @throws NOT_FOUND */
export async function forcedFinish(ctx: Ctx, id: string): Promise<ForcedFinishType> {
  const row = await requests.get(ctx, id);
  return (await viewer(ctx, [row]))(row);
}

/** What was asked or done about a case that the caller may see, newest first. @throws NOT_FOUND */
export async function forcedFinishesOfCase(ctx: Ctx, caseId: string): Promise<ForcedFinishType[]> {
  const { id } = await readCase(ctx, caseId);
  return requests.some(ctx, sql`r.case_id = ${id}`, 50);
}

async function viewer(ctx: Ctx, found: readonly RequestRow[]): Promise<(row: RequestRow) => ForcedFinishType> {
  const files = await listAttachments(
    ctx,
    FORCED_FINISH,
    found.map(({ id }) => id),
  );
  return (row) =>
    Object.assign(new ForcedFinishType(), row, {
      row,
      finishAsTitle: FINISH_WAYS[row.finishAs],
      reason: forcedWords(row),
      ruleTitle: row.rule ? `${row.rule.ruleNo} 第${row.rule.version}版 ${row.rule.title}` : null,
      followUpTitles: row.followUps.map((one) => FOLLOW_UPS[one]),
      files: (files.get(row.id) ?? []).map(({ name, url }) => ({ name, url })),
      stateTitle: forcedFinishFlow.states[row.state]?.title ?? row.state,
    });
}
