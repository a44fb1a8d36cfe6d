import { z } from 'zod';
import {
  CryptoError,
  fromHex,
  sm2Sign,
  sm2SignDigest,
  sm2Verify,
  sm2VerifyDigest,
} from '../../../../platform/crypto/index.ts';
import { publicKeyOf } from '../../../../platform/keys/index.ts';
import { holdsAt, readRegisteredKey } from '../register/public-key.ts';
import { ringFor } from '../service/client-ring.ts';
import { type Asked, defineCall } from './call.ts';
import { clientIdSchema, requireRight } from './parts.ts';

const signed = {
  data: z.string().max(2_000_000).optional().describe('原文，base64；与 digest 二选一'),
  digest: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional()
    .describe('e = SM3(Z‖M)，64位十六进制；与 data 二选一'),
  userId: z.string().min(1).max(100).optional().describe('用户标识，默认 1234567812345678；用 digest 时已含在其中'),
};
const oneOf = ({ data, digest }: { data?: string | undefined; digest?: string | undefined }) =>
  (data === undefined) !== (digest === undefined);
const ONE = { message: 'data 与 digest 须填写且只填写一项' };

/** 签名 (03 §41.10): with the signing key that the service holds for the system. */
export const signCall = defineCall({
  path: '/sign',
  method: 'POST',
  title: 'SM2签名',
  note: '用服务端保管的本系统签名私钥签名，返回 DER 编码（十六进制）。启用后方可使用。',
  body: z.object(signed).refine(oneOf, ONE),
  answer: z.object({
    keyId: z.string().describe('签名密钥编号'),
    signature: z.string().describe('签名值，DER 十六进制'),
  }),
  async run({ ctx, client, counted }, { data, digest, userId }) {
    counted.items = 1;
    requireRight(client, 'SIGN');
    const pair = (await ringFor(ctx.app, client)).signingPair();
    const signature =
      digest === undefined ? sm2Sign(bytesOf(data), pair, userId) : sm2SignDigest(fromHex(digest), pair);
    return { keyId: pair.keyId, signature };
  },
});

/** 验签: under a certificate, a public key, or the key that the service holds for a system. */
export const verifyCall = defineCall({
  path: '/verify',
  method: 'POST',
  title: 'SM2验签',
  note: '公钥来自证书（PEM）、公钥（04开头的十六进制）或客户标识三者之一；证书不在有效期内时 valid 为 false。',
  body: z
    .object({
      ...signed,
      signature: z.string().max(300).describe('签名值，DER 十六进制'),
      certificate: z.string().max(8000).optional().describe('证书，PEM'),
      publicKey: z.string().max(130).optional().describe('公钥'),
      clientId: clientIdSchema.optional(),
    })
    .refine(oneOf, ONE)
    .refine(
      (body) => [body.certificate, body.publicKey, body.clientId].filter((one) => one !== undefined).length === 1,
      {
        message: 'certificate、publicKey、clientId 须填写且只填写一项',
      },
    ),
  answer: z.object({ valid: z.boolean() }),
  async run(asked, body) {
    asked.counted.items = 1;
    const publicKey = await keyOf(asked, body);
    if (publicKey === undefined) return { valid: false };
    const { data, digest, userId, signature } = body;
    const valid =
      digest === undefined
        ? sm2Verify(bytesOf(data), signature, publicKey, userId)
        : sm2VerifyDigest(fromHex(digest), signature, publicKey);
    return { valid };
  },
});

/** The key to verify under; undefined where its certificate does not hold now. @throws CryptoError E-CR-10 */
async function keyOf(
  { ctx }: Asked,
  given: { certificate?: string | undefined; publicKey?: string | undefined; clientId?: string | undefined },
): Promise<string | undefined> {
  if (given.clientId !== undefined) return publicKeyOf(ctx.app, given.clientId);
  const key = readRegisteredKey(given.certificate ?? given.publicKey ?? '');
  return holdsAt(key, ctx.app.clock.now()) ? key.publicKey : undefined;
}

/** @throws CryptoError E-CR-10 where the text is no base64 */
function bytesOf(data = ''): Buffer {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.toString('base64') !== data) throw new CryptoError('E-CR-10', 'not canonical base64');
  return bytes;
}
