import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/context.ts';
import { CalendarDayInput, CalendarYearType } from './calendar.type.ts';
import { readYear, saveYear } from './save-year.ts';

@Resolver()
export class CalendarResolver {
  @Allow('calendar:maintain')
  @Query(() => CalendarYearType, { description: 'What is known of a year' })
  workCalendar(@Ctx() ctx: Context, @Arg('year', () => Int) year: number): Promise<CalendarYearType> {
    return readYear(ctx, year);
  }

  @Allow('calendar:maintain')
  @Mutation(() => CalendarYearType, { description: 'Replaces the arrangement of a year and marks it maintained' })
  saveWorkCalendar(
    @Ctx() ctx: Context,
    @Arg('year', () => Int) year: number,
    @Arg('days', () => [CalendarDayInput]) days: CalendarDayInput[],
  ): Promise<CalendarYearType> {
    return saveYear(ctx, year, days);
  }
}
