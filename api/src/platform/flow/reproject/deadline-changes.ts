import { rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { momentText } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { FlowEventType } from '../flow.type.ts';
import { limitTitle, type TimerKind } from '../time-limits.ts';
import { NO_LIMIT, NOT_STARTED } from './move-deadlines.ts';

/** One deadline that moved although nobody took a step, and why. */
export interface DeadlineChange {
  id: string;
  recordType: string;
  recordId: string;
  timerId: string;
  kind: TimerKind;
  stage: string;
  /** `null` while the clock was paused. */
  dueBefore: Date | null;
  dueAfter: Date | null;
  /** In words, where the limit itself became another one. */
  limitBefore: string | null;
  limitAfter: string | null;
  reason: string;
  changedBy: string;
  changedAt: Date;
}

type StoredChange = Omit<DeadlineChange, 'dueBefore' | 'dueAfter' | 'changedAt'> &
  Record<'dueBefore' | 'dueAfter', SqlInstant | null> & { changedAt: SqlInstant };

/** The moved deadlines of the records, each record's oldest first, in one statement. */
export async function readDeadlineChanges(ctx: Ctx, recordIds: readonly string[]): Promise<DeadlineChange[]> {
  const found = await rows<StoredChange>(
    ctx,
    sql`select id, record_type as "recordType", record_id as "recordId", timer_id as "timerId", kind, stage, due_before as "dueBefore",
          due_after as "dueAfter", limit_before as "limitBefore", limit_after as "limitAfter", reason, changed_by as "changedBy", changed_at as "changedAt"
        from deadline_change where record_id = any(${[...recordIds]}::uuid[]) order by record_id, id`,
  );
  return found.map((row) => ({
    ...row,
    dueBefore: toDateOrNull(row.dueBefore),
    dueAfter: toDateOrNull(row.dueAfter),
    changedAt: toDate(row.changedAt),
  }));
}

/** A moved deadline as a row of the record's history. It stands beside the chained steps: the record has not moved. */
export function viewDeadlineChange(change: DeadlineChange, recordTitle: string): FlowEventType {
  return {
    id: change.id,
    seq: 0,
    at: change.changedAt,
    recordedAt: change.changedAt,
    action: 'reproject',
    actionTitle: '期限调整',
    fromTitle: null,
    toTitle: null,
    actorType: 'USER',
    actorName: change.changedBy,
    actorOrg: null,
    reasonCode: null,
    reasonTitle: null,
    reasonText: change.reason,
    note: `${limitTitle(change.kind, change.stage)}${moveText(change)}`,
    recordType: change.recordType,
    recordTitle,
    attachments: [],
  };
}

function dueMoveText({
  dueBefore,
  dueAfter,
  limitAfter,
  changedAt,
}: Pick<DeadlineChange, 'dueBefore' | 'dueAfter' | 'limitAfter' | 'changedAt'>): string {
  if (dueBefore && dueAfter) return `由 ${momentText(dueBefore, changedAt)} 改为 ${momentText(dueAfter, changedAt)}`;
  if (dueAfter) return `为 ${momentText(dueAfter, changedAt)}`;
  if (limitAfter === NOT_STARTED) return '待重新起算后计算';
  if (limitAfter === NO_LIMIT) return '不再计算';
  return '暂停计时中，恢复计时后按新时限计算';
}

/** 「由 3月23日 17:30 改为 3月24日 17:30」, and before it the limit where that is what changed. */
function moveText({ dueBefore, dueAfter, limitBefore, limitAfter, changedAt }: DeadlineChange): string {
  const moved = dueMoveText({ dueBefore, dueAfter, limitAfter, changedAt });
  return limitAfter ? `由 ${limitBefore} 改为 ${limitAfter}，到期时间${moved}` : moved;
}

/** The line of a deadline's explanation: 「随工作日历调整：原 …（原因）」, 「随时限调整：原 10 个工作日 …（原因）」. */
export function changeLine(change: DeadlineChange, now: Date): string {
  const { changedAt, dueBefore, limitBefore, limitAfter, reason } = change;
  const before = [limitBefore, dueBefore && momentText(dueBefore, now)].filter(Boolean).join('，');
  return `${momentText(changedAt, now)} 随${limitAfter ? '时限' : '工作日历'}调整：原 ${before}（${reason}）`;
}
