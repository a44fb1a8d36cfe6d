import { rows, sql, toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { readEvents, type StoredEvent, viewEvent } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { openCase, openSubCase } from '../case-page.ts';
import { CASE_LIBRARY } from '../library/push-library.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import type { HistoryEntryType, HistoryFilterInput } from './history.type.ts';

const SOURCES: Readonly<Record<string, string>> = {
  USER: '工作人员',
  SYSTEM: '系统',
  EXTERNAL: '部门',
  ANONYMOUS: '申请人',
};

/** A record whose steps are shown, by its business number. */
interface Shown {
  type: 'case' | 'subCase';
  id: string;
  title: string;
}

/** What a list of steps is of: the number in its head, and its records. */
export interface HistorySubject {
  number: string;
  name: string;
  records: readonly Shown[];
}

/** The case with its sub-cases, or one sub-case, within the caller's scope. @throws NOT_FOUND */
export async function findSubject(ctx: Ctx, record: string, id: string): Promise<HistorySubject> {
  if (record === 'SUB_CASE') {
    const one = await openSubCase(ctx, id);
    return { number: one.bjNo, name: one.matterName, records: [{ type: 'subCase', id: one.id, title: one.bjNo }] };
  }
  const one = await openCase(ctx, id);
  const parts = one.subCases.map((s): Shown => ({ type: 'subCase', id: s.id, title: s.matterName }));
  return {
    number: one.caseNo,
    name: '军人退役“一件事”',
    records: [{ type: 'case', id: one.id, title: one.caseNo }, ...parts],
  };
}

/** 历史状态 (R3.3.2): every step of the records in the order of time, as the filter narrows it. Four statements, however long it is. */
export async function readHistory(
  ctx: Ctx,
  { records }: HistorySubject,
  filter: HistoryFilterInput = {},
): Promise<HistoryEntryType[]> {
  const ids = records.map(({ id }) => id);
  const events = await readEvents(ctx, ids);
  const [pushes, accounts, files] = [
    await pushesOf(ctx, ids),
    await accountsOf(ctx, events),
    await filesOf(ctx, events),
  ];
  const hours = hoursIn(ctx, events);
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  const entries = events
    .filter((event) => fits(event, filter))
    .map(
      (event): HistoryEntryType => ({
        id: event.id,
        event: viewEvent(event.recordType === 'case' ? caseFlow : subCaseFlow, event, titles.get(event.recordId) ?? ''),
        sourceTitle: SOURCES[event.actorType] ?? event.actorType,
        actorAccount: accounts.get(event.actorId ?? '') ?? null,
        hours: hours.get(event.id) ?? null,
        files: attachmentsOf(event).flatMap((id) => files.get(id) ?? []),
        pushTitle: pushes.get(`${event.recordId} ${event.seq}`) ?? null,
      }),
    );
  const order = filter.direction === 'ASC' ? 1 : -1;
  return entries.sort(
    ({ event: a }, { event: b }) =>
      order * (a.at.getTime() - b.at.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime() || a.seq - b.seq),
  );
}

function fits(event: StoredEvent, { stages, actors, actorName, from, to }: HistoryFilterInput): boolean {
  const day = localDateOf(toDate(event.occurredAt));
  return (
    (!stages?.length || stages.includes(event.toState)) &&
    (!actors?.length || actors.includes(event.actorType)) &&
    (!actorName?.trim() || (event.actorName ?? '').includes(actorName.trim())) &&
    (!from || day >= from) &&
    (!to || day <= to)
  );
}

const HOUR_MINUTES = 60;

/** Working hours that each step ended: from the step that led into the stage to the one that left it. */
function hoursIn({ app: { calendar } }: Ctx, events: readonly StoredEvent[]): Map<string, number> {
  const entered = new Map<string, Date>();
  const found = new Map<string, number>();
  for (const event of events) {
    const at = toDate(event.occurredAt);
    if (event.fromState === event.toState) continue;
    const since = entered.get(event.recordId);
    if (since && event.fromState)
      found.set(event.id, Math.round((calendar.workedMinutesBetween(since, at) / HOUR_MINUTES) * 10) / 10);
    entered.set(event.recordId, at);
  }
  return found;
}

/** What became of the messages of each step, by record and number of the step; the worst of several. */
async function pushesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ recordId: string; seq: string; worst: string }>(
    ctx,
    sql`
    select record_id as "recordId", payload_masked ->> 'sn' as seq,
           case when bool_or(state in ('REJECTED', 'DEAD')) then '推送失败'
                when bool_and(state in ('ACKED', 'SKIPPED')) then '已同步' else '推送中' end as worst
      from outbox_message
     where record_id = any(${[...ids]}::uuid[]) and channel = ${CASE_LIBRARY} and payload_masked ? 'sn'
     group by record_id, payload_masked ->> 'sn'`,
  );
  return new Map(found.map(({ recordId, seq, worst }) => [`${recordId} ${seq}`, worst]));
}

/** Accounts of the members of staff among the actors, masked to what tells two of one name apart. */
async function accountsOf(ctx: Ctx, events: readonly StoredEvent[]): Promise<Map<string, string>> {
  const users = events.flatMap(({ actorType, actorId }) => (actorType === 'USER' && actorId ? [actorId] : []));
  const found = await tables(ctx)
    .selectFrom('user_account')
    .select(['id', 'login_name as loginName'])
    .where('id', '=', anyOf([...new Set(users)]))
    .execute();
  return new Map(found.map(({ id, loginName }) => [id, `${loginName.slice(0, 2)}***${loginName.slice(-1)}`]));
}

function attachmentsOf({ details }: StoredEvent): string[] {
  return Array.isArray(details.attachmentIds) ? details.attachmentIds.map(String) : [];
}

async function filesOf(ctx: Ctx, events: readonly StoredEvent[]): Promise<Map<string, string>> {
  const ids = events.flatMap(attachmentsOf);
  if (ids.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('stored_file')
    .select(['id', 'name'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** 「部门办理中 → 正常办结」 of a step, for lists. */
export function stageWords({ event }: HistoryEntryType): string {
  return event.fromTitle && event.fromTitle !== event.toTitle
    ? `${event.fromTitle} → ${event.toTitle}`
    : (event.toTitle ?? '');
}
