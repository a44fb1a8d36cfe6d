import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../../platform/flow/index.ts';
import { ChecklistItemType } from '../checklists/checklist.type.ts';
import { CYCLE } from '../record-types.ts';
import { cycleFlow } from './cycle.flow.ts';
import type { CycleRow } from './cycle-row.ts';

/** States of the flow as an enum of the API. */
export const CycleState = titledEnum('InspectionCycleState', 'Where a cycle stands (02 §11.3)', stateTitles(cycleFlow));

@ObjectType('InspectionCycle', { description: '年检批次 (02 §11.3)' })
export class CycleType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the cycle' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '批次编号' })
  cycleNo!: string;
  @Field(() => String, { description: '批次名称' })
  title!: string;
  @Field(() => Int, { description: '年度' })
  year!: number;
  @Field(() => DayScalar, { description: '统计期起始日' })
  periodFrom!: string;
  @Field(() => DayScalar, { description: '统计期截止日' })
  periodTo!: string;
  @Field(() => DayScalar, { description: '资质基准日' })
  referenceDate!: string;
  @Field(() => DateTimeScalar, { description: '上报开始' })
  reportFrom!: Date | string;
  @Field(() => DateTimeScalar, { description: '上报截止（不含）' })
  reportTo!: Date | string;
  @Field(() => DayScalar, { description: '区审核截止日' })
  districtDeadline!: string;
  @Field(() => DayScalar, { description: '复核截止日' })
  centreDeadline!: string;
  @Field(() => ID, { description: '年检指标, the version' })
  checklistId!: string;
  @Field(() => String, { description: 'name of that version' })
  checklistTitle!: string;
  @Field(() => [ChecklistItemType], { description: '年检指标' })
  items!: ChecklistItemType[];
  @Field(() => [String], { description: 'districts it is for; none = all' })
  districts!: string[];
  @Field(() => [String], { description: 'CL-PROJ-CAT it is for; none = all' })
  categories!: string[];
  @Field(() => Int, { description: '实地抽查比例, percent' })
  fieldSamplePercent!: number;
  @Field(() => CycleState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(cycleFlow, CYCLE, this.row);
  }
}

/** A row as the API shows it. */
export function viewCycle(row: CycleRow): CycleType {
  const { title, subject, scopeRule, state, ...rest } = row;
  return Object.assign(new CycleType(), {
    ...rest,
    row,
    cycleNo: title,
    title: subject,
    districts: [...(scopeRule.districts ?? [])],
    categories: [...(scopeRule.categories ?? [])],
    state,
    stateTitle: cycleFlow.states[state]?.title ?? state,
  });
}

@InputType('InspectionCycleInput', { description: 'Everything that the city sets for a cycle' })
export class CycleInput {
  @Field(() => String, { description: '批次名称' })
  title!: string;
  @Field(() => Int, { description: '年度' })
  year!: number;
  @Field(() => DayScalar, { description: '统计期起始日' })
  periodFrom!: string;
  @Field(() => DayScalar, { description: '统计期截止日' })
  periodTo!: string;
  @Field(() => DayScalar, { description: '资质基准日' })
  referenceDate!: string;
  @Field(() => DateTimeScalar, { description: '上报开始' })
  reportFrom!: Date;
  @Field(() => DateTimeScalar, { description: '上报截止（不含）' })
  reportTo!: Date;
  @Field(() => DayScalar, { description: '区审核截止日' })
  districtDeadline!: string;
  @Field(() => DayScalar, { description: '复核截止日' })
  centreDeadline!: string;
  @Field(() => ID, { description: '年检指标, the version' })
  checklistId!: string;
  @Field(() => [String], { nullable: true, description: 'districts; none = all' })
  districts?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-PROJ-CAT; none = all' })
  categories?: string[] | null;
  @Field(() => Int, { nullable: true, description: '实地抽查比例; the parameter’s unless said' })
  fieldSamplePercent?: number | null;
}

@ObjectType('InspectionBoardLine', { simpleResolvers: true, description: '年检进度 of a district (02 §11.6)' })
export class BoardLineType {
  @Field(() => String, { description: 'district, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Int, { description: '未上报' })
  unreported!: number;
  @Field(() => Int, { description: '待审' })
  reviewing!: number;
  @Field(() => Int, { description: '整改' })
  improving!: number;
  @Field(() => Int, { description: '待复核' })
  rechecking!: number;
  @Field(() => Int, { description: '完成' })
  done!: number;
  @Field(() => Int, { description: '终止' })
  ended!: number;
  @Field(() => Int, { description: '逾期 of them' })
  overdue!: number;
}
