import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: '小程序的会话；令牌只在此处给出一次' })
export class AlipaySession {
  @Field(() => String, { description: '会话令牌，放在请求头 Authorization: Bearer 中' })
  token!: string;

  @Field(() => String, { description: '续期凭据，只能使用一次' })
  renewal!: string;

  @Field(() => DateTimeScalar, { description: '会话结束的时间' })
  expiresAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: '以随申办身份进入的会话；不能续期，到期后从随申办重新进入' })
export class HostSession {
  @Field(() => String, { description: '会话令牌，放在请求头 Authorization: Bearer 中' })
  token!: string;

  @Field(() => DateTimeScalar, { description: '会话结束的时间' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: '以支付宝授权码登录的结果：已绑定的给出会话，未绑定的给出访问凭据，据此核验身份',
})
export class AlipayEntry {
  @Field(() => AlipaySession, { nullable: true, description: '会话；尚未绑定时为空' })
  session!: AlipaySession | null;

  @Field(() => String, { nullable: true, description: '访问凭据，30分钟内有效；已绑定时为空' })
  visit!: string | null;
}

@ObjectType({ simpleResolvers: true, description: '正在进行的身份核验' })
export class AlipayCertification {
  @Field(() => ID, { description: '核验的标识' })
  id!: string;

  @Field(() => String, { description: '支付宝的核验编号' })
  certifyId!: string;

  @Field(() => String, { description: '支付宝核验页面的地址' })
  url!: string;
}

@InputType({ description: '本人的姓名、身份证号码和手机号' })
export class AlipayPersonInput {
  @Field(() => String, { description: '姓名' })
  name!: string;

  @Field(() => String, { description: '身份证号码' })
  idNo!: string;

  @Field(() => String, { nullable: true, description: '手机号；没有的可在填表时补填' })
  phone?: string | null;
}
