import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Public, SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { demoAccounts, KEY_FILE_URL } from '../demo/demo-accounts.ts';
import { realNameDoors, startUrl } from '../real-name/doors.ts';
import { presentSession } from '../sessions/present-session.ts';
import { SessionType } from '../sessions/session.type.ts';
import type { SessionStage } from '../sessions/session-stages.ts';
import { signerBridgeUrl } from './certificates.ts';
import { changePassword } from './change-password.ts';
import type { SignInOutcome } from './outcome.ts';
import { completeSecondFactor, enrolSecondFactor } from './second-factor.ts';
import { signIn } from './sign-in.ts';
import { SignInInput, SignInOptions, SignInResult, SignInStatus } from './sign-in.type.ts';
import { signOut } from './sign-out.ts';

/**
 * Signing in and out. The steps between password and workbench are public by declaration: whoever is in one is nobody to all other
 * operations, and the steps themselves look for the unfinished session behind the cookie.
 */
@Resolver()
export class SignInResolver {
  @Public()
  @Query(() => SessionType, { nullable: true, description: '当前会话；未登录时为空' })
  session(@Context() ctx: Ctx): Promise<SessionType | null> {
    return presentSession(ctx, ctx.web?.sessionToken);
  }

  @Public()
  @Query(() => SignInOptions, { description: '登录页所需信息' })
  signInOptions(@Context() { app }: Ctx): SignInOptions {
    const accounts = demoAccounts(app);
    return {
      productName: '军人退役“一件事”综合管理平台',
      passwordKey: app.keys.encryptionPair().publicKey,
      demoAccounts: accounts,
      realNameDoors: realNameDoors(app).map((door) => ({
        client: door.client,
        title: door.title,
        url: startUrl(door),
      })),
      demoKeyFileUrl: accounts.length > 0 ? KEY_FILE_URL : null,
      signerBridgeUrl: signerBridgeUrl(app),
    };
  }

  @Public()
  @Mutation(() => SignInResult, { description: '登录第一步：登录名和密码' })
  async signIn(
    @Context() ctx: Ctx,
    @Arg('input', () => SignInInput, { description: '登录名和密码' }) input: SignInInput,
  ): Promise<SignInResult> {
    return answer(ctx, await signIn(ctx, input));
  }

  @Public()
  @Mutation(() => SignInResult, { description: '登录第二步：管理员对挑战签名' })
  async completeSecondFactor(
    @Context() ctx: Ctx,
    @Arg('challengeId', () => ID, { description: '挑战的标识' }) challengeId: string,
    @Arg('signature', () => String, { description: '签名，DER 十六进制' }) signature: string,
    @Arg('certificate', () => String, { nullable: true, description: 'SM2 证书，PEM 或 base64；账号绑定证书时必填' })
    certificate?: string | null,
  ): Promise<SignInResult> {
    return answer(ctx, await completeSecondFactor(ctx, challengeId, signature, certificate));
  }

  @Public()
  @Mutation(() => SignInResult, {
    description: '管理员首次登记签名公钥或证书，二者填一；对随后的挑战签名成功后，由第二人审批绑定',
  })
  async enrolSecondFactor(
    @Context() ctx: Ctx,
    @Arg('publicKey', () => String, { nullable: true, description: 'SM2 公钥，04 开头，十六进制' })
    publicKey?: string | null,
    @Arg('certificate', () => String, { nullable: true, description: 'SM2 证书，PEM 或 base64' })
    certificate?: string | null,
  ): Promise<SignInResult> {
    return answer(ctx, await enrolSecondFactor(ctx, { publicKey, certificate }));
  }

  @Public()
  @Mutation(() => SignInResult, { description: '修改本人密码' })
  async changePassword(
    @Context() ctx: Ctx,
    @Arg('currentCipher', () => String, { description: '现密码的 SM2 密文，十六进制' }) currentCipher: string,
    @Arg('newCipher', () => String, { description: '新密码的 SM2 密文，十六进制' }) newCipher: string,
  ): Promise<SignInResult> {
    return answer(ctx, await changePassword(ctx, currentCipher, newCipher));
  }

  @SignedIn({ anyIdentity: true })
  @Mutation(() => Boolean, { description: '退出登录' })
  signOut(@Context() ctx: Ctx): Promise<boolean> {
    return signOut(ctx);
  }
}

const STATUS: Record<SessionStage | 'AWAITING', SignInStatus> = {
  AWAITING: SignInStatus.SECOND_FACTOR_APPROVAL_AWAITED,
  ACTIVE: SignInStatus.SIGNED_IN,
  PASSWORD: SignInStatus.PASSWORD_CHANGE_REQUIRED,
  SECOND_FACTOR: SignInStatus.SECOND_FACTOR_REQUIRED,
  ENROLMENT: SignInStatus.SECOND_FACTOR_ENROLMENT_REQUIRED,
};

/** A key that was just offered is proven the same way as a bound one, so the client is sent to the same step. */
async function answer(ctx: Ctx, outcome: SignInOutcome): Promise<SignInResult> {
  const status = outcome.challenge ? SignInStatus.SECOND_FACTOR_REQUIRED : STATUS[outcome.stage];
  const session = outcome.stage === 'ACTIVE' ? await presentSession(ctx, outcome.token) : null;
  return {
    status,
    session,
    challenge: outcome.challenge ?? null,
    awaitedRequest: outcome.request?.no ?? null,
    awaitedFingerprint: outcome.request?.fingerprint ?? null,
  };
}
