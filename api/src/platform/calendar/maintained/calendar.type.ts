import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { CalendarSource } from './save-year.ts';

const CALENDAR_SOURCES = titledEnum('CalendarSource', 'Where the arrangement of a year comes from', {
  OFFICIAL: 'the State Council’s arrangement as it was shipped',
  MAINTAINED: 'an administrator entered it',
  MISSING: 'nobody has entered it; days are counted Monday to Friday',
});

@ObjectType('CalendarDay', { simpleResolvers: true, description: 'A day that differs from Monday to Friday' })
export class CalendarDayType {
  @Field(() => DayScalar, { description: '日期' })
  date!: string;

  @Field(() => Boolean, { description: 'true = 调休上班日, false = holiday' })
  isWorkday!: boolean;

  @Field(() => String, { description: 'the occasion, such as 劳动节' })
  note?: string;
}

@ObjectType('ChangedDay', { simpleResolvers: true, description: 'A day that became a working day or ceased to be one' })
export class ChangedDayType {
  @Field(() => DayScalar, { description: '日期' })
  date!: string;

  @Field(() => Boolean, { description: '原来是否上班' })
  wasWorkday!: boolean;

  @Field(() => Boolean, { description: '现在是否上班' })
  isWorkday!: boolean;

  @Field(() => String, { description: 'the occasion, may be empty' })
  note!: string;
}

@ObjectType('CalendarChange', { simpleResolvers: true, description: 'One maintenance of a year and what it moved' })
export class CalendarChangeType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '维护原因' })
  reason!: string;

  @Field(() => String, { description: '维护人' })
  changedBy!: string;

  @Field(() => DateTimeScalar, { description: '维护时间' })
  changedAt!: string | Date;

  @Field(() => [ChangedDayType], { description: '有变化的日期' })
  days!: ChangedDayType[];

  @Field(() => Int, { description: 'open deadlines that were counted again and moved' })
  moved!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'absent: the deadlines are still being counted' })
  finishedAt!: string | Date | null;
}

@ObjectType('CalendarYear', { simpleResolvers: true, description: 'The working calendar of a year' })
export class CalendarYearType {
  @Field(() => Int, { description: '公历年份' })
  year!: number;

  @Field(() => CALENDAR_SOURCES, { description: '该年安排的来源' })
  source!: CalendarSource;

  @Field(() => String, { nullable: true, description: 'absent where nobody has changed it' })
  maintainedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was entered or shipped' })
  maintainedAt!: Date | null;

  @Field(() => [CalendarDayType], { description: '与周一至周五上班不同的日期' })
  days!: CalendarDayType[];
}

@ObjectType('DeadlineMove', { simpleResolvers: true, description: 'One open deadline that would move' })
export class DeadlineMoveType {
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;

  @Field(() => ID, { description: '业务记录的标识' })
  recordId!: string;

  @Field(() => String, { description: 'business number of the record' })
  title!: string;

  @Field(() => String, { description: 'which limit, such as 承诺时限' })
  limit!: string;

  @Field(() => DateTimeScalar, { description: '现在的到期时间' })
  dueBefore!: Date;

  @Field(() => DateTimeScalar, { description: '调整后的到期时间' })
  dueAfter!: Date;
}

@ObjectType('CalendarPreview', { simpleResolvers: true, description: 'What another arrangement of a year would do' })
export class CalendarPreviewType {
  @Field(() => [ChangedDayType], { description: '有变化的日期' })
  days!: ChangedDayType[];

  @Field(() => Int, { description: 'open deadlines that would move' })
  deadlines!: number;

  @Field(() => Int, { description: 'cases and sub-cases they belong to' })
  records!: number;

  @Field(() => Int, { description: '推后的时限数' })
  later!: number;

  @Field(() => Int, { description: '提前的时限数' })
  earlier!: number;

  @Field(() => Boolean, { description: 'the numbers are a lower bound' })
  capped!: boolean;

  @Field(() => [DeadlineMoveType], { description: 'the 50 nearest' })
  moves!: DeadlineMoveType[];
}

@InputType({ description: 'A day that differs from Monday to Friday' })
export class CalendarDayInput {
  @Field(() => DayScalar, { description: '日期' })
  date!: string;

  @Field(() => Boolean, { description: 'true 为调休上班，false 为放假' })
  isWorkday!: boolean;

  @Field(() => String, { defaultValue: '', description: 'at most 50 characters' })
  note!: string;
}

@InputType('CalendarYearInput', { description: 'The arrangement of a year as it shall be' })
export class CalendarYearInputType {
  @Field(() => [CalendarDayInput], { description: 'every day that differs from Monday to Friday' })
  days!: CalendarDayInput[];

  @Field(() => String, { description: '5–500 characters; stands in the history of every deadline that moves' })
  reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '`maintainedAt` as the caller saw it (null for a missing year); left out = not checked',
  })
  basedOn?: Date | null;
}
