import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ForcedStatLine', { simpleResolvers: true, description: 'Forced finishes of one month for one reason' })
export class ForcedStatLineType {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => String, { description: 'code of the list forced-finish.reason' })
  reasonCode!: string;
  @Field(() => String, { description: '理由' })
  reason!: string;
  @Field(() => Int, { description: 'by people' })
  manual!: number;
  @Field(() => Int, { description: 'by rules' })
  automatic!: number;
}

@ObjectType('ForcedStatistics', {
  simpleResolvers: true,
  description: 'Forced finishes of a period by month and reason (01 §6.8)',
})
export class ForcedStatisticsType {
  @Field(() => Int, { description: 'by people' })
  manual!: number;
  @Field(() => Int, { description: 'by rules' })
  automatic!: number;
  @Field(() => [ForcedStatLineType], { description: 'by month and reason, the oldest month first' })
  lines!: ForcedStatLineType[];
}
