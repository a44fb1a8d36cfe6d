import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { AttachmentType } from '../files/attachment.type.ts';
import type { FlowRow } from './binding.ts';
import type { TimeLevel } from './remaining.ts';

export enum ActTone {
  PRIMARY = 'PRIMARY',
  DEFAULT = 'DEFAULT',
  DANGER = 'DANGER',
}
export enum ActInputKindEnum {
  NONE = 'NONE',
  REASON = 'REASON',
  SUPPLEMENT = 'SUPPLEMENT',
  BASIS = 'BASIS',
  NOTE = 'NOTE',
}
export enum TimeLevelEnum {
  OVERDUE = 'OVERDUE',
  URGENT = 'URGENT',
  SOON = 'SOON',
  NORMAL = 'NORMAL',
  PAUSED = 'PAUSED',
  NONE = 'NONE',
}
export enum StepStateEnum {
  DONE = 'DONE',
  CURRENT = 'CURRENT',
  TODO = 'TODO',
  SKIPPED = 'SKIPPED',
}
registerEnumType(ActTone, { name: 'ActTone', description: 'How a button looks: PRIMARY first, DANGER apart' });
registerEnumType(ActInputKindEnum, {
  name: 'ActInputKind',
  description:
    'What an action asks for: nothing, a reason (code + text), materials to supply, a legal basis with reason, a remark',
});
registerEnumType(TimeLevelEnum, { name: 'TimeLevel', description: 'How near the nearest time limit is (01 §6.5)' });
registerEnumType(StepStateEnum, { name: 'StepState', description: 'Where a step lies on the path of a record' });

@ObjectType('FlowAction', {
  simpleResolvers: true,
  description: 'An action that the caller may take now; clients offer only these',
})
export class FlowActionType {
  @Field(() => String)
  action!: string;
  @Field(() => String)
  title!: string;
  @Field(() => ActTone)
  tone!: string;
  @Field(() => ActInputKindEnum)
  input!: string;
  @Field(() => Boolean, { description: 'asks for the confirmation step with the preview first' })
  confirm!: boolean;
  @Field(() => Boolean, { description: 'may be used on a selection of records' })
  batch!: boolean;
  @Field(() => String, { nullable: true, description: 'list of reasons to choose from, see `reasons(dict)`' })
  reasonDict?: string | null;
}

@ObjectType('DeadlineLine', { simpleResolvers: true, description: 'One clock and how its moment was computed' })
export class DeadlineLineType {
  @Field(() => String)
  label!: string;
  @Field(() => String)
  text!: string;
}

@ObjectType('Remaining', { simpleResolvers: true, description: 'Time left of the nearest limit, in words' })
export class RemainingType {
  @Field(() => TimeLevelEnum)
  level!: TimeLevel;
  @Field(() => String, { description: '剩 2 个工作日 · 3月11日 17:30' })
  text!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  dueAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'working minutes, negative when overdue' })
  minutes?: number | null;
  @Field(() => [DeadlineLineType], { description: 'empty in lists' })
  lines!: DeadlineLineType[];
}

@ObjectType('FlowEvent', { simpleResolvers: true, description: 'One step of a record’s history; never changed' })
export class FlowEventType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  seq!: number;
  @Field(() => DateTimeScalar, { description: 'when it happened, by the clock of who did it' })
  at!: Date;
  @Field(() => DateTimeScalar, { description: 'when it was stored here' })
  recordedAt!: Date;
  @Field(() => String)
  action!: string;
  @Field(() => String)
  actionTitle!: string;
  @Field(() => String, { nullable: true })
  fromTitle?: string | null;
  @Field(() => String, { nullable: true })
  toTitle?: string | null;
  @Field(() => String, { description: 'USER, SYSTEM or EXTERNAL' })
  actorType!: string;
  @Field(() => String, { nullable: true })
  actorName?: string | null;
  @Field(() => String, { nullable: true })
  actorOrg?: string | null;
  @Field(() => String, { nullable: true })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true })
  reasonTitle?: string | null;
  @Field(() => String, { nullable: true })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: 'basis, remark or requested materials' })
  note?: string | null;
  @Field(() => String)
  recordType!: string;
  @Field(() => String, { description: 'the record that moved: the case itself or one of its sub-cases' })
  recordTitle!: string;
  @Field(() => [AttachmentType])
  attachments!: AttachmentType[];
}

@ObjectType('FlowStep', { simpleResolvers: true, description: 'A step of the main path' })
export class FlowStepType {
  @Field(() => String)
  state!: string;
  @Field(() => String)
  title!: string;
  @Field(() => StepStateEnum)
  status!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  at?: Date | null;
  @Field(() => String, { nullable: true })
  actorName?: string | null;
  @Field(() => RemainingType, { nullable: true })
  remaining?: RemainingType | null;
}

/** What the field resolvers of Flow need; the record's row as the list or page has read it. */
@ObjectType('Flow', { description: 'Where a record stands, what may be done, how it came here' })
export class FlowType {
  recordType!: string;
  row!: FlowRow;

  @Field(() => String)
  state!: string;
  @Field(() => String)
  stateTitle!: string;
  @Field(() => Boolean)
  terminal!: boolean;
  @Field(() => Boolean)
  paused!: boolean;
}
