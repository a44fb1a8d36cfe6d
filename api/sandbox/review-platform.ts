import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CryptoError, canonicalJson, sm2Decrypt, sm2Verify } from '../src/platform/crypto/index.ts';
import type { SealedMessage } from '../src/platform/exchange/http-sender.ts';
import { demoEncryptionPair, demoToken } from './demo-keys.ts';
import type { Answer, FaultSwitches } from './faults.ts';
import type { Product } from './product.ts';

/** A message as 好差评平台 keeps it. */
export interface KeptReview {
  pushId: string;
  kind: string;
  seq: number;
  evaluationNo: string;
  fields: Readonly<Record<string, unknown>>;
}

const answer = (code: number, message: string): Answer => ({ status: 200, body: { code, message } });

/** 市好差评平台: takes each push once, wants the evaluation first, and refuses codes of matters that it no longer knows (11.10). */
export class ReviewPlatform {
  readonly messages: KeptReview[] = [];
  /** Codes of matters that were replaced. */
  readonly oldCodes = new Set<string>();
  repeats = 0;

  receive(sealed: SealedMessage, signerPublicKey: string): Answer {
    const { signature, ...content } = sealed;
    if (typeof signature !== 'string' || !sm2Verify(canonicalJson(content), signature, signerPublicKey))
      return answer(4003, '签名验证失败');
    const fields = open(sealed);
    if (!fields) return answer(4004, '报文解密失败');
    if (this.messages.some(({ pushId }) => pushId === sealed.pushId)) {
      this.repeats += 1;
      return answer(200, '重复报文，已按首次处理');
    }
    const evaluationNo = String(fields.evaluationNo ?? '');
    if (!evaluationNo) return answer(4002, '缺少评价编号');
    if (sealed.kind === 'EVALUATION' && this.oldCodes.has(String(fields.serviceCode)))
      return answer(4021, `事项编码${String(fields.serviceCode)}已停用，请使用新的事项编码`);
    if (sealed.kind !== 'EVALUATION' && !this.messages.some((known) => known.evaluationNo === evaluationNo))
      return answer(4001, '未找到该评价');
    this.messages.push({ pushId: sealed.pushId, kind: sealed.kind, seq: sealed.seq, evaluationNo, fields });
    return answer(200, '成功');
  }

  /** Its addresses, under the switch `reviews`. */
  mount(server: FastifyInstance, faults: FaultSwitches, product: Product): void {
    server.post('/reviews/messages', (request, reply) =>
      faults.serve(
        'reviews',
        reply,
        async () =>
          hasToken(request)
            ? this.receive(request.body as SealedMessage, (await product.keys()).signing.publicKey)
            : { status: 401, body: { code: 401, message: '令牌无效' } },
        answer(4010, '好差评平台拒收：数据不符合接收规范'),
      ),
    );
    server.get('/reviews/messages', async () => ({ repeats: this.repeats, messages: this.messages }));
    server.put<{ Body: { codes: string[] } }>('/reviews/old-codes', async (request) => {
      this.oldCodes.clear();
      for (const code of request.body.codes) this.oldCodes.add(code);
      return { codes: [...this.oldCodes] };
    });
  }
}

function hasToken(request: FastifyRequest): boolean {
  return request.headers.authorization === `Bearer ${demoToken('reviews')}`;
}

function open(sealed: SealedMessage): Record<string, unknown> | undefined {
  try {
    const text = sm2Decrypt(sealed.body, demoEncryptionPair('HCP').privateKey).toString('utf8');
    const fields: unknown = JSON.parse(text);
    return typeof fields === 'object' && fields !== null ? { ...fields } : undefined;
  } catch (error) {
    if (error instanceof CryptoError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
