import { Field, ObjectType } from 'type-graphql';

/** 报销明细: one item of the result. */
@ObjectType({ description: '异地培训一个资金项目的报销明细' })
export class OffsiteLineType {
  @Field(() => String, { description: '资金项目代码 (CL-ITEM)' })
  item!: string;
  @Field(() => String, { description: '发票金额（元）' })
  invoiced!: string;
  @Field(() => String, { nullable: true, description: '上限（元）; null where no standard holds' })
  cap!: string | null;
  @Field(() => String, { description: '核定金额（元）' })
  approved!: string;
  @Field(() => String, { description: '中央资金（元）' })
  central!: string;
  @Field(() => String, { description: '地方资金（元）' })
  local!: string;
}
