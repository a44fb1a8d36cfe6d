import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  CryptoError,
  GCM_IV_BYTES,
  GCM_TAG_BYTES,
  newSm4Key,
  parseKeyId,
  sm2Decrypt,
  sm2Encrypt,
  sm4GcmDecrypt,
  sm4GcmEncrypt,
  toText,
} from '../../../../platform/crypto/index.ts';
import { readRegisteredKey } from '../register/public-key.ts';
import { ringFor } from '../service/client-ring.ts';
import { findServiceClient } from '../service/find-client.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import { type Asked, defineCall } from './call.ts';
import { clientIdSchema, requireRight } from './parts.ts';

const hexText = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[0-9a-f]*$/);

const envelopeSchema = z.object({
  suite: z.literal('g2').describe('套件：SM2 封装密钥，SM4-GCM 加密'),
  sender: clientIdSchema,
  recipient: clientIdSchema,
  keyId: z.string().max(40).describe('接收方加密密钥编号'),
  wrappedKey: hexText(600).describe('SM2 加密的会话密钥，SM2Cipher ASN.1 十六进制'),
  iv: hexText(24).describe('初始向量，十六进制'),
  ciphertext: z.string().max(6_000_000).describe('密文与16字节标签，base64'),
});
type Sealed = z.infer<typeof envelopeSchema>;

/** An envelope opens only as what it says it is. */
const aadOf = ({ suite, sender, recipient, keyId }: Omit<Sealed, 'wrappedKey' | 'iv' | 'ciphertext'>): Buffer =>
  Buffer.from([suite, sender, recipient, keyId].join('|'), 'utf8');

/** 封装数字信封 (03 §41.10). */
export const sealCall = defineCall({
  path: '/envelope/seal',
  method: 'POST',
  title: '封装数字信封',
  note: '接收方登记了自己的加密公钥时用该公钥封装，由接收方自行打开；否则用服务端保管的接收方密钥，接收方调用“打开数字信封”。联调中的系统只能与联调中的系统收发。',
  body: z.object({
    recipientClientId: clientIdSchema,
    payload: z.string().max(2_000_000).describe('内容，UTF-8 文本'),
  }),
  answer: envelopeSchema,
  async run({ ctx, client, counted }, { recipientClientId, payload }) {
    counted.items = 1;
    requireRight(client, 'ENVELOPE');
    const recipient = await findServiceClient(ctx, recipientClientId);
    // One that is tried out sends to, and gets from, such as are tried out too.
    if (recipient?.enabled !== client.enabled) throw new ServiceRefusal('E-CR-04');
    const { keyId, publicKey } =
      recipient.encryptKey === null
        ? (await ringFor(ctx.app, recipient)).encryptionPair()
        : readRegisteredKey(recipient.encryptKey);
    const head = { suite: 'g2', sender: client.clientId, recipient: recipient.clientId, keyId } as const;
    const [key, iv] = [newSm4Key(), randomBytes(GCM_IV_BYTES)];
    const { sealed, tag } = sm4GcmEncrypt(key, iv, Buffer.from(payload, 'utf8'), aadOf(head));
    const wrappedKey = sm2Encrypt(key, publicKey);
    key.fill(0);
    return { ...head, wrappedKey, iv: iv.toString('hex'), ciphertext: Buffer.concat([sealed, tag]).toString('base64') };
  },
});

/** 打开数字信封. */
export const openCall = defineCall({
  path: '/envelope/open',
  method: 'POST',
  title: '打开数字信封',
  note: '打开发给本系统、用服务端保管密钥封装的信封；被改动过的返回 E-CR-12。',
  body: envelopeSchema,
  answer: z.object({ sender: clientIdSchema, payload: z.string() }),
  async run(asked, envelope) {
    asked.counted.items = 1;
    requireRight(asked.client, 'ENVELOPE');
    try {
      return { sender: envelope.sender, payload: await opened(asked, envelope) };
    } catch (error) {
      asked.counted.failed = 1;
      if (error instanceof CryptoError && error.code === 'E-CR-12')
        asked.counted.broken.push(`envelope|${envelope.sender}`);
      throw error;
    }
  },
});

/** @throws CryptoError E-CR-11 for another system or another key, E-CR-12 altered, E-CR-10 malformed */
async function opened({ ctx, client }: Asked, envelope: Sealed): Promise<string> {
  const { recipient, keyId, wrappedKey, iv, ciphertext } = envelope;
  if (recipient !== client.clientId || keyId.startsWith('sm2-')) throw new CryptoError('E-CR-11', keyId);
  const ring = await ringFor(ctx.app, client);
  const { owner, subject, version } = parseKeyId(keyId);
  if (owner !== ring.owner || subject !== 'ENVELOPE') throw new CryptoError('E-CR-11', keyId);
  const pair = ring.encryptionPair(version);
  const bytes = Buffer.from(ciphertext, 'base64');
  if (bytes.length < GCM_TAG_BYTES) throw new CryptoError('E-CR-10', 'envelope length');
  const split = bytes.length - GCM_TAG_BYTES;
  const box = { sealed: bytes.subarray(0, split), tag: bytes.subarray(split) };
  const key = sm2Decrypt(wrappedKey, pair.privateKey);
  return toText(sm4GcmDecrypt(key, Buffer.from(iv, 'hex'), box, aadOf(envelope)));
}
