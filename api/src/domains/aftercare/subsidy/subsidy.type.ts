import { Field, Int, ObjectType } from 'type-graphql';

/** One line with its basis. */
@ObjectType('SubsidyLine', { simpleResolvers: true, description: '核算的一行: what it is, why it comes to that' })
export class LineType {
  @Field(() => String, { description: 'BASE, YEARS, REMAINDER, RATIO, CAP, ROUNDING' })
  code!: string;
  @Field(() => String, { description: '项目' })
  title!: string;
  @Field(() => String, { description: '依据' })
  basis!: string;
  @Field(() => String, { description: '金额（元）; below zero for what a cap takes away' })
  amount!: string;
}

/** A calculation as the application keeps it. */
@ObjectType('SubsidyCalculation', { simpleResolvers: true, description: '核算明细 (01 §13.6 no. 3)' })
export class CalculationType {
  @Field(() => String, { description: '政策文件及文号' })
  policyDocument!: string;
  @Field(() => [LineType], { description: '每一行; their sum is the amount' })
  lines!: LineType[];
  @Field(() => Int, { description: '余下多少天起按一个月计' })
  monthFrom!: number;
}
