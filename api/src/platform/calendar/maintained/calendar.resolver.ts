import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/context.ts';
import {
  CalendarChangeType,
  CalendarDayInput,
  CalendarPreviewType,
  CalendarYearInputType,
  CalendarYearType,
} from './calendar.type.ts';
import { type CalendarChange, listChanges } from './calendar-changes.ts';
import { type CalendarPreview, previewYear } from './preview-year.ts';
import { type CalendarYear, readYear, saveYear } from './save-year.ts';

@Resolver(() => CalendarYearType)
export class CalendarResolver {
  @Allow('calendar:maintain')
  @Query(() => CalendarYearType, { description: 'What is known of a year' })
  workCalendar(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '公历年份' }) year: number,
  ): Promise<CalendarYear> {
    return readYear(ctx, year);
  }

  @Allow('calendar:maintain')
  @Query(() => CalendarPreviewType, { description: 'Which open deadlines another arrangement of a year would move' })
  workCalendarPreview(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '公历年份' }) year: number,
    @Arg('days', () => [CalendarDayInput], { description: 'the whole arrangement, not the changes alone' })
    days: CalendarDayInput[],
  ): Promise<CalendarPreview> {
    return previewYear(ctx, year, days);
  }

  @Allow('calendar:maintain')
  @Mutation(() => CalendarYearType, {
    description: 'Replaces the arrangement of a year and marks it maintained; open deadlines are counted again',
  })
  saveWorkCalendar(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '公历年份' }) year: number,
    @Arg('input', () => CalendarYearInputType, { description: '全年安排' }) input: CalendarYearInputType,
  ): Promise<CalendarYear> {
    return saveYear(ctx, year, input);
  }

  @FieldResolver(() => [CalendarChangeType], { description: 'The latest 20 changes of the year, newest first' })
  changes(@Root() { year }: CalendarYearType, @Ctx() ctx: Context): Promise<CalendarChange[]> {
    return listChanges(ctx, year);
  }
}
