import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { InstitutionProfile } from '../profile.ts';

@ObjectType({ simpleResolvers: true, description: '可选的一项' })
export class RegistrationChoice {
  @Field(() => String, { description: '代码' })
  code!: string;
  @Field(() => String, { description: '名称' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, description: '机构注册页的选项 (A11)' })
export class RegistrationChoices {
  @Field(() => [RegistrationChoice], { description: '所在区' })
  districts!: RegistrationChoice[];
  @Field(() => [RegistrationChoice], { description: '机构类型 (CL-INST-TYPE)' })
  institutionTypes!: RegistrationChoice[];
  @Field(() => [RegistrationChoice], { description: '办学性质' })
  natures!: RegistrationChoice[];
}

@ObjectType({ simpleResolvers: true, description: '验证码已发送 (A11)' })
export class RegistrationCodeSent {
  @Field(() => Int, { description: '多少秒后可以重新获取' })
  seconds!: number;
  @Field(() => Int, { description: '多少分钟内有效' })
  minutes!: number;
}

@ObjectType({ simpleResolvers: true, description: '注册结果 (A11)' })
export class RegisteredInstitutionType {
  @Field(() => String, { description: '机构编号' })
  institutionNo!: string;
}

@InputType({ description: '机构自助注册 (02 §6.3, §8.2, A11)' })
export class RegisterInstitutionInput implements InstitutionProfile {
  @Field(() => String, { description: '机构名称' })
  name!: string;
  @Field(() => String, { description: '统一社会信用代码，含校验位' })
  uscc!: string;
  @Field(() => String, { description: '机构类型 (CL-INST-TYPE)' })
  institutionType!: string;
  @Field(() => String, { description: '办学性质：PUBLIC、PRIVATE、COMPANY' })
  nature!: string;
  @Field(() => String, { description: '所在区' })
  districtCode!: string;
  @Field(() => String, { description: '注册地址' })
  regAddress!: string;
  @Field(() => String, { description: '培训地址' })
  trainAddress!: string;
  @Field(() => String, { nullable: true, description: '上级（举办）单位；没有的不填' })
  parentName?: string | null;
  @Field(() => String, { description: '法定代表人姓名' })
  legalName!: string;
  @Field(() => String, { description: '法定代表人身份证件号码' })
  legalIdNo!: string;
  @Field(() => String, { description: '联系人，即机构管理员' })
  contactName!: string;
  @Field(() => String, { description: '联系人手机号，验证码发到这里' })
  contactPhone!: string;
  @Field(() => String, { description: '电子邮箱' })
  email!: string;
  @Field(() => String, { description: '短信验证码，6位数字' })
  code!: string;
  @Field(() => String, { description: '登录名' })
  loginName!: string;
  @Field(() => String, { description: '密码的 SM2 密文，十六进制' })
  passwordCipher!: string;
}
