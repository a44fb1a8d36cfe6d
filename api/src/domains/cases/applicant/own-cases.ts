import type { RawBuilder } from 'kysely';
import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { findReason } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { withdrawalFlow } from '../duplicates/withdrawals/withdrawal.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';

/** A matter of an own case. */
export interface OwnMatter {
  id: string;
  bjNo: string;
  matterName: string;
  department: string;
  mode: 'ONLINE' | 'OFFLINE' | 'NO_APPLICATION';
  state: string;
  stateTitle: string;
}

/** A case as the person whom it concerns sees it. */
export interface OwnCase extends Placed {
  id: string;
  version: number;
  caseNo: string;
  state: string;
  stateTitle: string;
  channel: string;
  finishMode: string | null;
  orgName: string;
  submissionNo: number;
  submittedAt: SqlInstant;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  promiseDueAt: SqlInstant | null;
  placementType: string;
  /** Code of the one matter that was applied for alone; null for the bundle. */
  singleMatter: string | null;
  duplicateFlag: string;
  /** Of the latest request to take it back; null where there was none. */
  withdrawalTitle: string | null;
  mayWithdraw: boolean;
  matters: OwnMatter[];
}

type Row = Omit<OwnCase, 'stateTitle' | 'matters' | 'withdrawalTitle' | 'mayWithdraw'> & {
  withdrawalState: string | null;
  matters: Omit<OwnMatter, 'stateTitle'>[] | null;
};

/** Cases that one page of 我的办件 holds; nobody has more. */
const MOST = 50;

/** The person's own submitted cases of all places, whoever entered them; newest first. One statement. */
export function listOwnCases(ctx: Ctx, personId: string): Promise<OwnCase[]> {
  return read(ctx, sql`c.person_id = ${personId}`);
}

/** One case, if it is the person's own and submitted. */
export async function findOwnCase(ctx: Ctx, personId: string, id: string): Promise<OwnCase | undefined> {
  if (!isUuid(id)) return undefined;
  return (await read(ctx, sql`c.person_id = ${personId} and c.id = ${id}`))[0];
}

async function read(ctx: Ctx, where: RawBuilder<unknown>): Promise<OwnCase[]> {
  const found = await rows<Row>(
    ctx,
    sql`select c.id, c.version, c.case_no as "caseNo", c.state, c.channel, c.finish_mode as "finishMode", o.name as "orgName",
               c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", c.submission_no as "submissionNo",
               c.submitted_at as "submittedAt", c.accepted_at as "acceptedAt", c.finished_at as "finishedAt",
               c.promise_due_at as "promiseDueAt", c.placement_type as "placementType", c.single_matter as "singleMatter", c.duplicate_flag as "duplicateFlag",
               (select w.state from withdraw_request w where w.case_id = c.id order by w.id desc limit 1) as "withdrawalState",
               (select jsonb_agg(jsonb_build_object('id', s.id, 'bjNo', s.bj_no, 'matterName', s.matter_name,
                         'department', s.owner_name, 'mode', s.mode, 'state', s.state) order by s.position)
                  from sub_case s where s.case_id = c.id) as matters
          from one_thing_case c join org o on o.id = c.org_id
         where ${where} and c.submitted_at is not null order by c.submitted_at desc, c.id desc limit ${MOST}`,
  );
  return found.map(({ withdrawalState, ...row }) => ({
    ...row,
    withdrawalTitle: withdrawalState && (withdrawalFlow.states[withdrawalState]?.title ?? withdrawalState),
    mayWithdraw: withdrawalState !== 'PENDING' && caseFlow.states[row.state]?.on?.withdraw !== undefined,
    stateTitle: caseFlow.states[row.state]?.title ?? row.state,
    matters: (row.matters ?? []).map((one) => ({
      ...one,
      stateTitle: subCaseFlow.states[one.state]?.title ?? one.state,
    })),
  }));
}

/** Whether there is such a case at all: what somebody reached for without a right to it. */
export async function caseExists(ctx: Ctx, id: string): Promise<boolean> {
  return (await firstRow(ctx, sql`select 1 from one_thing_case where id = ${id}`)) !== undefined;
}

/** The cases of sub-cases. */
export async function parentsOf(ctx: Ctx, subCaseIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct case_id as id from sub_case where id = any(${[...subCaseIds]}::uuid[])`,
  );
  return found.map(({ id }) => id);
}

/** A state of a case by its name. */
export function caseStateTitle(state: string): string {
  return caseFlow.states[state]?.title ?? state;
}

/** A state of a sub-case by its name. */
export function subCaseStateTitle(state: string): string {
  return subCaseFlow.states[state]?.title ?? state;
}

/** The reason of a step of a case in words; undefined where the step has none. */
export function caseReasonTitle(fromState: string, action: string, code: string): string | undefined {
  const list = caseFlow.states[fromState]?.on?.[action]?.reasons;
  return list && findReason(list, code)?.title;
}
