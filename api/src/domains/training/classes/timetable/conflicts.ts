import { Decimal } from 'decimal.js';
import { classErrors } from '../errors.ts';
import { lineTitle } from './plan-lines.ts';
import { clockText, type Planned, type Surroundings, spanText } from './planned.ts';

/** Rules of BR22-2 by letter, and the plan that the run teaches; (h) is several, none of which keeps a session from being held. */
export const CONFLICTS = {
  ROOM: '教室冲突',
  TEACHER: '教师冲突',
  CLASS: '班级冲突',
  TRAINEE: '学员冲突',
  CAPACITY: '教室容量不足',
  NOT_HIRED: '教师不在聘期',
  OUTSIDE_RUN: '不在培训期内',
  PLAN_LINE: '不在教学计划中',
  DAY_HOURS: '当日课时过多',
  HOLIDAY: '非工作日',
  HOURS_OF_DAY: '时间过早或过晚',
  MODULE_HOURS: '超出教学计划',
  DURATION: '时长与课时不符',
} as const;
export type ConflictRule = keyof typeof CONFLICTS;

/** Something against a session, in words that say with what. */
export interface Conflict {
  rule: ConflictRule;
  /** A hard one is refused; the others are pointed out. */
  hard: boolean;
  message: string;
}

const MINUTES_AN_HOUR = 45;
/** With its break a lesson hour takes at most so long. */
const MOST_MINUTES_AN_HOUR = 60;
/** Minutes of the day between which lessons are held without a word (h). */
export const [EARLIEST, LATEST] = [8 * 60, 21 * 60 + 30];

/** Whether two sessions meet: [start, end) of the same day, so that one may begin when the other ends. */
export const overlaps = (a: Planned, b: Planned): boolean =>
  a.day === b.day && a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * What is against a session beside the others (BR22-2). Classes that share one session (合班课) are one session here, so that (a) to (c) cannot
 * arise between them (BR22-3).
 */
export function conflictsOf(session: Planned, others: readonly Planned[], around: Surroundings): Conflict[] {
  const beside = others.filter((other) => other.id !== session.id || other.id === null);
  return [
    ...beside.filter((other) => overlaps(session, other)).flatMap((other) => meetings(session, other)),
    ...alone(session, around),
    ...warnings(session, beside, around),
  ];
}

const hard = (rule: ConflictRule, message: string): Conflict => ({ rule, hard: true, message });
const soft = (rule: ConflictRule, message: string): Conflict => ({ rule, hard: false, message });

/** (a) to (d): what two sessions at the same time share. */
function meetings(session: Planned, other: Planned): Conflict[] {
  const when = `${other.day} ${spanText(other)}`;
  const where = placeOf(other, session);
  const found: Conflict[] = [];
  if (session.room && session.room.id === other.room?.id)
    found.push(hard('ROOM', `教室“${session.room.name}”在 ${when} 已安排给${where}`));
  if (session.teacher.person === other.teacher.person)
    found.push(hard('TEACHER', `教师${session.teacher.name}在 ${when} 已有${where}的课`));
  const shared = session.classes.filter(({ id }) => other.classes.some((one) => one.id === id));
  if (shared.length > 0) found.push(hard('CLASS', `${namesOf(shared)}在 ${when} 已有课`));
  const theirs = new Set(other.participants.map(({ traineeId }) => traineeId));
  const both = session.participants.filter(({ traineeId }) => theirs.has(traineeId));
  // Whole classes that meet themselves are said above.
  if (both.length > 0 && shared.length === 0)
    found.push(hard('TRAINEE', `学员${namesOf(both)}在 ${when} 已有${where}的课`));
  return found;
}

/** Whose session it is: of somebody else's institution no more is told than that somebody is engaged (02 §1.4). */
function placeOf(other: Planned, session: Planned): string {
  if (other.runId === session.runId) return namesOf(other.classes);
  return other.institutionId === session.institutionId ? `班次${other.runNo}` : '其他机构';
}

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');

/** (e) to (g): what is wrong with a session by itself. */
function alone(session: Planned, { runFrom, runTo, planHours }: Surroundings): Conflict[] {
  const { day, room, teacher, participants, line } = session;
  const found: Conflict[] = [];
  if (room && room.capacity < participants.length)
    found.push(hard('CAPACITY', `教室“${room.name}”容纳${room.capacity}人，少于学员${participants.length}人`));
  if (day < teacher.hiredFrom || (teacher.hiredTo !== null && day > teacher.hiredTo))
    found.push(hard('NOT_HIRED', `教师${teacher.name}在 ${day} 不在聘期内`));
  if (day < runFrom || day > runTo) found.push(hard('OUTSIDE_RUN', `课次日期应在 ${runFrom} 至 ${runTo} 之间`));
  // The project was changed between planning and submission, and this line is not in its plan any more.
  if (!planHours.has(line.id)) found.push(hard('PLAN_LINE', classErrors['E-2223']));
  return found;
}

/** (h), and hours that do not fit the time (02 §14.7). */
function warnings(session: Planned, others: readonly Planned[], around: Surroundings): Conflict[] {
  const found: Conflict[] = [];
  for (const { id, name } of session.classes) {
    const sameDay = others.filter((other) => other.day === session.day && other.classes.some((one) => one.id === id));
    const hours = Decimal.sum(session.lessonHours, ...sameDay.map(({ lessonHours }) => lessonHours));
    if (hours.gt(around.mostHoursADay))
      found.push(soft('DAY_HOURS', `${name}当日共${hours}课时，超过${around.mostHoursADay}课时`));
    const planned = around.planHours.get(session.line.id);
    const total = new Decimal(around.hoursSoFar(id, session.line.id)).plus(session.lessonHours);
    if (planned !== undefined && total.gt(planned))
      found.push(
        soft('MODULE_HOURS', `${name}“${lineTitle(session.line)}”共排${total}课时，超过教学计划的${planned}课时`),
      );
  }
  if (!around.isWorkday(session.day)) found.push(soft('HOLIDAY', `${session.day} 为节假日或休息日`));
  if (session.startsAt < EARLIEST || session.endsAt > LATEST)
    found.push(soft('HOURS_OF_DAY', `早于${clockText(EARLIEST)}或晚于${clockText(LATEST)}`));
  const minutes = session.endsAt - session.startsAt;
  const hours = new Decimal(session.lessonHours);
  if (hours.times(MINUTES_AN_HOUR).gt(minutes) || hours.times(MOST_MINUTES_AN_HOUR).lt(minutes))
    found.push(soft('DURATION', '时长与课时不符（每课时45分钟）'));
  return found;
}
