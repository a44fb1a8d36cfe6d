import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { ReviewBatchState, ReviewSection } from '../batches/batch.type.ts';
import { ReviewAssignmentState } from '../batches/batch-project.type.ts';
import { CriterionType } from '../criteria/criteria.type.ts';

@ObjectType('OwnCriterionScore', { simpleResolvers: true, description: 'A score of the caller for one criterion' })
export class OwnCriterionScoreType {
  @Field(() => String, { description: '评分标准的代码' })
  code!: string;
  @Field(() => String, { description: '分数' })
  score!: string;
}

@ObjectType('OwnSheetVersion', {
  simpleResolvers: true,
  description: 'A sheet as the caller has handed it in (SC18-4)',
})
export class OwnSheetVersionType {
  @Field(() => Int, { description: '第几次提交' })
  version!: number;
  @Field(() => String, { description: '总分' })
  total!: string;
  @Field(() => DateTimeScalar, { description: '提交时间' })
  submittedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '撤回时间；仍有效为空' })
  withdrawnAt?: string | null;
}

@ObjectType('OwnReviewTask', {
  simpleResolvers: true,
  description: 'One of the caller’s own projects to judge. Knows nothing of other experts',
})
export class OwnReviewTaskType {
  @Field(() => ID, { description: 'the task' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => Int, { description: '项目序号' })
  seq!: number;
  @Field(() => String, { nullable: true, description: '项目名称；材料公开期外为空' })
  projectName?: string | null;
  @Field(() => String, { nullable: true, description: '申报机构；材料公开期外或本批次不公开时为空' })
  institutionName?: string | null;
  @Field(() => Boolean, { description: '是否组长' })
  leader!: boolean;
  @Field(() => String, { nullable: true, description: '自己的总分，最多三位小数' })
  total?: string | null;
  @Field(() => [OwnCriterionScoreType], { description: '自己的各项得分；打分时间外为空' })
  scores!: OwnCriterionScoreType[];
  @Field(() => [OwnSheetVersionType], { description: '自己历次提交的打分表' })
  versions!: OwnSheetVersionType[];
  @Field(() => ReviewAssignmentState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
}

@ObjectType('OwnReview', { simpleResolvers: true, description: 'A review batch as one of its experts sees it' })
export class OwnReviewType {
  @Field(() => ID, { description: 'the batch' })
  id!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
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
  @Field(() => DateTimeScalar, { description: '打分结束（不含），含宽限' })
  scoreTo!: string;
  @Field(() => DateTimeScalar, { description: '服务器时间；倒计时以此为准' })
  now!: Date;
  @Field(() => ReviewBatchState, { description: 'where the batch stands' })
  state!: string;
  @Field(() => Boolean, { description: '本人在本批次任组长，至少一个项目' })
  leader!: boolean;
  @Field(() => Int, { description: '分配给本人的项目数' })
  taskCount!: number;
  @Field(() => String, { description: '承诺书' })
  commitmentText!: string;
  @Field(() => Boolean, { description: '是否已签署承诺书' })
  committed!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: '签署承诺书的时间' })
  committedAt?: string | null;
  @Field(() => [CriterionType], { description: '评分标准；打分时间外为空' })
  criteria!: CriterionType[];
  @Field(() => [OwnReviewTaskType], { description: '本人的项目；材料公开前为空' })
  tasks!: OwnReviewTaskType[];
}

@ObjectType('ReviewMaterialFile', { simpleResolvers: true, description: 'A file of a project’s material' })
export class MaterialFileType {
  @Field(() => ID, { description: 'the file' })
  id!: string;
  @Field(() => String, { description: '文件名' })
  name!: string;
  @Field(() => String, { description: '文件类型（MIME）' })
  mime!: string;
  @Field(() => Int, { description: 'bytes' })
  size!: number;
  @Field(() => String, { description: 'same-origin address; opens while the material is public (02 §10.2)' })
  url!: string;
}

@ObjectType('ReviewMaterialLine', { simpleResolvers: true, description: 'A line of a project’s material' })
export class MaterialLineType {
  @Field(() => String, { description: '栏目' })
  label!: string;
  @Field(() => String, { description: '内容；只有文件的为空' })
  value!: string;
  @Field(() => [MaterialFileType], { description: '文件；不公开机构名称的批次没有' })
  files!: MaterialFileType[];
}

@ObjectType('ReviewMaterialSection', { simpleResolvers: true, description: 'A part of a project’s material' })
export class MaterialSectionType {
  @Field(() => ReviewSection, { description: 'the part' })
  section!: string;
  @Field(() => String, { description: '标题' })
  title!: string;
  @Field(() => Boolean, { description: '是否加水印' })
  watermark!: boolean;
  @Field(() => Boolean, { description: '文件除查阅外是否可下载；否则下载答 E-0017' })
  downloadable!: boolean;
  @Field(() => [MaterialLineType], { description: '内容' })
  lines!: MaterialLineType[];
}

@ObjectType('CriterionScore', { simpleResolvers: true, description: 'A criterion as scored' })
export class ScoreType {
  @Field(() => String, { description: '评分标准的代码' })
  code!: string;
  @Field(() => String, { nullable: true, description: '分数，在批次的分值范围内' })
  score?: string | null;
  @Field(() => String, { nullable: true, description: '评语' })
  comment?: string | null;
}

@ObjectType('OwnScoreSheet', { simpleResolvers: true, description: '打分表 of the caller' })
export class OwnScoreSheetType {
  @Field(() => [ScoreType], { description: '各项得分和评语' })
  scores!: ScoreType[];
  @Field(() => String, { description: '总体评语' })
  overallComment!: string;
  @Field(() => Boolean, { nullable: true, description: '是否建议通过' })
  recommended?: boolean | null;
  @Field(() => [String], { description: '一票否决情形' })
  vetoFlags!: string[];
  @Field(() => String, { nullable: true, description: '总分；未打完为空' })
  total?: string | null;
  @Field(() => DateTimeScalar, { description: '保存时间；下次保存须带上' })
  savedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间' })
  submittedAt?: string | null;
}

@ObjectType('OwnReviewPage', { simpleResolvers: true, description: 'Material and sheet of one project, side by side' })
export class OwnReviewPageType {
  @Field(() => OwnReviewTaskType, { description: 'the task' })
  task!: OwnReviewTaskType;
  @Field(() => ID, { description: 'its batch' })
  batchId!: string;
  @Field(() => String, { description: '批次名称' })
  batchTitle!: string;
  @Field(() => String, { description: '本人姓名，打印在打分表上' })
  ownName!: string;
  @Field(() => Boolean, { description: '现在是否可打分' })
  scoringOpen!: boolean;
  @Field(() => DateTimeScalar, { description: '打分结束（不含），含宽限' })
  scoreTo!: string;
  @Field(() => DateTimeScalar, { description: '服务器时间' })
  now!: Date;
  @Field(() => String, { description: '水印：姓名和手机后四位' })
  watermark!: string;
  @Field(() => [MaterialSectionType], { description: '公开的材料' })
  sections!: MaterialSectionType[];
  @Field(() => [CriterionType], { description: '评分标准' })
  criteria!: CriterionType[];
  @Field(() => Int, { description: '每项满分' })
  scoreMax!: number;
  @Field(() => Float, { description: '打分步长' })
  scoreStep!: number;
  @Field(() => [String], { description: '可提出的一票否决情形；未启用为空' })
  vetoChoices!: string[];
  @Field(() => OwnScoreSheetType, { nullable: true, description: '打分表；未填为空' })
  sheet?: OwnScoreSheetType | null;
}
