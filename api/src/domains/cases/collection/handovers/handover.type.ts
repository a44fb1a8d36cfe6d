import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { HANDOVER_STATES, type HandoverState } from './list-handovers.ts';

export const HandoverStateEnum = titledEnum('HandoverState', '安置系统移交的接收情况', HANDOVER_STATES);

@ObjectType('HandoverFault', { simpleResolvers: true, description: 'What was wrong with one collection item' })
export class HandoverFaultType {
  @Field(() => String, { description: '采集项编码' })
  itemCode!: string;
  @Field(() => String, { description: '不符合的内容' })
  message!: string;
}

@ObjectType('HandoverTry', { simpleResolvers: true, description: 'One time that a hand-over came' })
export class HandoverTryType {
  @Field(() => DateTimeScalar, { description: '收到时间' })
  at!: Date;
  @Field(() => Boolean, { description: '是否接收' })
  taken!: boolean;
  @Field(() => String, { description: 'what 安置系统 was answered' })
  message!: string;
  @Field(() => [HandoverFaultType], { description: '逐项的问题' })
  faults!: HandoverFaultType[];
}

@ObjectType('Handover', {
  simpleResolvers: true,
  description: 'A finished case that 安置系统 handed over, or tried to (R9.5, 01 §11.9)',
})
export class HandoverType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: '移交编号' })
  handoverNo!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项编码' })
  matterCode!: string;
  @Field(() => String, { nullable: true, description: '事项名称' })
  matterName?: string | null;
  @Field(() => ID, { nullable: true, description: 'the case; null for a number that is not ours' })
  caseId?: string | null;
  @Field(() => HandoverStateEnum, { description: '接收情况' })
  state!: HandoverState;
  @Field(() => String, { description: '接收情况的中文名称' })
  stateTitle!: string;
  @Field(() => Int, { description: '移交次数' })
  attempts!: number;
  @Field(() => Int, { description: '最近一次报送的材料数' })
  materials!: number;
  @Field(() => DateTimeScalar, { description: '首次移交的时间' })
  firstAt!: Date;
  @Field(() => DateTimeScalar, { description: '最近一次移交的时间' })
  lastAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the applicant was invited to evaluate it' })
  invitedAt?: Date | null;
  @Field(() => [HandoverTryType], { description: '各次移交，新的在前；最多20次' })
  tries!: HandoverTryType[];
}

export const HandoverConnection = connectionOf('Handover', () => HandoverType);

@InputType('HandoverFilter', { description: '移交清单的筛选条件' })
export class HandoverFilterInput {
  @Field(() => [HandoverStateEnum], { nullable: true, description: '接收情况' })
  states?: HandoverState[] | null;
  @Field(() => String, { nullable: true, description: '事项编码' })
  matterCode?: string | null;
  @Field(() => String, { nullable: true, description: '移交编号或办件编号的开头' })
  search?: string | null;
}
