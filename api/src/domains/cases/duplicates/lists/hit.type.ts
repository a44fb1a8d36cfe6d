import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../../platform/flow/index.ts';
import { HIT } from '../detect/keep-hits.ts';
import { hitFlow } from '../hit.flow.ts';
import { DuplicateRule, DuplicateSeverity, DuplicateState } from './hit.enums.ts';

/** Personal data are masked where the row is written. */
@ObjectType('DuplicateHit', {
  description: '重复办件: two applications by what seems one person, with the matters that they have in common',
})
export class DuplicateHitType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the pair' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '检测编号, CF + date + five digits' })
  hitNo!: string;
  @Field(() => DateTimeScalar, { description: '检测时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => [String], { description: '事项代码 of the matters that the two have in common' })
  matterCodes!: string[];
  @Field(() => [String], { description: '事项 that the two have in common' })
  matterNames!: string[];
  @Field(() => String, { description: '事项 in short: the first two, and how many there are' })
  matters!: string;
  @Field(() => DuplicateRule, { description: 'by what it was found' })
  matchRule!: string;
  @Field(() => String, { description: 'the rule in words' })
  ruleTitle!: string;
  @Field(() => DuplicateSeverity, { description: '严重程度' })
  severity!: string;
  @Field(() => String, { description: 'the severity in words' })
  severityTitle!: string;
  @Field(() => String, { nullable: true, description: 'what to look at: 可能为二次入伍…' })
  hint?: string | null;
  @Field(() => ID, { description: 'the new case' })
  newCaseId!: string;
  @Field(() => String, { description: '新办件编号' })
  newCaseNo!: string;
  @Field(() => ID, { nullable: true, description: 'the case that stood already; null where only 安置系统 shows it' })
  matchedCaseId?: string | null;
  @Field(() => String, { description: '原办件编号, or the number of the record in 安置系统' })
  matchedCaseNo!: string;
  @Field(() => String, { description: '原办件状态, as it is now' })
  matchedStateTitle!: string;
  @Field(() => String, { description: '原办理机构' })
  matchedOrgName!: string;
  @Field(() => DateTimeScalar, { description: 'when the older one was submitted' })
  matchedAt!: SqlInstant;
  @Field(() => DuplicateState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '处理时限' })
  dueAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the applicant was told, as the clerk says' })
  toldAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'who told the applicant' })
  toldByName?: string | null;
  @Field(() => String, { nullable: true, description: 'how: 电话告知, 当面告知, 线上告知' })
  toldWayTitle?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '确认重复: when a clerk confirmed that the two are one' })
  confirmedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'who confirmed it' })
  confirmedByName?: string | null;
  @Field(() => String, { nullable: true, description: 'what was decided, in words' })
  resolution?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was settled' })
  resolvedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'who settled it' })
  resolvedByName?: string | null;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(hitFlow, HIT, this.row);
  }
}

export const DuplicateHitConnection = connectionOf('DuplicateHit', () => DuplicateHitType);
