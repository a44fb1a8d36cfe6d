import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { SignedIn } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx as Context } from '../../kernel/context.ts';
import { requireReach } from '../beyond.ts';
import { isGenuine } from './prove-signature.ts';
import { requestSignature } from './request-signature.ts';

@InputType('FlowSignatureRequestInput', { description: 'The step that is to be signed' })
class SignatureRequestInput {
  @Field(() => String, { description: '业务记录的类型' })
  recordType!: string;
  @Field(() => ID, { description: '业务记录' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown; a later one is refused (E-0504)' })
  version!: number;
  @Field(() => String, { description: '操作代码' })
  action!: string;
}

@ObjectType('FlowSignatureRequest', {
  simpleResolvers: true,
  description: 'What is to be signed with the caller’s own SM2 key, once, within two minutes (03 §41.9)',
})
class SignatureRequestType {
  @Field(() => ID, { description: '签名请求的标识' })
  id!: string;
  @Field(() => String, { description: 'exactly the text to be signed, UTF-8' })
  payload!: string;
  @Field(() => String, { description: '文件名称' })
  title!: string;
  @Field(() => String, { description: 'SM3 digest of the document' })
  digest!: string;
  @Field(() => [String], { description: '签名前请核对的内容' })
  lines!: readonly string[];
  @Field(() => DateTimeScalar, { description: '签名请求的有效期' })
  expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'key file of a demo account; null outside demo mode' })
  demoKeyUrl?: string | null;
}

@ObjectType('FlowSignature', { simpleResolvers: true, description: 'A signature kept with a step' })
class FlowSignatureType {
  @Field(() => ID, { description: '签名的标识' })
  id!: string;
  @Field(() => String, { description: '操作代码' })
  action!: string;
  @Field(() => String, { description: '签名人' })
  userName!: string;
  @Field(() => DateTimeScalar, { description: '签名时间' })
  signedAt!: Date;
  @Field(() => String, { description: 'SM3 digest that was signed' })
  digest!: string;
  @Field(() => String, { description: '公钥' })
  publicKey!: string;
  @Field(() => String, { nullable: true, description: '签名所用的证书（DER，base64）；用密钥文件签名时为空' })
  certificate?: string | null;
  @Field(() => String, { description: 'SM2 signature, DER hex' })
  signature!: string;
  @Field(() => Boolean, { description: 'the signature is that of the key over what was approved, verified now' })
  genuine!: boolean;
}

@Resolver()
export class FlowSignatureResolver {
  @SignedIn()
  @Mutation(() => SignatureRequestType, {
    description: 'Asks for a step that demands a signature (`FlowAction.signature`); refused as the step would be',
  })
  requestFlowSignature(
    @Ctx() ctx: Context,
    @Arg('input', () => SignatureRequestInput, { description: '要签名的操作' }) input: SignatureRequestInput,
  ): Promise<SignatureRequestType> {
    const { recordType: type, ...act } = input;
    return requestSignature(ctx, { ...act, id: act.id.toLowerCase(), type });
  }

  @SignedIn()
  @Query(() => [FlowSignatureType], {
    description: 'Signatures kept with a record’s steps; NOT_FOUND for a record out of reach',
  })
  async flowSignatures(
    @Ctx() ctx: Context,
    @Arg('recordType', () => String, { description: '业务记录的类型' }) recordType: string,
    @Arg('recordId', () => ID, { description: '业务记录' }) recordId: string,
  ): Promise<FlowSignatureType[]> {
    if (!ctx.app.registry.records.has(recordType)) throw refuse('NOT_FOUND');
    await requireReach(ctx, recordType, [recordId]);
    const found = await tables(ctx)
      .selectFrom('flow_signature')
      .selectAll()
      .where('record_type', '=', recordType)
      .where('record_id', '=', recordId)
      .orderBy('event_seq')
      .execute();
    return found.map((one) => ({
      id: one.id,
      action: one.action,
      userName: one.user_name,
      signedAt: toDate(one.signed_at),
      digest: one.digest,
      publicKey: one.public_key,
      certificate: one.certificate,
      signature: one.signature,
      genuine: isGenuine(one.statement, one.signature, one.public_key),
    }));
  }
}
