import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('WarningHeat', { description: 'Warnings that ask for something, by place and matter' })
export class WarningHeatType {
  @Field(() => ID, { nullable: true, description: '受理中心; absent where districts are compared' })
  orgId?: string | null;
  @Field(() => String, { description: 'name of the centre or the district' })
  placeName!: string;
  @Field(() => String, { description: '区, six digits' })
  districtCode!: string;
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => Int, { description: 'how many' })
  count!: number;
  @Field(() => Int, { description: 'the most urgent level among them' })
  worst!: number;
}

@ObjectType('WarningBoard', {
  description: '时效监控: what is open, what is in danger, what waits, within the caller’s scope',
})
export class WarningBoardType {
  @Field(() => Int, { description: '待办: cases under way' })
  open!: number;
  @Field(() => Int, { description: '临期: cases due within a working day' })
  near!: number;
  @Field(() => Int, { description: '超期: cases overdue' })
  overdue!: number;
  @Field(() => Int, { description: '已办结: cases finished today' })
  finishedToday!: number;
  @Field(() => [Int], { description: 'warnings that ask for something, by level 1–4' })
  byLevel!: number[];
  @Field(() => Int, { description: 'of them, those nobody has looked at' })
  unseen!: number;
  @Field(() => Int, { description: 'reports of wrong warnings that wait for a verdict' })
  review!: number;
  @Field(() => [WarningHeatType], {
    description: 'by district (whole city) or centre, and matter, the fullest first; at most 400',
  })
  heat!: WarningHeatType[];
}
