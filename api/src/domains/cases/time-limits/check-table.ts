import { type Limit, limitText, problemOfLimit } from '../../../platform/calendar/index.ts';
import type { TimerKind } from '../../../platform/flow/index.ts';
import type { LimitChange, SetLimit } from './body.ts';
import { effective, type LimitTable } from './read-table.ts';
import type { LimitColumn, LimitSubject } from './subjects.ts';
import { DEFAULT_CODE, type LimitLevel, type LimitPlace, placeKey, placeTitle } from './words.ts';

/** Longest limits that are no slip of the finger, by unit. */
const MOST = { WORKDAY: 250, CALENDAR_DAY: 366, HOUR: 2400 } as const;

/** What is wrong with a change or a table, in words, and of which change. */
export interface LimitProblem {
  index: number;
  message: string;
}

/** Whether limits of this place are set at all. */
export function isKnownPlace(
  { matterCode, kind, stage, orgLevel }: LimitPlace,
  subjects: readonly LimitSubject[],
  columns: readonly LimitColumn[],
): boolean {
  const subject = subjects.find(({ code }) => code === matterCode);
  if (!subject) return false;
  if (subject.group === 'OTHER') return kind === 'STAGE' && orgLevel === 'ALL' && subject.stages.includes(stage);
  return columns.some((column) => column.kind === kind && column.stage === stage);
}

/** Why a limit cannot stand in its place by itself (E-0401). */
export function problemOfValue(place: LimitPlace, limit: SetLimit, subject?: LimitSubject): string | undefined {
  const { kind, orgLevel } = place;
  const problem = problemOfLimit(limit) ?? problemOfClock(place, limit, subject);
  if (problem) return problem;
  if (limit.value > MOST[limit.unit]) return `时限不能超过${limitText({ value: MOST[limit.unit], unit: limit.unit })}`;
  if (kind === 'PROMISE' && (limit.unit !== 'WORKDAY' || !Number.isInteger(limit.value)))
    return '承诺时限应为整数个工作日';
  if (kind === 'LEGAL' && (limit.unit === 'HOUR' || !Number.isInteger(limit.value)))
    return '法定时限应为整数个工作日或自然日';
  if (kind === 'LEGAL' && orgLevel !== 'ALL') return '法定时限不分层级';
  return undefined;
}

/** Stages that are over before a case is accepted. */
const BEFORE_ACCEPTANCE = ['资料初审', '分发', '重新提交'];

/** Why a clock cannot begin or stand still as the limit says. */
function problemOfClock({ kind, stage }: LimitPlace, limit: SetLimit, subject?: LimitSubject): string | undefined {
  const { clockStart, pauseOn } = limit;
  if (subject?.group === 'OTHER' && (clockStart || pauseOn)) return '其他流程的时限按流程起算和暂停';
  const whole = kind === 'PROMISE' || kind === 'LEGAL';
  if (whole && clockStart === 'ENTER') return '整件时限应自提交或接件起算';
  if (!whole && clockStart === 'ACCEPT' && [...BEFORE_ACCEPTANCE, '受理'].includes(stage))
    return '接件前的环节和流程不能自接件起算';
  // Who waits for the material is in that stage itself.
  if (kind === 'STAGE' && stage === '补正' && pauseOn?.includes('SUPPLEMENT')) return '补正环节不能在补正时暂停';
  return undefined;
}

/** Days of a calendar that a limit takes at least, to compare limits of different units: five working days are a week. */
function calendarDays({ value, unit }: Limit): number {
  if (unit === 'HOUR') return value / 24;
  return unit === 'WORKDAY' ? (value * 7) / 5 : value;
}

/** Whether one limit is longer than another; of one unit exactly, of two by the week. */
export function isLonger(one: Limit, other: Limit): boolean {
  return one.unit === other.unit ? one.value > other.value : calendarDays(one) > calendarDays(other);
}

/** What the changes would leave that must not be: a promise beyond the law, nothing where something must hold. */
export function problemsOfTable(
  table: LimitTable,
  changes: readonly LimitChange[],
  subjects: readonly LimitSubject[],
): LimitProblem[] {
  return changes.flatMap((change, index) => {
    const message = change.after ? beyondTheLaw(table, change, subjects) : missing(table, change, subjects);
    return message ? [{ index, message }] : [];
  });
}

const levels: readonly LimitLevel[] = ['ALL', 'CITY', 'DISTRICT', 'STREET'];

function beyondTheLaw(table: LimitTable, change: LimitChange, subjects: readonly LimitSubject[]): string | undefined {
  if (change.kind !== 'PROMISE' && change.kind !== 'LEGAL') return undefined;
  const concerned = change.matterCode === DEFAULT_CODE ? subjects.filter(({ group }) => group !== 'OTHER') : subjects;
  for (const { code, title } of concerned) {
    if (change.matterCode !== DEFAULT_CODE && code !== change.matterCode) continue;
    for (const level of levels) {
      const promise = effective(table, code, 'PROMISE', 'PROMISE', level)?.limit;
      const legal = effective(table, code, 'LEGAL', 'LEGAL', level)?.limit;
      if (promise && legal && isLonger(promise, legal))
        return `${title}的承诺时限（${limitText(promise)}）不得长于法定时限（${limitText(legal)}）`;
    }
  }
  return undefined;
}

function missing(table: LimitTable, change: LimitChange, subjects: readonly LimitSubject[]): string | undefined {
  const { matterCode, kind, stage, orgLevel, subject } = change;
  if (orgLevel !== 'ALL') return undefined;
  const title = placeTitle(change, subject);
  if (matterCode === DEFAULT_CODE && (kind === 'STAGE' || kind === 'PROMISE'))
    return `${title}不能删除：没有单独设置的事项都以它为准`;
  const acted = subjects.find(({ code }) => code === matterCode)?.acted.includes(stage);
  const fallback = table.has(placeKey({ matterCode: DEFAULT_CODE, kind, stage, orgLevel: 'ALL' }));
  const group = subjects.find(({ code }) => code === matterCode)?.group;
  if (kind === 'STAGE' && !fallback && (acted || group === 'OTHER'))
    return `${title}不能删除：该环节到期后由系统处理或需要提醒`;
  return undefined;
}

/** Stages whose time is part of the promise: the clock of the promise runs while they do. */
const WITHIN_PROMISE = ['复核', '审批', '部门办理'];

/** What may be meant but should be looked at: parts that add up to more than their whole. */
export function hintsOf(table: LimitTable, subjects: readonly LimitSubject[]): string[] {
  return subjects
    .filter(({ group }) => group !== 'OTHER')
    .flatMap(({ code, title, stages }) => {
      const of = (kind: TimerKind, stage: string) => {
        const limit = effective(table, code, kind, stage, 'ALL')?.limit;
        return limit?.unit === 'WORKDAY' ? limit.value : undefined;
      };
      const sum = (kind: TimerKind, names: readonly string[]) =>
        names.reduce((all, name) => all + (of(kind, name) ?? 0), 0);
      const promise = of('PROMISE', 'PROMISE');
      const intake = of('PROCESS', '受理');
      const checks: [what: string, parts: number, whole: number | undefined, name: string][] = [
        [
          '环节时限合计',
          sum(
            'STAGE',
            WITHIN_PROMISE.filter((name) => stages.includes(name)),
          ),
          promise,
          '承诺时限',
        ],
        ['审核、办结流程时限合计', sum('PROCESS', ['审核', '办结']), promise, '承诺时限'],
        [
          '资料初审、分发时限合计',
          sum(
            'STAGE',
            ['资料初审', '分发'].filter((name) => stages.includes(name)),
          ),
          intake,
          '受理流程时限',
        ],
      ];
      return checks.flatMap(([what, parts, whole, name]) =>
        whole !== undefined && parts > whole ? [`${title}：${what}${parts}个工作日，超过${name}${whole}个工作日`] : [],
      );
    });
}
