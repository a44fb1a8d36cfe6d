import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { type Attachment, listAttachments } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { caseFlow } from '../case.flow.ts';
import { readForms } from '../registration/sealed-form.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { type ArchivedRecord, type ArchivedStep, readHistory } from './read-history.ts';

export interface ArchivedSubCase {
  bjNo: string;
  matterCode: string;
  matterName: string;
  ownerName: string;
  state: string;
  stateTitle: string;
  result: string | null;
  finishMode: string | null;
  acceptedAt: string | null;
  finishedAt: string | null;
}

export interface ArchivedPush {
  channel: string;
  kind: string;
  streamTitle: string;
  state: string;
  createdAt: string | null;
  ackedAt: string | null;
  pushId: string;
}

export interface ArchivedNotice {
  templateCode: string;
  title: string;
  receiver: string;
  channels: string;
  createdAt: string | null;
}

/** Everything a package says of a case (01 §2.10, R4.4.3). */
export interface ArchiveContent {
  caseNo: string;
  state: string;
  finishMode: string | null;
  orgName: string;
  form: ApplicationForm | undefined;
  /** Key time stamps: what and when, local time. */
  milestones: (readonly [string, string])[];
  subCases: ArchivedSubCase[];
  history: ArchivedStep[];
  /** Names of the people who acted. */
  operators: string[];
  materials: Attachment[];
  pushes: ArchivedPush[];
  notices: ArchivedNotice[];
}

interface CaseFacts {
  caseNo: string;
  state: string;
  finishMode: string | null;
  orgName: string;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  legalDueAt: SqlInstant | null;
}

const local = (at: SqlInstant | null) => {
  const date = toDateOrNull(at);
  return date ? formatDateTime(date) : null;
};

/** Reads the case with all that belongs to it, in a fixed number of statements. */
export async function gatherContent(ctx: Ctx, caseId: string): Promise<ArchiveContent> {
  const [parent] = await tables(ctx)
    .selectFrom('one_thing_case as c')
    .innerJoin('org as o', 'o.id', 'c.org_id')
    .select([
      'c.case_no as caseNo',
      'c.state',
      'c.finish_mode as finishMode',
      'o.name as orgName',
      'c.submitted_at as submittedAt',
      'c.accepted_at as acceptedAt',
      'c.finished_at as finishedAt',
      'c.legal_due_at as legalDueAt',
    ])
    .where('c.id', '=', caseId)
    .execute();
  if (!parent) throw new Error(`no case ${caseId}`);
  const records = await recordsOf(ctx, caseId, parent.caseNo);
  const history = await readHistory(ctx, records);
  const people = history.filter(({ actorType }) => actorType === 'USER').map(({ actorName }) => actorName);
  return {
    caseNo: parent.caseNo,
    state: caseFlow.states[parent.state]?.title ?? parent.state,
    finishMode: parent.finishMode,
    orgName: parent.orgName,
    form: (await readForms(ctx, [caseId])).get(caseId),
    milestones: milestonesOf(parent),
    subCases: await subCasesOf(ctx, caseId),
    history,
    operators: [...new Set(people)],
    materials: await materialsOf(ctx, records),
    pushes: await pushesOf(ctx, caseId),
    notices: await noticesOf(ctx, records),
  };
}

/** The case, its sub-cases, and the requests made about it, each with its own steps and files. */
async function recordsOf(ctx: Ctx, caseId: string, caseNo: string): Promise<ArchivedRecord[]> {
  const others = await rows<ArchivedRecord>(
    ctx,
    sql`select 'subCase' as type, id, bj_no || ' ' || matter_name as title from sub_case where case_id = ${caseId}
        union all select 'withdrawal', id, request_no from withdraw_request where case_id = ${caseId}
        union all select 'forcedFinish', id, request_no from forced_finish_request where case_id = ${caseId}
        union all select 'reopen', id, request_no from reopen_request where case_id = ${caseId}`,
  );
  return [{ type: 'case', id: caseId, title: caseNo }, ...others];
}

function milestonesOf(parent: CaseFacts): (readonly [string, string])[] {
  const known: (readonly [string, string | null])[] = [
    ['提交时间', local(parent.submittedAt)],
    ['接件时间', local(parent.acceptedAt)],
    ['法定期限', local(parent.legalDueAt)],
    ['办结时间', local(parent.finishedAt)],
  ];
  return known.flatMap(([title, at]) => (at === null ? [] : [[title, at] as const]));
}

async function subCasesOf(ctx: Ctx, caseId: string): Promise<ArchivedSubCase[]> {
  const found = await tables(ctx)
    .selectFrom('sub_case')
    .select([
      'bj_no as bjNo',
      'matter_code as matterCode',
      'matter_name as matterName',
      'owner_name as ownerName',
      'state',
      'result',
      'finish_mode as finishMode',
      'accepted_at as acceptedAt',
      'finished_at as finishedAt',
    ])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return found.map((row) => ({
    ...row,
    stateTitle: subCaseFlow.states[row.state]?.title ?? row.state,
    acceptedAt: local(row.acceptedAt),
    finishedAt: local(row.finishedAt),
  }));
}

async function materialsOf(ctx: Ctx, records: readonly ArchivedRecord[]): Promise<Attachment[]> {
  const found: Attachment[] = [];
  for (const [type, group] of Map.groupBy(records, (record) => record.type)) {
    const byRecord = await listAttachments(
      ctx,
      type,
      group.map(({ id }) => id),
    );
    found.push(...[...byRecord.values()].flat());
  }
  return found;
}

async function pushesOf(ctx: Ctx, caseId: string): Promise<ArchivedPush[]> {
  const found = await tables(ctx)
    .selectFrom('outbox_message')
    .select([
      'channel',
      'kind',
      'stream_title as streamTitle',
      'state',
      'created_at as createdAt',
      'acked_at as ackedAt',
      'push_id as pushId',
    ])
    .where('root_id', '=', caseId)
    .orderBy('id')
    .execute();
  return found.map((row) => ({ ...row, createdAt: local(row.createdAt), ackedAt: local(row.ackedAt) }));
}

async function noticesOf(ctx: Ctx, records: readonly ArchivedRecord[]): Promise<ArchivedNotice[]> {
  const found = await rows<Omit<ArchivedNotice, 'createdAt'> & { createdAt: SqlInstant }>(
    ctx,
    sql`select n.template_code as "templateCode", n.title, n.receiver_name as receiver, n.created_at as "createdAt",
               coalesce(string_agg(d.channel || ' ' || d.state, '；' order by d.channel), '') as channels
          from notification n left join notification_delivery d on d.notification_id = n.id
         where n.record_id = any(${records.map(({ id }) => id)}::uuid[])
         group by n.id order by n.id`,
  );
  return found.map((row) => ({ ...row, createdAt: local(row.createdAt) }));
}
