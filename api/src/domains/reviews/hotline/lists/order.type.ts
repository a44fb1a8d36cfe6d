import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { hotlineOrder } from '../hotline.record.ts';
import { ANSWER_KINDS } from '../words.ts';

const HotlineAnswerKind = titledEnum('HotlineAnswerKind', '反馈类型', ANSWER_KINDS);

@ObjectType('HotlineAnswer', {
  simpleResolvers: true,
  description: 'What the hotline was told about an order, and its receipt',
})
export class HotlineAnswerType {
  @Field(() => ID, { description: 'the message' })
  id!: string;
  @Field(() => HotlineAnswerKind, { description: '反馈类型' })
  kind!: string;
  @Field(() => String, { description: 'the kind in words' })
  kindTitle!: string;
  @Field(() => DateTimeScalar, { description: 'since when it waits to be sent' })
  createdAt!: SqlInstant;
  @Field(() => String, { description: '发送状态 in words' })
  stateTitle!: string;
  @Field(() => Boolean, { description: 'refused or given up: somebody has to look' })
  failed!: boolean;
  @Field(() => Int, { description: '发送次数' })
  attempts!: number;
  @Field(() => String, { nullable: true, description: 'what the hotline answered, or why it was not reached' })
  answer?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '回执时间' })
  ackedAt?: SqlInstant | null;
}

@ObjectType('HotlineOrderDetail', {
  simpleResolvers: true,
  description: 'An order with everything that the hotline was told',
})
export class HotlineOrderDetailType {
  @Field(() => hotlineOrder.classes.Node, { description: 'the order' })
  order!: object;
  @Field(() => [HotlineAnswerType], { description: 'oldest first' })
  answers!: readonly HotlineAnswerType[];
}

@ObjectType('HotlineCaller', { simpleResolvers: true, description: '来电人, after a reason' })
export class HotlineCallerType {
  @Field(() => String, { description: '姓名或称呼' })
  name!: string;
  @Field(() => String, { description: '联系电话; empty where the hotline gave none' })
  phone!: string;
}
