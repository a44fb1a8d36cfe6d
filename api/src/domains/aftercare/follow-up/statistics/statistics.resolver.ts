import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { DUE, type Due } from '../plans/due-filter.ts';
import { countBoard } from './count-board.ts';
import { type FollowUpFigure, readFigures } from './figures.ts';

@ObjectType({ description: '退役满几个月时的就业情况' })
class FollowUpPoint {
  @Field(() => Int, { description: '退役满几个月' })
  months!: number;
  @Field(() => Int, { description: '已满的人数' })
  due!: number;
  @Field(() => Int, { description: '其中已就业和自主创业的人数' })
  employed!: number;
  @Field(() => Int, { description: '其中情况不明的人数' })
  unknown!: number;
}

@ObjectType({ description: '就业情况统计, per district and year of discharge' })
class FollowUpFigureType implements FollowUpFigure {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Int, { description: '退役年度' })
  cohort!: number;
  @Field(() => Int, { description: '跟踪人数' })
  persons!: number;
  @Field(() => Int, { description: '目前已就业' })
  employed!: number;
  @Field(() => Int, { description: '目前自主创业' })
  selfEmployed!: number;
  @Field(() => Int, { description: '参加过培训' })
  trained!: number;
  @Field(() => Int, { description: '逾期跟踪; past the date, or 未联系上' })
  overdue!: number;
  @Field(() => Int, { description: '未联系上' })
  unreached!: number;
  @Field(() => [FollowUpPoint], { description: '退役满3、6、12个月时' })
  points!: FollowUpPoint[];
}

@ObjectType({ description: '跟踪任务一个页签的人数' })
class FollowUpCount {
  @Field(() => String, { description: '页签, as the filter `due` takes it' })
  due!: Due;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => Int, { description: '人数' })
  persons!: number;
}

/** What the board counts, and 就业情况统计 (01 §14.6). */
@Resolver()
export class FollowUpStatisticsResolver {
  @Allow('followup:view')
  @Query(() => [FollowUpCount], { description: '跟踪任务的人数 by tab, of the caller’s scope' })
  async followUpCounts(
    @Ctx() ctx: Context,
    @Arg('mine', () => Boolean, { nullable: true, description: '只看我负责的' }) mine?: boolean,
  ): Promise<FollowUpCount[]> {
    const counts = await countBoard(ctx, mine ?? false);
    return Object.entries(counts).map(([due, persons]) => ({ due: due as Due, title: DUE[due as Due], persons }));
  }

  @Allow('followup:view')
  @Query(() => [FollowUpFigureType], { description: '就业情况统计 of the caller’s scope' })
  followUpFigures(
    @Ctx() ctx: Context,
    @Arg('cohort', () => Int, { nullable: true, description: '退役年度; all unless said' }) cohort?: number,
    @Arg('districtCode', () => String, { nullable: true, description: '区划代码; all unless said' })
    districtCode?: string,
  ): Promise<FollowUpFigureType[]> {
    if (cohort != null && (cohort < 1950 || cohort > 2100))
      throw badInput([{ path: 'cohort', message: '请填写正确的退役年度' }]);
    return readFigures(ctx, { ...(cohort && { cohort }), ...(districtCode && { districtCode }) });
  }
}
