import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';

@ObjectType('CalendarDay', { simpleResolvers: true, description: 'A day that differs from Monday to Friday' })
export class CalendarDayType {
  @Field(() => DayScalar)
  date!: string;

  @Field(() => Boolean, { description: 'true = 调休上班日, false = holiday' })
  isWorkday!: boolean;

  @Field(() => String, { description: 'the occasion, such as 劳动节' })
  note?: string;
}

@ObjectType('CalendarYear', { simpleResolvers: true, description: 'The working calendar of a year' })
export class CalendarYearType {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { nullable: true, description: 'absent: nobody has maintained the year' })
  maintainedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  maintainedAt!: string | null;

  @Field(() => [CalendarDayType])
  days!: CalendarDayType[];
}

@InputType()
export class CalendarDayInput {
  @Field(() => DayScalar)
  date!: string;

  @Field(() => Boolean)
  isWorkday!: boolean;

  @Field(() => String, { defaultValue: '', description: 'at most 50 characters' })
  note!: string;
}
