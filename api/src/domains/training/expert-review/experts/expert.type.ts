import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { ReviewExpertState } from './expert-filter.ts';

export const ReviewExpertEventKind = titledEnum('ReviewExpertEventKind', 'What happened to an expert in the library', {
  ADD: '入库',
  IMPORT: '导入入库',
  CHANGE: '变更',
  SUSPEND: '停用',
  RESUME: '恢复在聘',
});
export type ReviewExpertEventKind = keyof typeof ReviewExpertEventKind;

@ObjectType('ReviewExpertEvent', { simpleResolvers: true, description: 'A line of an expert’s history' })
export class ExpertEventType {
  @Field(() => ID, { description: 'the line' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '时间' })
  at!: SqlInstant;
  @Field(() => ReviewExpertEventKind, { description: 'what happened' })
  kind!: ReviewExpertEventKind;
  @Field(() => String, { description: 'what exactly, in words; personal numbers never' })
  text!: string;
  @Field(() => String, { nullable: true, description: '理由' })
  reason?: string | null;
  @Field(() => String, { description: '办理人' })
  byName!: string;
}

@ObjectType('ReviewExpertEngagement', { simpleResolvers: true, description: 'A project that an expert was given' })
export class ExpertEngagementType {
  @Field(() => ID, { description: 'the task' })
  id!: string;
  @Field(() => ID, { description: 'the review batch' })
  batchId!: string;
  @Field(() => String, { description: '批次名称' })
  batchTitle!: string;
  @Field(() => String, { description: '批次编号' })
  batchNo!: string;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => String, { description: '申报机构' })
  institutionName!: string;
  @Field(() => Boolean, { description: '是否组长' })
  leader!: boolean;
  @Field(() => Boolean, { description: '是否备选' })
  reserve!: boolean;
  @Field(() => String, { description: '任务状态' })
  stateTitle!: string;
}

@ObjectType('ReviewExpertWork', { simpleResolvers: true, description: '工作经历 of an expert' })
export class ExpertWorkType {
  @Field(() => String, { description: '单位名称' })
  organisation!: string;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  uscc?: string | null;
  @Field(() => String, { description: '职务' })
  role!: string;
  @Field(() => DayScalar, { description: '起' })
  from!: string;
  @Field(() => DayScalar, { nullable: true, description: '止；至今为空' })
  to?: string | null;
}

@ObjectType('ReviewExpert', { simpleResolvers: true, description: '评审专家; personal values masked' })
export class ReviewExpertType {
  @Field(() => ID, { description: 'the expert' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { nullable: true, description: '性别, GB/T 2261.1' })
  gender?: string | null;
  @Field(() => String, { nullable: true, description: '性别 in words' })
  genderTitle?: string | null;
  @Field(() => String, { description: '手机号, masked' })
  phone!: string;
  @Field(() => String, { description: '工作单位' })
  employer!: string;
  @Field(() => String, { nullable: true, description: '单位统一社会信用代码' })
  employerUscc?: string | null;
  @Field(() => String, { nullable: true, description: '单位的上级单位（母公司、举办单位）' })
  employerParent?: string | null;
  @Field(() => String, { nullable: true, description: '任职于区级机关的，所属区, GB/T 2260' })
  employerDistrict?: string | null;
  @Field(() => String, { nullable: true, description: '所属区 in words' })
  employerDistrictTitle?: string | null;
  @Field(() => String, { description: '职称' })
  title!: string;
  @Field(() => [String], { description: '专业领域, codes of trainingProjectCategory' })
  fields!: string[];
  @Field(() => [String], { description: '专业领域 in words' })
  fieldTitles!: string[];
  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;
  @Field(() => ReviewExpertState, { description: '状态' })
  state!: ReviewExpertState;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => DayScalar, { nullable: true, description: '聘期至' })
  validTo?: string | null;
  @Field(() => Int, { description: '参加评审次数' })
  reviewCount!: number;
  @Field(() => String, { nullable: true, description: '银行账号, masked; 未登记为空' })
  bankAccount?: string | null;
  @Field(() => [ExpertWorkType], { description: '工作经历' })
  workHistory!: ExpertWorkType[];
  @Field(() => String, { nullable: true, description: '登录账号' })
  loginName?: string | null;
  @Field(() => Boolean, { description: '账号是否可用' })
  accountUsable!: boolean;
}

export const ReviewExpertConnection = connectionOf('ReviewExpert', () => ReviewExpertType);

@ObjectType('ReviewExpertRelative', { simpleResolvers: true, description: '申报的亲属任职情况' })
export class RelativeType {
  @Field(() => String, { description: '亲属姓名' })
  name!: string;
  @Field(() => String, { description: '关系' })
  relation!: string;
  @Field(() => String, { description: '亲属单位' })
  organisation!: string;
}

@ObjectType('ReviewExpertReveal', { simpleResolvers: true, description: 'Values of an expert in clear' })
export class ExpertRevealType {
  @Field(() => String, { description: '身份证号码' })
  idNo!: string;
  @Field(() => String, { description: '手机号' })
  phone!: string;
  @Field(() => String, { nullable: true, description: '银行账号' })
  bankAccount?: string | null;
  @Field(() => [RelativeType], { description: '申报的亲属任职情况' })
  relatives!: RelativeType[];
}
