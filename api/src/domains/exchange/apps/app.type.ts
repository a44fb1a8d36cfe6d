import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { DataContact, DataContactInput } from '../config/contact.type.ts';

@ObjectType('ClientApp', { simpleResolvers: true, description: '可以调用数据交换网关的应用' })
export class ClientAppType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => String, { description: '应用编号，即请求头 X-App-Id' })
  appId!: string;

  @Field(() => String, { description: '应用名称' })
  name!: string;

  @Field(() => String, { description: '信封中的发送方代码' })
  senderCode!: string;

  @Field(() => String, { nullable: true, description: '系统代码' })
  systemCode?: string | null;

  @Field(() => ID, { nullable: true, description: '使用单位；空为全市' })
  orgId?: string | null;

  @Field(() => String, { nullable: true, description: '使用单位名称' })
  orgName?: string | null;

  @Field(() => DataContact, { nullable: true, description: '联系人，脱敏' })
  contact?: DataContact | null;

  @Field(() => Boolean, { description: '仅在工作时间调用' })
  officeHours!: boolean;

  @Field(() => Boolean, { description: '密钥已设置（不再显示）' })
  secretSet!: boolean;

  @Field(() => String, { nullable: true, description: 'SM2公钥' })
  sm2PublicKey?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '密钥设置时间' })
  keySetAt?: Date | string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '原密钥可继续使用至' })
  previousUntil?: Date | string | null;

  @Field(() => [String], { description: '报送消息的来源IP' })
  allowedIps!: string[];

  @Field(() => [String], { description: '可报送的业务类型' })
  bizTypes!: string[];

  @Field(() => Int, { description: '报送消息的每分钟上限' })
  ratePerMinute!: number;

  @Field(() => String, { nullable: true, description: '绑定的客户端证书：SHA-256指纹或CN=…' })
  clientCertificate?: string | null;

  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;

  @Field(() => Int, { description: '未撤销的分发数' })
  distributionCount!: number;
}

@InputType({ description: '应用的内容' })
export class ClientAppInput {
  @Field(() => String, { description: '应用编号：小写字母开头，3至40位；登记后不能更改' })
  appId!: string;

  @Field(() => String, { description: '应用名称，2至100字' })
  name!: string;

  @Field(() => String, { description: '信封中的发送方代码，2至40位大写字母、数字、下划线' })
  senderCode!: string;

  @Field(() => String, { nullable: true, description: '系统代码，至多20字' })
  systemCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '使用单位：该应用的调用和分发只对其数据范围内的人员可见；不填为全市',
  })
  orgId?: string | null;

  @Field(() => DataContactInput, { nullable: true, description: '联系人；不填则保留原有，null则清除' })
  contact?: DataContactInput | null;

  @Field(() => Boolean, { defaultValue: false, description: '仅在工作时间调用' })
  officeHours!: boolean;

  @Field(() => String, { nullable: true, description: 'SM2公钥，04开头的130位十六进制' })
  sm2PublicKey?: string | null;

  @Field(() => [String], { defaultValue: [], description: '报送消息的来源IP' })
  allowedIps!: string[];

  @Field(() => [String], { defaultValue: [], description: '可报送的业务类型，如 FEEDBACK.*' })
  bizTypes!: string[];

  @Field(() => Int, { defaultValue: 60, description: '报送消息的每分钟上限' })
  ratePerMinute!: number;

  @Field(() => String, {
    nullable: true,
    description: '绑定的客户端证书：SHA-256指纹（64位十六进制）或CN=…；不填为不绑定',
  })
  clientCertificate?: string | null;
}

@ObjectType('ClientAppSecret', { simpleResolvers: true, description: '新密钥，仅显示一次' })
export class ClientAppSecretType {
  @Field(() => ClientAppType, { description: '应用' })
  app!: ClientAppType;

  @Field(() => String, { description: '应用密钥：64位十六进制，其UTF-8字节即HMAC密钥' })
  secret!: string;
}
