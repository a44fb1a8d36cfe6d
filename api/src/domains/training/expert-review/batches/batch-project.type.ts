import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../../platform/flow/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import { ASSIGNMENT } from '../record-types.ts';

export const ReviewAssignmentState = titledEnum(
  'ReviewAssignmentState',
  'Where an expert’s task stands',
  stateTitles(assignmentFlow),
);

export const ReviewOutcome = titledEnum('ReviewOutcome', '评审结论', {
  PASS: '通过',
  FAIL: '未通过',
  NOT_SELECTED: '达到合格线，未入围',
  INVALID: '评审无效',
  VETO_PENDING: '一票否决待定',
  TIE_PENDING: '名额线上并列待定',
});
export type ReviewOutcome = keyof typeof ReviewOutcome;

export const ReviewDecision = titledEnum('ReviewDecision', '市级处理决定', {
  UPHELD: '一票否决成立',
  OVERRULED: '一票否决不成立',
  REVIEW_AGAIN: '重评',
  FAIL: '未通过',
  SELECTED: '入围',
  NOT_SELECTED: '未入围',
});
export type ReviewDecision = keyof typeof ReviewDecision;

@ObjectType('ReviewAssignment', {
  description:
    '评审任务: one expert for one project. For who reads experts; the municipal centre reads the names once the batch is filed (02 §1.4)',
})
export class ReviewAssignmentType {
  row!: FlowRow;
  batchProjectId!: string;

  @Field(() => ID, { description: 'the task' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => ID, { description: '专家' })
  expertId!: string;
  @Field(() => String, { description: '专家姓名' })
  expertName!: string;
  @Field(() => String, { description: '专家单位' })
  employer!: string;
  @Field(() => Boolean, { description: '是否组长' })
  leader!: boolean;
  @Field(() => Boolean, { description: '是否备选' })
  reserve!: boolean;
  @Field(() => String, { nullable: true, description: '分配时的提示' })
  warning?: string | null;
  @Field(() => String, { nullable: true, description: '有提示仍分配的理由' })
  warningReason?: string | null;
  @Field(() => String, { nullable: true, description: '回避理由' })
  recusalReason?: string | null;
  @Field(() => Boolean, { description: '专家在聘且账号可用；否则须更换 (02 §9.7)' })
  usable!: boolean;
  @Field(() => String, { nullable: true, description: '接替的专家；未更换为空' })
  replacedByName?: string | null;
  @Field(() => String, { nullable: true, description: '更换原因' })
  replaceReason?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '由备选递补的时间；原本就是成员的为空' })
  calledAt?: string | null;
  @Field(() => String, { nullable: true, description: '总分；打分结束前为空' })
  total?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间' })
  submittedAt?: string | null;
  @Field(() => [String], { description: '提出的一票否决情形；打分结束前为空' })
  vetoFlags!: string[];
  @Field(() => ReviewAssignmentState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(assignmentFlow, ASSIGNMENT, this.row);
  }
}

@ObjectType('ReviewResult', { simpleResolvers: true, description: '评审结果 of one project, as computed last' })
export class ReviewResultType {
  @Field(() => Int, { description: '应评份数' })
  assigned!: number;
  @Field(() => Int, { description: '有效份数' })
  valid!: number;
  @Field(() => String, { nullable: true, description: 'TRIM 去极值平均, MEAN 平均, MEDIAN 中位数' })
  method?: string | null;
  @Field(() => [ID], { description: '未计入的评审任务（最高分、最低分各一）' })
  dropped!: string[];
  @Field(() => String, { nullable: true, description: '六位小数的平均分' })
  raw?: string | null;
  @Field(() => String, { nullable: true, description: '得分，两位小数' })
  final?: string | null;
  @Field(() => Int, { nullable: true, description: '名次' })
  rank?: number | null;
  @Field(() => ReviewOutcome, { description: '结论' })
  outcome!: ReviewOutcome;
  @Field(() => [String], { description: 'FEW 未达去极值人数' })
  flags!: string[];
  @Field(() => ReviewDecision, { nullable: true, description: '市级处理决定' })
  decision?: ReviewDecision | null;
  @Field(() => String, { nullable: true, description: '处理理由' })
  decisionReason?: string | null;
  @Field(() => DateTimeScalar, { description: '计算时间' })
  computedAt!: string;
  @Field(() => String, { description: '计算人' })
  computedByName!: string;
}

@ObjectType('ReviewProject', { simpleResolvers: true, description: 'A project in a review batch' })
export class ReviewProjectType {
  @Field(() => ID, { description: 'the project in the batch' })
  id!: string;
  @Field(() => ID, { description: '申报' })
  applicationId!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '项目名称' })
  name!: string;
  @Field(() => String, { description: '申报机构' })
  institutionName!: string;
  @Field(() => Boolean, { description: '发布后撤出' })
  withdrawn!: boolean;
  @Field(() => String, { nullable: true, description: '专家少于计划人数的原因' })
  fewExpertsReason?: string | null;
  @Field(() => ReviewResultType, { nullable: true, description: '结果；未计算为空；市服务中心自确认后可见' })
  result?: ReviewResultType | null;
}
