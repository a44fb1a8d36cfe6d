import { Field, Float, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('TrainingFigure', { simpleResolvers: true, description: 'One bar of a chart, one row of its table' })
export class FigureType {
  @Field(() => String, { description: 'what it is of: a district, a kind, a month' })
  label!: string;
  @Field(() => String, { nullable: true, description: 'part of the bar, where bars are stacked' })
  group?: string | null;
  @Field(() => Float, { description: 'the figure' })
  value!: number;
}

@ObjectType('TrainingFigureSeries', {
  simpleResolvers: true,
  description: 'A chart of training and its table (02 §2.9)',
})
export class FigureSeriesType {
  @Field(() => String, { description: 'which one' })
  key!: string;
  @Field(() => String, { description: 'its name' })
  title!: string;
  @Field(() => String, { description: 'what is counted: 家, 个, %, 天' })
  unit!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '统计截至: when the newest of its figures was stored; none where they are read as they stand',
  })
  asOf?: SqlInstant | null;
  @Field(() => [FigureType], { description: 'its figures, in the order in which they are shown' })
  figures!: FigureType[];
}
