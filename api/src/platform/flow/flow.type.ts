import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { AttachmentType } from '../files/attachment.type.ts';
import type { FlowRow } from './binding.ts';
import type { TimeLevel } from './remaining.ts';

export const ActTone = titledEnum('ActTone', 'How a button looks: PRIMARY first, DANGER apart', {
  PRIMARY: '主要操作',
  DEFAULT: '普通操作',
  DANGER: '难以撤回的操作',
});
export type ActTone = keyof typeof ActTone;
export const ActInputKindEnum = titledEnum(
  'ActInputKind',
  'What an action asks for: nothing, a reason (code + text), materials to supply, a legal basis with reason, a remark, who is to handle it',
  {
    NONE: '不需填写',
    REASON: '原因',
    SUPPLEMENT: '要求补正的材料',
    OPINION: '意见',
    BASIS: '依据和原因',
    NOTE: '备注',
    ASSIGNEE: '经办人和备注',
  },
);
export type ActInputKindEnum = keyof typeof ActInputKindEnum;
export const TimeLevelEnum = titledEnum('TimeLevel', 'How near the nearest time limit is (01 §6.5)', {
  OVERDUE: '已超期',
  URGENT: '紧急',
  SOON: '临期',
  NORMAL: '正常',
  PAUSED: '停止计时',
  NONE: '无时限',
});
export type TimeLevelEnum = keyof typeof TimeLevelEnum;
export const StepStateEnum = titledEnum('StepState', 'Where a step lies on the path of a record', {
  DONE: '已完成',
  CURRENT: '进行中',
  TODO: '未到',
  SKIPPED: '未经过',
});
export type StepStateEnum = keyof typeof StepStateEnum;

@ObjectType('FlowAction', {
  simpleResolvers: true,
  description: 'An action that the caller may take now; clients offer only these',
})
export class FlowActionType {
  @Field(() => String, { description: '操作代码' })
  action!: string;
  @Field(() => String, { description: '按钮名称' })
  title!: string;
  @Field(() => ActTone, { description: '按钮的样式' })
  tone!: string;
  @Field(() => ActInputKindEnum, { description: '需要填写什么' })
  input!: string;
  @Field(() => Boolean, { description: 'asks for the confirmation step with the preview first' })
  confirm!: boolean;
  @Field(() => Boolean, { description: 'may be used on a selection of records' })
  batch!: boolean;
  @Field(() => Boolean, { description: 'needs the caller’s signature first, see `requestFlowSignature`' })
  signature!: boolean;
  @Field(() => String, { nullable: true, description: 'list of reasons to choose from, see `reasons(dict)`' })
  reasonDict?: string | null;
}

@ObjectType('FlowWaitingAction', {
  simpleResolvers: true,
  description: 'An act that is the caller’s and not possible yet; clients show it disabled with its reason',
})
export class WaitingActionType {
  @Field(() => String, { description: '操作代码' })
  action!: string;
  @Field(() => String, { description: '按钮名称' })
  title!: string;
  @Field(() => ActTone, { description: '按钮的样式' })
  tone!: string;
  @Field(() => String, { description: '暂不能办理的原因' })
  reason!: string;
}

@ObjectType('DeadlineLine', { simpleResolvers: true, description: 'One clock and how its moment was computed' })
export class DeadlineLineType {
  @Field(() => String, { description: '时限的名称' })
  label!: string;
  @Field(() => String, { description: '到期时间及其计算说明' })
  text!: string;
}

@ObjectType('Remaining', { simpleResolvers: true, description: 'Time left of the nearest limit, in words' })
export class RemainingType {
  @Field(() => TimeLevelEnum, { description: '时限情况' })
  level!: TimeLevel;
  @Field(() => String, { description: '剩 2 个工作日 · 3月11日 17:30' })
  text!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '到期时间' })
  dueAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'working minutes, negative when overdue' })
  minutes?: number | null;
  @Field(() => [DeadlineLineType], { description: 'empty in lists' })
  lines!: DeadlineLineType[];
}

@ObjectType('FlowEvent', { simpleResolvers: true, description: 'One step of a record’s history; never changed' })
export class FlowEventType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: '在该记录历史中的序号，从 1 起' })
  seq!: number;
  @Field(() => DateTimeScalar, { description: 'when it happened, by the clock of who did it' })
  at!: Date;
  @Field(() => DateTimeScalar, { description: 'when it was stored here' })
  recordedAt!: Date;
  @Field(() => String, { description: '操作代码' })
  action!: string;
  @Field(() => String, { description: '操作名称' })
  actionTitle!: string;
  @Field(() => String, { nullable: true, description: '原状态名称' })
  fromTitle?: string | null;
  @Field(() => String, { nullable: true, description: '新状态名称' })
  toTitle?: string | null;
  @Field(() => String, { description: 'USER, SYSTEM or EXTERNAL' })
  actorType!: string;
  @Field(() => String, { nullable: true, description: '办理人或系统的名称' })
  actorName?: string | null;
  @Field(() => String, { nullable: true, description: '办理人所在机构' })
  actorOrg?: string | null;
  @Field(() => String, { nullable: true, description: '所选原因的代码' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true, description: '所选原因的名称' })
  reasonTitle?: string | null;
  @Field(() => String, { nullable: true, description: '原因说明' })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: 'basis, remark or requested materials' })
  note?: string | null;
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;
  @Field(() => String, { description: 'the record that moved: the case itself or one of its sub-cases' })
  recordTitle!: string;
  @Field(() => [AttachmentType], { description: '随该步提交的附件' })
  attachments!: AttachmentType[];
}

@ObjectType('FlowStep', { simpleResolvers: true, description: 'A step of the main path' })
export class FlowStepType {
  @Field(() => String, { description: '状态代码' })
  state!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => StepStateEnum, { description: '该步已完成、进行中还是未到' })
  status!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '到达该步的时间' })
  at?: Date | null;
  @Field(() => String, { nullable: true, description: '办理人或系统的名称' })
  actorName?: string | null;
  @Field(() => RemainingType, { nullable: true, description: '进行中的一步还有多久' })
  remaining?: RemainingType | null;
}

/** What the field resolvers of Flow need; the record's row as the list or page has read it. */
@ObjectType('Flow', { description: 'Where a record stands, what may be done, how it came here' })
export class FlowType {
  recordType!: string;
  row!: FlowRow;

  @Field(() => String, { description: '状态代码' })
  state!: string;
  @Field(() => String, { description: '状态的中文名称' })
  stateTitle!: string;
  @Field(() => Boolean, { description: '是否已结束' })
  terminal!: boolean;
  @Field(() => Boolean, { description: '计时是否停止' })
  paused!: boolean;
}
