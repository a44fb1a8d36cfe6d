import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, RemainingType, viewFlow } from '../../../../platform/flow/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { warningFlow } from '../warning.flow.ts';
import { WARNING } from '../words.ts';
import { LimitKindEnum, WarningFeedbackKind, WarningState, WarningVerdict } from './warning.enums.ts';

/** Personal data are masked where the row is written. */
@ObjectType('Warning', {
  description: '时效预警: a limit in danger, or something that needs attention, on one case or sub-case',
})
export class WarningType {
  row!: FlowRow;
  caseRow!: FlowRow | undefined;

  @Field(() => ID, { description: 'the warning' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '预警编号, YJ + date + six digits' })
  warningNo!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'the case; null where it must not be told, as of an anonymous evaluation',
  })
  caseId?: string | null;
  @Field(() => String, { description: '一件事编号; 差评编号 where the case must not be told' })
  caseNo!: string;
  @Field(() => ID, { description: 'the case, sub-case or negative review that it is about' })
  recordId!: string;
  @Field(() => String, { description: '`case`, `subCase` or `negativeReview`' })
  recordType!: string;
  @Field(() => String, {
    description: '办件编号 of the sub-case, 一件事编号 of the case, 差评编号 of the negative review',
  })
  recordNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '事项代码, BUNDLE for the whole case' })
  matterCode!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '流程: 受理, 审核, 办结' })
  process!: string;
  @Field(() => String, { description: '环节 when it fired' })
  stage!: string;
  @Field(() => LimitKindEnum, { description: 'which limit' })
  limitKind!: string;
  @Field(() => String, { description: 'the limit in words' })
  limitKindTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '到期; null where no limit is in danger' })
  limitDueAt?: SqlInstant | null;
  @Field(() => RemainingType, { description: '剩余, as of now' })
  remaining!: RemainingType;
  @Field(() => Int, { description: '预警等级, 1 紧急 … 4 提示' })
  level!: number;
  @Field(() => String, { description: 'the level in words' })
  levelTitle!: string;
  @Field(() => String, { description: '预警类型' })
  message!: string;
  @Field(() => String, { description: '建议措施' })
  advice!: string;
  @Field(() => Int, {
    description: '优先级: the place among all warnings of the city that ask for something; 0 once it is over',
  })
  priorityNo!: number;
  @Field(() => DateTimeScalar, { description: 'when it fired' })
  triggeredAt!: SqlInstant;
  @Field(() => ID, { description: 'the rule' })
  ruleId!: string;
  @Field(() => String, { description: '规则编号' })
  ruleNo!: string;
  @Field(() => Int, { description: 'version of the rule under which it fired' })
  ruleVersion!: number;
  @Field(() => String, { description: 'name of the rule' })
  ruleTitle!: string;
  @Field(() => WarningState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => ID, { description: 'the centre that handles the case' })
  orgId!: string;
  @Field(() => String, { description: '受理中心' })
  orgName!: string;
  @Field(() => String, { nullable: true, description: '责任人; null = all clerks of the centre' })
  handlerName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '上次催办' })
  urgedAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when people were told' })
  notifiedAt?: SqlInstant | null;
  @Field(() => Int, { description: 'how often they were reminded since' })
  reminded!: number;
  @Field(() => String, { nullable: true, description: 'who looked first' })
  ackByName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when somebody looked first' })
  ackAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '误报反馈 that waits for a verdict: who said it and why' })
  reported?: string | null;
  @Field(() => String, { nullable: true, description: 'what became of it, in words' })
  resolution?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was over' })
  resolvedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'who ended it' })
  resolvedByName?: string | null;
  @Field(() => [WarningType], {
    description:
      'the other limits of the same record in the list, the most urgent first; only where they stand together',
  })
  otherLimits!: WarningType[];
  @Field(() => FlowType, { description: 'state, actions, history of the warning' })
  get flow(): FlowType {
    return viewFlow(warningFlow, WARNING, this.row);
  }
  @Field(() => FlowType, { nullable: true, description: 'state and actions of the case: 催办, 分派' })
  get caseFlow(): FlowType | null {
    return this.caseRow ? viewFlow(caseFlow, 'case', this.caseRow) : null;
  }
}

export const WarningConnection = connectionOf('Warning', () => WarningType);

@ObjectType('WarningReason', {
  description: 'One comparison of the rule’s condition, with the fact it was compared with',
})
export class WarningReasonType {
  @Field(() => String, { description: 'the comparison as a sentence: 剩余时间 不超过 1 个工作日' })
  text!: string;
  @Field(() => String, { description: 'what was known when the warning fired; — where nothing was' })
  fact!: string;
  @Field(() => Boolean, { description: 'whether it held' })
  holds!: boolean;
}

@ObjectType('WarningFeedback', { description: 'A report that a warning is wrong, with its verdict' })
export class WarningFeedbackType {
  @Field(() => ID, { description: 'the report' })
  id!: string;
  @Field(() => WarningFeedbackKind, { description: 'what is said to be wrong' })
  kind!: string;
  @Field(() => String, { description: 'the kind in words' })
  kindTitle!: string;
  @Field(() => String, { description: '说明' })
  explanation!: string;
  @Field(() => String, { nullable: true, description: '佐证' })
  evidence?: string | null;
  @Field(() => String, { description: 'who reported it' })
  byName!: string;
  @Field(() => DateTimeScalar, { description: 'when' })
  createdAt!: SqlInstant;
  @Field(() => WarningVerdict, { nullable: true, description: '复核结论; null while it waits' })
  verdict?: string | null;
  @Field(() => String, { nullable: true, description: 'who decided' })
  verdictByName?: string | null;
  @Field(() => String, { nullable: true, description: '复核意见' })
  verdictText?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was decided' })
  verdictAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '规则修正建议 that rests on it' })
  suggestionNo?: string | null;
  @Field(() => String, { nullable: true, description: 'what was suggested' })
  difference?: string | null;
  @Field(() => Int, { nullable: true, description: 'version of the rule that was proposed' })
  proposedVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'what became of the suggestion, in words' })
  suggestionStateTitle?: string | null;
}

@ObjectType('WarningDetail', { description: 'A warning with why it fired and what people said about it' })
export class WarningDetailType {
  @Field(() => WarningType, { description: 'the warning' })
  warning!: WarningType;
  @Field(() => String, { description: 'the condition of the rule’s version as a sentence' })
  conditionText!: string;
  @Field(() => [WarningReasonType], { description: 'the condition taken apart' })
  reasons!: WarningReasonType[];
  @Field(() => [WarningFeedbackType], { description: 'reports, the newest first' })
  feedback!: WarningFeedbackType[];
}
