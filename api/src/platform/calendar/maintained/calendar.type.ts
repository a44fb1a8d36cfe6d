import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import type { CalendarSource } from './save-year.ts';

const CALENDAR_SOURCES = { OFFICIAL: 'OFFICIAL', MAINTAINED: 'MAINTAINED', MISSING: 'MISSING' } as const;
registerEnumType(CALENDAR_SOURCES, {
  name: 'CalendarSource',
  description: 'Where the arrangement of a year comes from',
  valuesConfig: {
    OFFICIAL: { description: 'the State Council’s arrangement as it was shipped' },
    MAINTAINED: { description: 'an administrator entered it' },
    MISSING: { description: 'nobody has entered it; days are counted Monday to Friday' },
  },
});

@ObjectType('CalendarDay', { simpleResolvers: true, description: 'A day that differs from Monday to Friday' })
export class CalendarDayType {
  @Field(() => DayScalar)
  date!: string;

  @Field(() => Boolean, { description: 'true = 调休上班日, false = holiday' })
  isWorkday!: boolean;

  @Field(() => String, { description: 'the occasion, such as 劳动节' })
  note?: string;
}

@ObjectType('ChangedDay', { simpleResolvers: true, description: 'A day that became a working day or ceased to be one' })
export class ChangedDayType {
  @Field(() => DayScalar)
  date!: string;

  @Field(() => Boolean)
  wasWorkday!: boolean;

  @Field(() => Boolean)
  isWorkday!: boolean;

  @Field(() => String, { description: 'the occasion, may be empty' })
  note!: string;
}

@ObjectType('CalendarChange', { simpleResolvers: true, description: 'One maintenance of a year and what it moved' })
export class CalendarChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  changedBy!: string;

  @Field(() => DateTimeScalar)
  changedAt!: string | Date;

  @Field(() => [ChangedDayType])
  days!: ChangedDayType[];

  @Field(() => Int, { description: 'open deadlines that were counted again and moved' })
  moved!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'absent: the deadlines are still being counted' })
  finishedAt!: string | Date | null;
}

@ObjectType('CalendarYear', { simpleResolvers: true, description: 'The working calendar of a year' })
export class CalendarYearType {
  @Field(() => Int)
  year!: number;

  @Field(() => CALENDAR_SOURCES)
  source!: CalendarSource;

  @Field(() => String, { nullable: true, description: 'absent where nobody has changed it' })
  maintainedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was entered or shipped' })
  maintainedAt!: Date | null;

  @Field(() => [CalendarDayType])
  days!: CalendarDayType[];
}

@ObjectType('DeadlineMove', { simpleResolvers: true, description: 'One open deadline that would move' })
export class DeadlineMoveType {
  @Field(() => String)
  recordType!: string;

  @Field(() => ID)
  recordId!: string;

  @Field(() => String, { description: 'business number of the record' })
  title!: string;

  @Field(() => String, { description: 'which limit, such as 承诺时限' })
  limit!: string;

  @Field(() => DateTimeScalar)
  dueBefore!: Date;

  @Field(() => DateTimeScalar)
  dueAfter!: Date;
}

@ObjectType('CalendarPreview', { simpleResolvers: true, description: 'What another arrangement of a year would do' })
export class CalendarPreviewType {
  @Field(() => [ChangedDayType])
  days!: ChangedDayType[];

  @Field(() => Int, { description: 'open deadlines that would move' })
  deadlines!: number;

  @Field(() => Int, { description: 'cases and sub-cases they belong to' })
  records!: number;

  @Field(() => Int)
  later!: number;

  @Field(() => Int)
  earlier!: number;

  @Field(() => Boolean, { description: 'the numbers are a lower bound' })
  capped!: boolean;

  @Field(() => [DeadlineMoveType], { description: 'the 50 nearest' })
  moves!: DeadlineMoveType[];
}

@InputType({ description: 'A day that differs from Monday to Friday' })
export class CalendarDayInput {
  @Field(() => DayScalar)
  date!: string;

  @Field(() => Boolean)
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
