import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('CaseVolume', { simpleResolvers: true, description: 'How many cases were taken in and ended' })
export class CaseVolumeType {
  @Field(() => Int, { description: '受理量: cases that were accepted' })
  accepted!: number;
  @Field(() => Int, { description: '办结量: cases that were finished, in whichever way' })
  finished!: number;
}

@ObjectType('CaseVolumeLine', {
  simpleResolvers: true,
  description: 'Cases of one place or month, beside those compared with',
})
export class CaseVolumeLineType {
  @Field(() => String, { description: 'month YYYY-MM, district code or id of the centre' })
  key!: string;
  @Field(() => String, { description: 'name of the centre or the district, or the month' })
  name!: string;
  @Field(() => String, { nullable: true, description: '区, six digits; of a place' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '受理中心; absent where districts are compared' })
  orgId?: string | null;
  @Field(() => CaseVolumeType, { description: 'of the period' })
  now!: CaseVolumeType;
  @Field(() => CaseVolumeType, {
    description: '环比: of the period right before; of a month, the same days of the month before',
  })
  before!: CaseVolumeType;
  @Field(() => CaseVolumeType, { description: '同比: of the same days a year before' })
  yearBefore!: CaseVolumeType;
}

@ObjectType('CaseVolumeStatistics', {
  simpleResolvers: true,
  description:
    '受理量 and 办结量 with 同比 and 环比: a case counts where it lies, on the day on which it was accepted and on which it ended',
})
export class CaseVolumeStatisticsType {
  @Field(() => CaseVolumeLineType, { description: 'all together' })
  total!: CaseVolumeLineType;
  @Field(() => [CaseVolumeLineType], { description: 'by district (whole city) or centre, the most first' })
  byPlace!: CaseVolumeLineType[];
  @Field(() => [CaseVolumeLineType], { description: 'by month, the oldest first' })
  byMonth!: CaseVolumeLineType[];
}
