import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { SessionType } from '../sessions/session.type.ts';

export const SignInStatus = titledEnum('SignInStatus', '登录进行到哪一步', {
  SIGNED_IN: '已登录',
  SECOND_FACTOR_REQUIRED: '须对挑战签名',
  PASSWORD_CHANGE_REQUIRED: '须修改密码',
  SECOND_FACTOR_ENROLMENT_REQUIRED: '须登记签名密钥',
  SECOND_FACTOR_APPROVAL_AWAITED: '签名密钥已提交绑定申请，审批通过后再登录',
});
export type SignInStatus = keyof typeof SignInStatus;

@ObjectType('SignInChallenge', { simpleResolvers: true, description: '第二因素挑战，60秒内有效，仅可应答一次' })
export class SignInChallengeType {
  @Field(() => ID, { description: '挑战的标识' })
  id!: string;

  @Field(() => String, { description: '待签名的规范化 JSON；SM2 签名，用户标识 1234567812345678，结果为 DER 十六进制' })
  payload!: string;

  @Field(() => DateTimeScalar, { description: '失效时间' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: '须同时提交证书（智能密码钥匙），密钥文件不能应答' })
  byCertificate!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '登录一步的结果' })
export class SignInResult {
  @Field(() => SignInStatus, { description: '登录进行到哪一步' })
  status!: SignInStatus;

  @Field(() => SessionType, { nullable: true, description: '仅在登录完成后有值' })
  session?: SessionType | null;

  @Field(() => SignInChallengeType, { nullable: true, description: '待签名的挑战' })
  challenge?: SignInChallengeType | null;

  @Field(() => String, { nullable: true, description: '等待审批的密钥绑定申请编号（03 §41.9）' })
  awaitedRequest?: string | null;

  @Field(() => String, { nullable: true, description: '申请绑定的公钥的指纹，供审批人与本人核对' })
  awaitedFingerprint?: string | null;
}

@ObjectType({ simpleResolvers: true, description: '演示账号，仅在演示环境存在' })
export class DemoAccount {
  @Field(() => String, { description: '登录名' })
  loginName!: string;

  @Field(() => String, { description: '密码' })
  password!: string;

  @Field(() => String, { description: '身份' })
  title!: string;

  @Field(() => String, { description: '使用哪个端：staff、training、pad' })
  client!: string;

  @Field(() => String, { nullable: true, description: '使用说明' })
  note?: string | null;
}

@ObjectType('RealNameDoor', { simpleResolvers: true, description: '由市统一身份认证登录的端（02 §5.2，A10）' })
export class RealNameDoorType {
  @Field(() => String, { description: '哪个端：training' })
  client!: string;

  @Field(() => String, { description: '按钮文字' })
  title!: string;

  @Field(() => String, { description: '登录从这个地址开始；参数 back 为登录后回到的页面' })
  url!: string;
}

@ObjectType({ simpleResolvers: true, description: '登录页所需信息' })
export class SignInOptions {
  @Field(() => String, { description: '产品名称' })
  productName!: string;

  @Field(() => String, { description: 'SM2 公钥（04 开头，十六进制）；密码以 SM2 密文（ASN.1，十六进制）传送' })
  passwordKey!: string;

  @Field(() => [DemoAccount], { description: '演示账号；生产环境为空' })
  demoAccounts!: DemoAccount[];

  @Field(() => [RealNameDoorType], { description: '可由市统一身份认证登录的端；未接入时为空' })
  realNameDoors!: RealNameDoorType[];

  @Field(() => String, { nullable: true, description: '演示环境：正在登录的管理员的密钥文件' })
  demoKeyFileUrl?: string | null;

  @Field(() => String, { nullable: true, description: '智能密码钥匙驱动程序在本机的地址；平台没有配置证书机构时为空' })
  signerBridgeUrl?: string | null;
}

@InputType({ description: '登录名和密码' })
export class SignInInput {
  @Field(() => String, { description: '登录名' })
  loginName!: string;

  @Field(() => String, { description: '密码的 SM2 密文，十六进制' })
  passwordCipher!: string;

  @Field(() => String, { nullable: true, description: '使用哪个端：staff、training、pad、apply' })
  client?: string | null;
}
