import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { EvaluationChannelEnum } from '../enums.ts';
import type { EvaluationChannel } from '../words.ts';

export type StatisticsBy = keyof typeof EvaluationStatisticsBy;
export const EvaluationStatisticsBy = titledEnum('EvaluationStatisticsBy', 'By what evaluations are counted', {
  DISTRICT: '区',
  CENTRE: '服务中心',
  MATTER: '事项',
  BUSINESS: '业务类型',
  SCENE: '服务场景',
  CHANNEL: '评价渠道',
  MONTH: '月份',
  MANNER: '评价方式: 本人评价, 工作人员代录',
});

@InputType('EvaluationStatisticsFilter', { description: '统计条件; what is absent does not narrow' })
export class StatisticsFilterInput {
  @Field(() => String, { description: '评价日期起，YYYY-MM-DD' })
  from!: string;
  @Field(() => String, { description: '评价日期止（含），YYYY-MM-DD; at most three years' })
  to!: string;
  @Field(() => String, { nullable: true, description: '区划代码' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '服务中心' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码, BUNDLE for the whole case' })
  matterCode?: string | null;
  @Field(() => EvaluationChannelEnum, { nullable: true, description: '评价渠道' })
  channel?: EvaluationChannel | null;
}

@ObjectType('EvaluationFigures', { simpleResolvers: true, description: 'Counted evaluations of one line' })
export class FiguresType {
  @Field(() => String, { description: 'what the line is about: a code, an id, a month' })
  key!: string;
  @Field(() => String, { description: 'the same in words' })
  title!: string;
  @Field(() => Int, { description: '评价数' })
  total!: number;
  @Field(() => [Int], { description: 'evaluations with 5, 4, 3, 2 and 1' })
  grades!: readonly number[];
  @Field(() => Int, { description: '其中代录: written down by staff as the applicant said it' })
  proxied!: number;
  @Field(() => String, {
    nullable: true,
    description: '满意率 in percent, two decimals: (5+4+3) / all evaluations (01 §11.8); null without any',
  })
  satisfaction?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      '投诉率 in percent, two decimals: (1+2 and those from outside) / (all evaluations and those from outside); null without any',
  })
  complaints?: string | null;
  @Field(() => Int, {
    description: '12345 and the city’s platform: complaints about a service without an evaluation of ours',
  })
  outside!: number;
  @Field(() => Int, { description: '差评 taken up in the period' })
  negatives!: number;
  @Field(() => Int, { description: '差评 not ended yet' })
  openNegatives!: number;
  @Field(() => Int, { description: '差评 whose person was not contacted in time (AC-09-07)' })
  overdueContacts!: number;
  @Field(() => String, {
    nullable: true,
    description: '回访率 in percent of those put right whose person is known; null without any',
  })
  revisited?: string | null;
}

@ObjectType('EvaluationStatistics', { simpleResolvers: true, description: '好差评统计 with the bars of the project' })
export class StatisticsType {
  @Field(() => FiguresType, { description: 'all of them together' })
  whole!: FiguresType;
  @Field(() => [FiguresType], { description: 'line by line' })
  lines!: readonly FiguresType[];
  @Field(() => String, { description: '满意率目标, at least this percentage' })
  satisfactionBar!: string;
  @Field(() => String, { description: '投诉率目标, at most this percentage' })
  complaintBar!: string;
}
