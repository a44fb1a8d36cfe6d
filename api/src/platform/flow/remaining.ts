import {
  chipText,
  deadlineText,
  explain,
  explanationLines,
  type Limit,
  measureOf,
  minutesOfLimit,
  momentText,
  type Projection,
  project,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { RecordBinding } from './binding.ts';
import type { OwnDeadline } from './own-deadlines.ts';
import { changeLine, type DeadlineChange } from './reproject/deadline-changes.ts';
import { limitTitle } from './time-limits.ts';
import { type Timer, timerState } from './timers.ts';

export type TimeLevel = 'OVERDUE' | 'URGENT' | 'SOON' | 'NORMAL' | 'PAUSED' | 'NONE';

export interface RemainingView {
  level: TimeLevel;
  text: string;
  dueAt: Date | null;
  minutes: number | null;
  lines: { label: string; text: string }[];
}

/** What has ended is not without a limit: it had one, and no clock runs any more. */
export const ENDED: RemainingView = { level: 'NONE', text: '已结束', dueAt: null, minutes: null, lines: [] };
export const NO_LIMIT: RemainingView = { level: 'NONE', text: '无时限', dueAt: null, minutes: null, lines: [] };

/** SQL of the open limit of a record that runs out at a moment, as {@link Limit}; null where it is none of a clock. */
export const limitByDue = (record: string, due: string): string =>
  `(select jsonb_build_object('value', t.limit_value, 'unit', t.limit_unit) from flow_timer t
     where t.record_id = ${record} and t.closed_at is null and t.due_at = ${due} limit 1)`;

/** Levels 1–3 of 01 §6.5: overdue; at most one working day; at most three. */
export function levelOf(projection: Pick<Projection, 'paused' | 'overdue' | 'remainingWorkdays'>): TimeLevel {
  if (projection.paused) return 'PAUSED';
  if (projection.overdue) return 'OVERDUE';
  if (projection.remainingWorkdays <= 1) return 'URGENT';
  return projection.remainingWorkdays <= 3 ? 'SOON' : 'NORMAL';
}

/**
 * The chip of a list row, from its stored due date alone; `pausedBy` is the state that stops the clock, `limit` the whole limit, so that
 * the list says the same as the record's page.
 */
export function remainingOf(
  dueAt: Date | null,
  pausedBy: string | null,
  calendar: WorkingCalendar,
  now: Date,
  limit?: Limit,
): RemainingView {
  if (pausedBy && !dueAt)
    return { level: 'PAUSED', text: `暂停计时（${pausedBy}）`, dueAt: null, minutes: null, lines: [] };
  if (!dueAt) return NO_LIMIT;
  const minutes = Math.ceil(calendar.workingMinutesBetween(now, dueAt)) || 0;
  const unit = limit?.unit ?? 'WORKDAY';
  const measure = measureOf(unit, calendar);
  const projection: Projection = {
    unit,
    dueAt,
    paused: false,
    overdue: now > dueAt,
    remainingMinutes: minutes,
    remainingWorkdays: minutes / calendar.hours.dayMinutes,
    overdueMinutes: Math.max(0, -minutes),
    remainingPercent: 0,
    ownMinutes: Math.ceil(measure.between(now, dueAt)) || 0,
    ownDayMinutes: measure.dayMinutes,
    limitMinutes: limit && minutesOfLimit(limit, measure),
  };
  return { level: levelOf(projection), text: chipText(projection, now), dueAt, minutes, lines: [] };
}

/** What an explanation knows besides the clocks: why one was counted again, and whose limits they are. */
export interface ExplainedBy {
  changes?: readonly DeadlineChange[];
  binding?: Pick<RecordBinding, 'limits' | 'title' | 'matterTitles'>;
}

/** 「“一件事”主办件 资料初审 时效配置第1版」: limits under the name of the kind of record or of the matter, not under their code. */
function ruleWords(ruleText: string, binding: ExplainedBy['binding']): string {
  const [code = ''] = ruleText.split(' ', 1);
  const title = code === binding?.limits ? binding.title : binding?.matterTitles?.[code];
  return title ? `${title}${ruleText.slice(code.length)}` : ruleText;
}

/** The chip with its explanation: every open clock of the record, the nearest one deciding, and why one was counted again. */
export function explainTimers(
  timers: readonly Timer[],
  calendar: WorkingCalendar,
  now: Date,
  { changes = [], binding }: ExplainedBy = {},
): RemainingView {
  const open = timers.filter((t) => !t.closedAt);
  if (open.length === 0) return NO_LIMIT;
  const projected = open.map((timer) => ({ timer, projection: project(timerState(timer), calendar, now) }));
  projected.sort((a, b) => (a.projection.dueAt?.getTime() ?? Infinity) - (b.projection.dueAt?.getTime() ?? Infinity));
  const nearest = projected[0]?.projection;
  if (!nearest) return NO_LIMIT;
  return {
    level: levelOf(nearest),
    text: chipText(nearest, now),
    dueAt: nearest.dueAt ?? null,
    minutes: nearest.remainingMinutes,
    lines: projected.map(({ timer, projection }) => ({
      label: limitTitle(timer.kind, timer.stage),
      text: [
        projection.dueAt
          ? `${deadlineText(projection.dueAt, now)}，${chipText(projection, now)}`
          : chipText(projection, now),
        ...explanationLines(explain(timerState(timer), calendar, now), now),
        ...changes.filter(({ timerId }) => timerId === timer.id).map((change) => changeLine(change, now)),
        `规则：${ruleWords(timer.ruleText, binding)}`,
      ].join('\n'),
    })),
  };
}

/** What is left by the clocks, or by the record's own deadline where that comes first; both are explained. */
export function withOwnDeadline(
  byClocks: RemainingView,
  deadline: OwnDeadline | undefined,
  calendar: WorkingCalendar,
  now: Date,
): RemainingView {
  if (!deadline) return byClocks;
  const own = remainingOf(deadline.at, null, calendar, now);
  const line = { label: deadline.label, text: momentText(deadline.at, now) };
  const first = byClocks.dueAt === null || deadline.at < byClocks.dueAt;
  return first ? { ...own, lines: [line, ...byClocks.lines] } : { ...byClocks, lines: [...byClocks.lines, line] };
}
