import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { badInput, DomainError, type FieldError } from '../../../../platform/errors/index.ts';
import { classErrors } from '../errors.ts';
import type { SessionDraft, Timetable } from './load-timetable.ts';
import { minutesOf } from './planned.ts';
import { SESSION_KINDS, SESSION_MODES } from './session.record.ts';

const SessionKind = titledEnum('TrainingSessionKindInput', '课次类型', SESSION_KINDS);

@InputType('TrainingSessionInput', { description: '课次 as it is filled in (02 §14.3)' })
export class SessionInput {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => [ID], { description: '班级; several share it: 合班课 (BR22-3)' })
  classIds!: string[];
  @Field(() => DayScalar, { description: '日期' })
  day!: string;
  @Field(() => String, { description: '开始时间, HH:mm' })
  startTime!: string;
  @Field(() => String, { description: '结束时间, HH:mm, on the same day' })
  endTime!: string;
  @Field(() => String, { description: '课时, at most one decimal' })
  lessonHours!: string;
  @Field(() => ID, { description: '教学模块, a line of the teaching plan that the run teaches' })
  planLineId!: string;
  @Field(() => SessionKind, { description: '类型' })
  kind!: string;
  @Field(() => String, { description: 'CL-MODE: 1 线下, 2 线上, 3 线上线下结合' })
  mode!: string;
  @Field(() => ID, { description: '教师' })
  teacherId!: string;
  @Field(() => ID, { nullable: true, description: '教室; asked for unless it is online alone' })
  roomId?: string | null;
  @Field(() => String, { nullable: true, description: '线上地址; asked for where it is online' })
  onlineUrl?: string | null;
  @Field(() => ID, { nullable: true, description: 'the cancelled session that it makes up for (T22-6)' })
  makeupOf?: string | null;
  @Field(() => String, { nullable: true, description: '临时调课原因; asked for less than 24 h before' })
  reason?: string | null;
}

/** A session as it is written. */
export interface ReadSession extends SessionDraft {
  kind: string;
  mode: string;
  onlineUrl: string | null;
  makeupOf: string | null;
}

/** Checks what was filled in against the run's own classes, teachers, rooms and plan. @throws BAD_INPUT naming every field, E-2223 for a line of another plan */
export function readSession(table: Timetable, input: SessionInput, id: string | null): ReadSession {
  const { read, faults } = judgeSession(table, input, id);
  if (faults.length > 0) throw badInput(faults);
  if (!table.lines.has(read.planLineId)) throw new DomainError('E-2223', classErrors['E-2223']);
  return read;
}

/** The same with the mistakes as a list; what was read is of use where there is none. */
export function judgeSession(
  table: Timetable,
  input: Omit<SessionInput, 'runId'>,
  id: string | null,
): { read: ReadSession; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const fault = (field: string, message: string) => void faults.push({ path: `input.${field}`, message });
  const [startsAt, endsAt] = [minutesOf(input.startTime), minutesOf(input.endTime)];
  if (startsAt === undefined) fault('startTime', '开始时间应为“时:分”');
  if (endsAt === undefined) fault('endTime', '结束时间应为“时:分”');
  else if (startsAt !== undefined && endsAt <= startsAt) fault('endTime', '结束时间应在同一天、晚于开始时间');
  if (!/^\d{1,2}(\.\d)?$/.test(input.lessonHours) || Number(input.lessonHours) === 0)
    fault('lessonHours', '课时应为大于0的数字，最多一位小数');
  if (input.classIds.length === 0 || input.classIds.some((one) => !table.classes.has(one)))
    fault('classIds', '请选择本班次的班级');
  if (!table.teachers.has(input.teacherId)) fault('teacherId', '请选择本机构教师');
  if (input.planLineId === '') fault('planLineId', '请选择教学模块');
  if (!(input.mode in SESSION_MODES)) fault('mode', '请选择培训方式');
  const roomId = input.roomId || null;
  if (input.mode !== '2' && roomId === null) fault('roomId', '线下课次请选择教室');
  if (roomId !== null && !table.rooms.has(roomId)) fault('roomId', '请选择本机构在用的场地');
  const onlineUrl = input.onlineUrl?.trim() || null;
  if (input.mode !== '1' && !/^https:\/\/\S{4,290}$/.test(onlineUrl ?? ''))
    fault('onlineUrl', '线上课次请填写以https://开头的地址');
  const read = {
    id,
    day: input.day,
    startsAt: startsAt ?? 0,
    endsAt: endsAt ?? 0,
    lessonHours: input.lessonHours,
    planLineId: input.planLineId,
    classIds: [...new Set(input.classIds)],
    teacherId: input.teacherId,
    roomId,
    kind: input.kind,
    mode: input.mode,
    onlineUrl: input.mode === '1' ? null : onlineUrl,
    makeupOf: input.makeupOf ?? null,
  };
  return { read, faults };
}
