import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { ReviewAggregate, ReviewSection } from './batch.type.ts';

@InputType('ReviewMaterialInput', { description: 'How a part of the applications is shown to experts' })
export class ReviewMaterialInput {
  @Field(() => ReviewSection, { description: 'the part' })
  section!: string;
  @Field(() => Boolean, { description: '是否公开' })
  visible!: boolean;
  @Field(() => Boolean, { description: '是否加水印' })
  watermark!: boolean;
  @Field(() => Boolean, { description: '是否可下载' })
  downloadable!: boolean;
}

@InputType('ReviewWindowsInput', { description: '材料公开和打分的时间；材料公开时间须覆盖打分时间（BR17-1）' })
export class WindowsInput {
  @Field(() => DateTimeScalar, { description: '材料公开开始' })
  materialFrom!: Date;
  @Field(() => DateTimeScalar, { description: '材料公开结束（不含）' })
  materialTo!: Date;
  @Field(() => DateTimeScalar, { description: '打分开始' })
  scoreFrom!: Date;
  @Field(() => DateTimeScalar, { description: '打分结束（不含）' })
  scoreTo!: Date;
}

@InputType('ReviewBatchInput', { description: 'The content of a review batch (S17.3)' })
export class ReviewBatchInput extends WindowsInput {
  @Field(() => String, { description: '名称，2至80字' })
  title!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '评审会时间' })
  meetingAt?: Date | null;
  @Field(() => String, { nullable: true, description: '评审会地点' })
  place?: string | null;
  @Field(() => Int, { description: '评分标准的版本' })
  criteriaVersion!: number;
  @Field(() => String, { description: '合格线，0至100，最多两位小数' })
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
  @Field(() => String, { nullable: true, description: '备注，最多500字' })
  remarks?: string | null;
  @Field(() => [ID], { description: '参与评审的申报，按此排列' })
  applicationIds!: string[];
  @Field(() => [ReviewMaterialInput], { description: '材料的公开方式；未列的部分照常' })
  materials!: ReviewMaterialInput[];
}

@InputType('ReviewAssignmentInput', { description: 'One expert for one project' })
export class ReviewAssignmentInput {
  @Field(() => ID, { description: '批次中的项目' })
  batchProjectId!: string;
  @Field(() => ID, { description: '专家' })
  expertId!: string;
  @Field(() => Boolean, { description: '是否组长' })
  leader!: boolean;
  @Field(() => Boolean, { description: '是否备选' })
  reserve!: boolean;
  @Field(() => String, { nullable: true, description: '有提示仍分配的理由，5至500字' })
  reason?: string | null;
}
