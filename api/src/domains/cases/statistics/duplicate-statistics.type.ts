import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('DuplicateStatLine', { simpleResolvers: true, description: '重复办件 found in one month' })
export class DuplicateStatLineType {
  @Field(() => String, { description: 'YYYY-MM; empty for the whole period' })
  month!: string;
  @Field(() => Int, { description: '发现' })
  found!: number;
  @Field(() => Int, { description: '已撤回: of the new or of the standing application' })
  withdrawn!: number;
  @Field(() => Int, { description: '非重复' })
  notDuplicate!: number;
  @Field(() => Int, { description: '已失效: one of the cases ended by another path' })
  expired!: number;
  @Field(() => Int, { description: '处理中' })
  open!: number;
  @Field(() => Int, {
    nullable: true,
    description: '平均处理时间, working minutes from finding to settling; null where none was settled',
  })
  averageMinutes?: number | null;
}

@ObjectType('DuplicateStatistics', {
  simpleResolvers: true,
  description: 'Duplicates found and settled (01 §4.6), by the month in which they were found',
})
export class DuplicateStatisticsType {
  @Field(() => DuplicateStatLineType, { description: 'the whole period' })
  total!: DuplicateStatLineType;
  @Field(() => [DuplicateStatLineType], { description: 'by month, the oldest first' })
  byMonth!: DuplicateStatLineType[];
}
