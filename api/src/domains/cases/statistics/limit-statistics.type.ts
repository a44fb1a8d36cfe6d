import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('LimitStatPlace', { simpleResolvers: true, description: 'Limits of one district or centre' })
export class LimitStatPlaceType {
  @Field(() => String, { description: '区, six digits' })
  districtCode!: string;
  @Field(() => ID, { nullable: true, description: '受理中心; absent where districts are compared' })
  orgId?: string | null;
  @Field(() => String, { description: 'name of the centre or the district' })
  placeName!: string;
  @Field(() => Int, { description: '到期或办结的时限: limits that ran out or ended within the period' })
  decided!: number;
  @Field(() => Int, { description: '超期: of them, those that ran out first' })
  late!: number;
  @Field(() => Int, { description: '目前超期: cases overdue at this moment, whatever the period' })
  overdueNow!: number;
}

@ObjectType('LimitStatMonth', { simpleResolvers: true, description: 'Limits of one month' })
export class LimitStatMonthType {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;
  @Field(() => Int, { description: '到期或办结的时限' })
  decided!: number;
  @Field(() => Int, { description: '超期' })
  late!: number;
}

@ObjectType('LimitStatMatter', { simpleResolvers: true, description: 'Limits of one matter' })
export class LimitStatMatterType {
  @Field(() => String, { description: '事项代码, BUNDLE for the whole case' })
  matterCode!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => Int, { description: '到期或办结的时限' })
  decided!: number;
  @Field(() => Int, { description: '超期' })
  late!: number;
}

@ObjectType('LimitStatistics', {
  simpleResolvers: true,
  description:
    '超期率 (01 §6.9): a limit counts on the day on which it was decided, met when its step ended in time, missed when it ran out; later steps change no past figure',
})
export class LimitStatisticsType {
  @Field(() => Int, { description: '到期或办结的时限' })
  decided!: number;
  @Field(() => Int, { description: '超期' })
  late!: number;
  @Field(() => Int, { description: '目前超期的办件' })
  overdueNow!: number;
  @Field(() => [LimitStatPlaceType], { description: 'by district (whole city) or centre, the worst rate first' })
  byPlace!: LimitStatPlaceType[];
  @Field(() => [LimitStatMonthType], { description: 'by month, the oldest first' })
  byMonth!: LimitStatMonthType[];
  @Field(() => [LimitStatMatterType], { description: 'by matter, the worst rate first' })
  byMatter!: LimitStatMatterType[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'until when the roll-up has come' })
  rolledUntil?: Date | null;
}
