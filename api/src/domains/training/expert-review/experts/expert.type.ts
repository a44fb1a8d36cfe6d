import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

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
  @Field(() => String, { description: '手机号, masked' })
  phone!: string;
  @Field(() => String, { description: '工作单位' })
  employer!: string;
  @Field(() => String, { description: '职称' })
  title!: string;
  @Field(() => [String], { description: '专业领域, codes of trainingProjectCategory' })
  fields!: string[];
  @Field(() => Boolean, { description: '在聘' })
  enabled!: boolean;
  @Field(() => DayScalar, { nullable: true, description: '聘期至' })
  validTo?: string | null;
  @Field(() => Int, { description: '参加评审次数' })
  reviewCount!: number;
}

@InputType('WorkHistoryInput', { description: '工作经历' })
export class WorkHistoryInput {
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

@InputType('RelativeInput', { description: '申报的亲属任职情况' })
export class RelativeInput {
  @Field(() => String, { description: '亲属姓名' })
  name!: string;
  @Field(() => String, { description: '关系' })
  relation!: string;
  @Field(() => String, { description: '亲属单位' })
  organisation!: string;
}

@InputType('ReviewExpertInput', { description: 'An expert as taken into the library' })
export class ReviewExpertInput {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号码' })
  idNo!: string;
  @Field(() => String, { description: '手机号' })
  phone!: string;
  @Field(() => String, { description: '工作单位' })
  employer!: string;
  @Field(() => String, { nullable: true, description: '单位统一社会信用代码' })
  employerUscc?: string | null;
  @Field(() => String, { description: '职称' })
  title!: string;
  @Field(() => [String], { description: '专业领域, at least one' })
  fields!: string[];
  @Field(() => [WorkHistoryInput], { description: '工作经历' })
  workHistory!: WorkHistoryInput[];
  @Field(() => [RelativeInput], { description: '亲属任职情况' })
  relatives!: RelativeInput[];
  @Field(() => DayScalar, { nullable: true, description: '聘期至' })
  validTo?: string | null;
}
