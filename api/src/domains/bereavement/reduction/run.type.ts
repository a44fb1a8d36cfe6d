import { Field, ID, Int, ObjectType } from 'type-graphql';

/** One run of the reduction (03 §34.6). */
@ObjectType('ReductionRun', {
  simpleResolvers: true,
  description: '减员任务的一次执行, as far as the caller’s scope goes',
})
export class ReductionRunType {
  @Field(() => ID, { description: '任务编号' })
  id!: string;
  @Field(() => String, { description: '任务编号: what has started it, and when' })
  name!: string;
  @Field(() => Date, { description: '执行时间' })
  at!: Date;
  @Field(() => Int, { description: '减员停发人数' })
  reduced!: number;
  @Field(() => Int, { description: '撤销减员人数' })
  revoked!: number;
  @Field(() => Int, { description: '更正死亡日期人数' })
  corrected!: number;
  @Field(() => String, { description: '多发金额（元）' })
  overpaid!: string;
  @Field(() => String, { description: '应补发金额（元）' })
  backPay!: string;
}
