import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('WarningStatLine', { simpleResolvers: true, description: 'Warnings of one level or rule' })
export class WarningStatLineType {
  @Field(() => String, { description: 'level 1–4, id of the rule, or ALL' })
  key!: string;
  @Field(() => String, { description: 'level or rule in words' })
  title!: string;
  @Field(() => Int, { description: '预警: how many fired within the period' })
  raised!: number;
  @Field(() => Int, { description: '确认风险: of them, those that people confirmed; precision = confirmed / raised' })
  confirmed!: number;
  @Field(() => Int, { description: '误报成立' })
  wrong!: number;
  @Field(() => Int, { description: '已查看: those that somebody looked at after the notice' })
  reacted!: number;
  @Field(() => Int, {
    nullable: true,
    description: '响应时间中位数, working minutes from the notice to the first look; null where nobody looked',
  })
  medianMinutes?: number | null;
  @Field(() => Int, { nullable: true, description: '响应时间90分位, working minutes' })
  p90Minutes?: number | null;
}

@ObjectType('WarningStatistics', {
  simpleResolvers: true,
  description: 'Warnings by level and rule (01 §6.6, §6.9): precision and reaction time',
})
export class WarningStatisticsType {
  @Field(() => WarningStatLineType, { description: 'all of them' })
  total!: WarningStatLineType;
  @Field(() => [WarningStatLineType], { description: 'by level, 1 to 4' })
  byLevel!: WarningStatLineType[];
  @Field(() => [WarningStatLineType], { description: 'by rule, the most frequent first' })
  byRule!: WarningStatLineType[];
}
