import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../../platform/flow/index.ts';
import { HotlineAnswerKind, HotlineMatchedWay, HotlineOrderKind, HotlineOrderState } from '../enums.ts';
import { hotlineFlow } from '../hotline.flow.ts';
import { HOTLINE_ORDER } from '../record-type.ts';

@ObjectType('HotlineOrder', { description: '12345工单 (01 §11.9)' })
export class HotlineOrderType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the order' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '工单编号 of the hotline' })
  orderNo!: string;
  @Field(() => HotlineOrderKind, { description: '工单类型' })
  orderKind!: string;
  @Field(() => String, { description: 'the kind in words' })
  orderKindTitle!: string;
  @Field(() => String, { description: '诉求内容, numbers of people masked' })
  content!: string;
  @Field(() => String, {
    description: '来电人, masked; 匿名用户 where the evaluation is anonymous, empty where the hotline names none',
  })
  callerMasked!: string;
  @Field(() => Int, { nullable: true, description: '评价等级, 1 or 2' })
  grade?: number | null;
  @Field(() => String, { nullable: true, description: '评价编号 that the hotline names' })
  evaluationNo?: string | null;
  @Field(() => String, { description: '事项, as the hotline calls it' })
  matterText!: string;
  @Field(() => String, { nullable: true, description: '办理日期, YYYY-MM-DD' })
  servedOn?: string | null;
  @Field(() => String, { description: '办理地点, as the hotline calls it' })
  placeText!: string;
  @Field(() => String, { description: '承办单位: where the order lies' })
  orgName!: string;
  @Field(() => DateTimeScalar, { description: '派单时间' })
  dispatchedAt!: SqlInstant;
  @Field(() => DateTimeScalar, { description: '办理期限: the hotline’s, or by the parameter hotline.answerDays' })
  deadline!: SqlInstant;
  @Field(() => Boolean, { description: 'the hotline has set the deadline itself' })
  deadlineGiven!: boolean;
  @Field(() => Boolean, { description: 'no result was given in time' })
  overdue!: boolean;
  @Field(() => HotlineMatchedWay, { nullable: true, description: '匹配方式; null while it has not found its service' })
  matchedWay?: string | null;
  @Field(() => String, { nullable: true, description: 'the way in words' })
  matchedWayTitle?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '匹配时间' })
  matchedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '匹配人' })
  matchedByName?: string | null;
  @Field(() => ID, { nullable: true, description: 'the negative review in which it is handled' })
  reviewId?: string | null;
  @Field(() => String, { nullable: true, description: '差评编号' })
  reviewNo?: string | null;
  @Field(() => String, { nullable: true, description: 'where the negative review stands' })
  reviewStateTitle?: string | null;
  @Field(() => Boolean, { description: '12345已同意延期' })
  extended!: boolean;
  @Field(() => Int, { description: 'how often the hotline has sent the result back' })
  reopened!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '反馈结果的时间' })
  answeredAt?: SqlInstant | null;
  @Field(() => HotlineOrderState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limit of the matching, actions, history' })
  get flow(): FlowType {
    return viewFlow(hotlineFlow, HOTLINE_ORDER, this.row);
  }
}

export const HotlineOrderConnection = connectionOf('HotlineOrder', () => HotlineOrderType);

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
  @Field(() => HotlineOrderType, { description: 'the order' })
  order!: HotlineOrderType;
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

@InputType('HotlineOrderFilter', { description: '12345工单 to show; what is absent does not narrow' })
export class HotlineOrderFilterInput {
  @Field(() => String, { nullable: true, description: '工单编号或差评编号' })
  search?: string | null;
  @Field(() => [HotlineOrderState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => HotlineOrderKind, { nullable: true, description: '工单类型' })
  orderKind?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'only those without a result in time' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: '区划代码' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: '派单日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '派单日期止（含），YYYY-MM-DD' })
  to?: string | null;
}
