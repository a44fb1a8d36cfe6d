import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { SessionType } from '../sessions/session.type.ts';

export enum SignInStatus {
  SIGNED_IN = 'SIGNED_IN',
  SECOND_FACTOR_REQUIRED = 'SECOND_FACTOR_REQUIRED',
  PASSWORD_CHANGE_REQUIRED = 'PASSWORD_CHANGE_REQUIRED',
  SECOND_FACTOR_ENROLMENT_REQUIRED = 'SECOND_FACTOR_ENROLMENT_REQUIRED',
}

registerEnumType(SignInStatus, { name: 'SignInStatus', description: '登录进行到哪一步' });

@ObjectType('SignInChallenge', { simpleResolvers: true, description: '第二因素挑战，60秒内有效，仅可应答一次' })
export class SignInChallengeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '待签名的规范化 JSON；SM2 签名，用户标识 1234567812345678，结果为 DER 十六进制' })
  payload!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class SignInResult {
  @Field(() => SignInStatus)
  status!: SignInStatus;

  @Field(() => SessionType, { nullable: true, description: '仅在登录完成后有值' })
  session?: SessionType | null;

  @Field(() => SignInChallengeType, { nullable: true })
  challenge?: SignInChallengeType | null;
}

@ObjectType({ simpleResolvers: true, description: '演示账号，仅在演示环境存在' })
export class DemoAccount {
  @Field(() => String)
  loginName!: string;

  @Field(() => String)
  password!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: '使用哪个端：staff、training、pad' })
  client!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SignInOptions {
  @Field(() => String)
  productName!: string;

  @Field(() => String, { description: 'SM2 公钥（04 开头，十六进制）；密码以 SM2 密文（ASN.1，十六进制）传送' })
  passwordKey!: string;

  @Field(() => [DemoAccount])
  demoAccounts!: DemoAccount[];

  @Field(() => String, { nullable: true, description: '演示环境：正在登录的管理员的密钥文件' })
  demoKeyFileUrl?: string | null;
}

@InputType()
export class SignInInput {
  @Field(() => String)
  loginName!: string;

  @Field(() => String, { description: '密码的 SM2 密文，十六进制' })
  passwordCipher!: string;

  @Field(() => String, { nullable: true })
  client?: string | null;
}
