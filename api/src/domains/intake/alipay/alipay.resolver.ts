import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, Public, SignedIn } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { AlipayCertification, AlipayEntry, AlipayPersonInput, AlipaySession, HostSession } from './alipay.type.ts';
import { AlipayBindingType } from './bindings/binding.type.ts';
import { ownBindings, unbind } from './bindings/unbind.ts';
import { finishBinding, startBinding } from './certify/bind-person.ts';
import { finishProof, startProof } from './certify/prove-again.ts';
import { enterByCode } from './enter.ts';
import { enterByHost } from './enter-by-host.ts';
import { localKey } from './local-key.ts';
import { renewSession } from './sessions/renew.ts';

const theVisit = { description: '访问凭据' };
const theCertification = { description: '核验的标识' };

/**
 * Signing in from the mini-program (01 §10.3). The steps before a session are public by declaration: each asks for what only the one who
 * took the step before can hold — a code of Alipay, the ticket of a visit, the ticket of a renewal.
 */
@Resolver()
export class AlipayResolver {
  @Public()
  @Mutation(() => AlipayEntry, { description: '以支付宝授权码登录' })
  async alipayEnter(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'my.getAuthCode 得到的授权码，只能使用一次' }) code: string,
  ): Promise<AlipayEntry> {
    limitPublic(ctx, 'SIGN_IN');
    const { held, visit } = await enterByCode(ctx, code);
    return { session: held ?? null, visit: visit ?? null };
  }

  @Public()
  @Mutation(() => HostSession, {
    description: '以随申办已有的实名身份登录，不再人脸核验；凭据无效为 E-QX-43，未接入为 E-0808',
  })
  alipayEnterByHost(
    @Ctx() ctx: Context,
    @Arg('ticket', () => String, { description: '随申办小程序交来的登录凭据，只能使用一次' }) ticket: string,
  ): Promise<HostSession> {
    limitPublic(ctx, 'SIGN_IN');
    return enterByHost(ctx, ticket);
  }

  @Public()
  @Mutation(() => AlipayCertification, { description: '未绑定的访问人发起身份核验' })
  alipayStartBinding(
    @Ctx() ctx: Context,
    @Arg('visit', () => String, theVisit) visit: string,
    @Arg('input', () => AlipayPersonInput, { description: '本人信息' }) input: AlipayPersonInput,
  ): Promise<AlipayCertification> {
    limitPublic(ctx, 'SIGN_IN');
    return startBinding(ctx, visit, input);
  }

  @Public()
  @Mutation(() => AlipaySession, { description: '完成身份核验并绑定；是否通过以支付宝服务端的查询结果为准' })
  alipayFinishBinding(
    @Ctx() ctx: Context,
    @Arg('visit', () => String, theVisit) visit: string,
    @Arg('certificationId', () => ID, theCertification) certificationId: string,
  ): Promise<AlipaySession> {
    limitPublic(ctx, 'SIGN_IN');
    return finishBinding(ctx, visit, certificationId);
  }

  @Public()
  @Mutation(() => AlipaySession, { description: '以续期凭据换取新的会话' })
  alipayRenew(
    @Ctx() ctx: Context,
    @Arg('renewal', () => String, { description: '续期凭据' }) renewal: string,
  ): Promise<AlipaySession> {
    limitPublic(ctx, 'SIGN_IN');
    return renewSession(ctx, renewal);
  }

  @SignedIn()
  @Mutation(() => AlipayCertification, { description: '办理撤回、银行账户、一键确认前，已登录的本人重新核验身份' })
  alipayStartProof(@Ctx() ctx: Context): Promise<AlipayCertification> {
    return startProof(ctx);
  }

  @SignedIn()
  @Mutation(() => DateTimeScalar, { description: '完成重新核验；返回核验通过的时间' })
  alipayFinishProof(
    @Ctx() ctx: Context,
    @Arg('certificationId', () => ID, theCertification) certificationId: string,
  ): Promise<Date> {
    return finishProof(ctx, certificationId);
  }

  @Allow('intake:apply')
  @Query(() => String, {
    description:
      'Key under which the phone seals what was typed and has not reached the product; 64 hex digits, the same for one person; E-0703 for a level that is too low',
  })
  alipayLocalKey(@Ctx() ctx: Context): Promise<string> {
    return localKey(ctx);
  }

  @SignedIn()
  @Query(() => [AlipayBindingType], { description: '本人绑定过的支付宝账号，新的在前' })
  alipayBindings(@Ctx() ctx: Context): Promise<AlipayBindingType[]> {
    return ownBindings(ctx);
  }

  @SignedIn()
  @Mutation(() => [AlipayBindingType], { description: '解除本人与一个支付宝账号的绑定；代办人不能办理（E-0709）' })
  async alipayUnbind(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '绑定的标识' }) id: string,
  ): Promise<AlipayBindingType[]> {
    await unbind(ctx, id);
    return ownBindings(ctx);
  }
}
