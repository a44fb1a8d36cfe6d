import { Field, InputType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Relative, WorkHistory } from './expert-input.ts';

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
  @Field(() => String, { nullable: true, description: '性别, GB/T 2261.1; as the ID number says unless given' })
  gender?: string | null;
  @Field(() => String, { description: '手机号' })
  phone!: string;
  @Field(() => String, { description: '工作单位' })
  employer!: string;
  @Field(() => String, { nullable: true, description: '单位统一社会信用代码' })
  employerUscc?: string | null;
  @Field(() => String, { nullable: true, description: '单位的上级单位（母公司、举办单位） (BR17-9)' })
  employerParent?: string | null;
  @Field(() => String, { nullable: true, description: '任职于区级机关的，所属区, GB/T 2260 (BR17-9)' })
  employerDistrict?: string | null;
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
  @Field(() => String, { nullable: true, description: '银行账号' })
  bankAccount?: string | null;
}

@InputType('ReviewExpertChangeInput', {
  description: 'An expert as the library is to hold him. What is shown masked only is changed where it is given',
})
export class ReviewExpertChangeInput {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { nullable: true, description: '身份证号码; unchanged unless given' })
  idNo?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '性别, GB/T 2261.1; unchanged where left out, as the ID number says where null',
  })
  gender?: string | null;
  @Field(() => String, { nullable: true, description: '手机号; unchanged unless given' })
  phone?: string | null;
  @Field(() => String, { description: '工作单位' })
  employer!: string;
  @Field(() => String, { nullable: true, description: '单位统一社会信用代码' })
  employerUscc?: string | null;
  @Field(() => String, { nullable: true, description: '单位的上级单位（母公司、举办单位） (BR17-9)' })
  employerParent?: string | null;
  @Field(() => String, { nullable: true, description: '任职于区级机关的，所属区, GB/T 2260 (BR17-9)' })
  employerDistrict?: string | null;
  @Field(() => String, { description: '职称' })
  title!: string;
  @Field(() => [String], { description: '专业领域, at least one' })
  fields!: string[];
  @Field(() => [WorkHistoryInput], { description: '工作经历' })
  workHistory!: WorkHistoryInput[];
  @Field(() => [RelativeInput], { nullable: true, description: '亲属任职情况; unchanged unless given' })
  relatives?: RelativeInput[] | null;
  @Field(() => DayScalar, { nullable: true, description: '聘期至' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: '银行账号; unchanged unless given' })
  bankAccount?: string | null;
}

/** Input objects as plain values, what was left out as null. */
export const plainWork = (given: readonly WorkHistoryInput[]): WorkHistory[] =>
  given.map(({ organisation, uscc, role, from, to }) => ({
    organisation,
    uscc: uscc ?? null,
    role,
    from,
    to: to ?? null,
  }));
export const plainRelatives = (given: readonly RelativeInput[]): Relative[] =>
  given.map(({ name, relation, organisation }) => ({ name, relation, organisation }));
