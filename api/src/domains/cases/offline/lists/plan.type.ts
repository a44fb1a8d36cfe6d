import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../../platform/flow/index.ts';
import { CaseStatus } from '../../case.type.ts';
import { InterventionKindEnum } from '../interventions/intervention.inputs.ts';
import { PLAN, planFlow } from '../plans/plan.flow.ts';

export const PlanState = titledEnum('AutoFinishPlanState', 'Where an 自动办结计划 stands', stateTitles(planFlow));

@ObjectType('AutoFinishIntervention', { simpleResolvers: true, description: '干预 as the plan shows it' })
export class PlanInterventionType {
  @Field(() => ID, { description: 'the intervention' })
  id!: string;
  @Field(() => InterventionKindEnum, { description: '干预方式' })
  kind!: string;
  @Field(() => String, { description: '「暂缓至2026-04-10」' })
  words!: string;
  @Field(() => String, { description: '原因' })
  reasonText!: string;
  @Field(() => String, { description: '操作人' })
  operatorName!: string;
  @Field(() => DateTimeScalar, { description: '时间' })
  at!: SqlInstant;
  @Field(() => String, { description: '待审批, 已生效, 未同意, 已失效' })
  stateTitle!: string;
}

@ObjectType('AutoFinishPlan', { description: '自动办结计划 of one sub-case handled offline' })
export class PlanType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the plan' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '计划编号, ZD + date + five digits' })
  planNo!: string;
  @Field(() => ID, { description: 'the sub-case' })
  subCaseId!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => CaseStatus, { description: '子办件状态' })
  subCaseStatus!: string;
  @Field(() => String, { description: '子办件状态的中文名称' })
  subCaseStatusTitle!: string;
  @Field(() => PlanState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => DayScalar, {
    nullable: true,
    description: 'executed at 18:00 of this day; null while it waits for something else than time',
  })
  plannedOn?: string | null;
  @Field(() => Boolean, { description: '暂停计时: the sub-case waits for material or stands still' })
  paused!: boolean;
  @Field(() => ID, { nullable: true, description: 'the rule' })
  ruleId?: string | null;
  @Field(() => String, { nullable: true, description: '规则编号' })
  ruleNo?: string | null;
  @Field(() => Int, { nullable: true, description: '规则版本' })
  ruleVersion?: number | null;
  @Field(() => String, { nullable: true, description: '规则名称' })
  ruleTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'what makes the rule hold: 届满期限, 办理凭证 …' })
  triggerTitle?: string | null;
  @Field(() => String, { nullable: true, description: '正常办结 or 终止办结' })
  finishTitle?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the clerk was told last' })
  noticedAt?: SqlInstant | null;
  @Field(() => DayScalar, { nullable: true, description: '暂缓至' })
  deferredUntil?: string | null;
  @Field(() => Int, { description: '已暂缓次数; from the third on the district decides' })
  deferCount!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was executed' })
  executedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'what is to be known about it' })
  note?: string | null;
  @Field(() => [PlanInterventionType], { description: 'who stepped in, newest first' })
  interventions!: PlanInterventionType[];
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(planFlow, PLAN, this.row);
  }
}

export const PlanConnection = connectionOf('AutoFinishPlan', () => PlanType);
