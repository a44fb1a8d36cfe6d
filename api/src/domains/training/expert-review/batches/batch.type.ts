import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../../platform/flow/index.ts';
import { CriterionType } from '../criteria/criteria.type.ts';
import { BATCH } from '../record-types.ts';
import { batchFlow } from './batch.flow.ts';
import { SECTIONS } from './materials.ts';

/** States of the flow as an enum of the API. */
export const ReviewBatchState = titledEnum('ReviewBatchState', 'Where a review batch stands', stateTitles(batchFlow));

export const ReviewAggregate = titledEnum('ReviewAggregate', 'How the totals of a project become its score', {
  TRIMMED_MEAN: '去掉一个最高分和一个最低分后的平均分',
  MEAN: '平均分',
  MEDIAN: '中位数',
});
export type ReviewAggregate = keyof typeof ReviewAggregate;

export const ReviewSection = titledEnum(
  'ReviewSection',
  'A part of an application that experts may be shown',
  SECTIONS,
);

@ObjectType('ReviewDefaults', { simpleResolvers: true, description: 'What a new review batch begins with (02 §4)' })
export class ReviewDefaultsType {
  @Field(() => Int, { description: '计划专家数' })
  plannedExperts!: number;
  @Field(() => Int, { description: '最少有效份数' })
  minValid!: number;
  @Field(() => Int, { description: '达到多少份时去掉最高分和最低分' })
  trimMin!: number;
  @Field(() => String, { description: '合格线，两位小数' })
  passLine!: string;
  @Field(() => Int, { description: '打分宽限，分钟' })
  graceMinutes!: number;
  @Field(() => Boolean, { description: '机构名称是否向专家公开' })
  showInstitution!: boolean;
  @Field(() => Int, { description: '现行评分标准的版本' })
  criteriaVersion!: number;
}

@ObjectType('ReviewMaterial', {
  simpleResolvers: true,
  description: 'How a part of the applications is shown to experts',
})
export class ReviewMaterialType {
  @Field(() => ReviewSection, { description: 'the part' })
  section!: string;
  @Field(() => Boolean, { description: '是否公开' })
  visible!: boolean;
  @Field(() => Boolean, { description: '是否加水印' })
  watermark!: boolean;
  @Field(() => Boolean, { description: '是否可下载' })
  downloadable!: boolean;
}

@ObjectType('ReviewBatch', { description: '专家评审批次' })
export class ReviewBatchType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the batch' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '批次编号' })
  batchNo!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => Int, { description: '年度' })
  year!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '评审会时间' })
  meetingAt?: string | null;
  @Field(() => String, { nullable: true, description: '评审会地点' })
  place?: string | null;
  @Field(() => DateTimeScalar, { description: '材料公开开始' })
  materialFrom!: string;
  @Field(() => DateTimeScalar, { description: '材料公开结束（不含）' })
  materialTo!: string;
  @Field(() => DateTimeScalar, { description: '打分开始' })
  scoreFrom!: string;
  @Field(() => DateTimeScalar, { description: '打分结束（不含）' })
  scoreTo!: string;
  @Field(() => Int, { nullable: true, description: '所选评分标准的版本；早先自行设定标准的批次为空' })
  criteriaVersion?: number | null;
  @Field(() => [CriterionType], { description: '评分标准' })
  criteria!: CriterionType[];
  @Field(() => Int, { description: '每项满分' })
  scoreMax!: number;
  @Field(() => Float, { description: '打分步长' })
  scoreStep!: number;
  @Field(() => [String], { description: '一票否决情形' })
  vetoGrounds!: string[];
  @Field(() => String, { description: '合格线，两位小数' })
  passLine!: string;
  @Field(() => Int, { description: '计划专家数' })
  plannedExperts!: number;
  @Field(() => Int, { description: '最少有效份数' })
  minValid!: number;
  @Field(() => Int, { description: '达到多少份时去掉最高分和最低分' })
  trimMin!: number;
  @Field(() => ReviewAggregate, { description: '计分方法' })
  aggregate!: ReviewAggregate;
  @Field(() => Int, { nullable: true, description: '入围名额；空为不限' })
  quota?: number | null;
  @Field(() => Boolean, { description: '机构名称是否向专家公开' })
  showInstitution!: boolean;
  @Field(() => Boolean, { description: '是否启用一票否决' })
  vetoEnabled!: boolean;
  @Field(() => Int, { description: '打分宽限，分钟' })
  graceMinutes!: number;
  @Field(() => String, { nullable: true, description: '备注' })
  remarks?: string | null;
  @Field(() => Int, { description: '项目数' })
  projectCount!: number;
  @Field(() => Int, { description: '应提交的打分表数' })
  sheetCount!: number;
  @Field(() => Int, { description: '已提交的打分表数' })
  submittedCount!: number;
  @Field(() => ReviewBatchState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(batchFlow, BATCH, this.row);
  }
}

export const ReviewBatchConnection = connectionOf('ReviewBatch', () => ReviewBatchType);
