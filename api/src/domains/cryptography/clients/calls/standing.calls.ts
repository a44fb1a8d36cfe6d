import { z } from 'zod';
import { tables } from '../../../../database/tables.ts';
import { runSelfTest, type SelfTestResult } from '../../../../platform/crypto/index.ts';
import { ringFor } from '../service/client-ring.ts';
import { providerOf, providerState, testProvider } from '../service/provider-state.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import { defineCall, type OpenCall } from './call.ts';

const MOST_RANDOM = 1024;

/** 随机数: of the provider, which is the device where there is one. */
export const randomCall = defineCall({
  path: '/random',
  method: 'GET',
  title: '随机数',
  note: `返回 n 字节随机数（1至${MOST_RANDOM}），十六进制。`,
  query: { n: '字节数' },
  answer: z.object({ random: z.string().describe('随机数，十六进制') }),
  async run({ ctx, counted, query }) {
    const length = Number(query.n);
    if (!Number.isInteger(length) || length < 1 || length > MOST_RANDOM)
      throw new ServiceRefusal('E-CR-07', { field: 'n' });
    counted.items = 1;
    return { random: (await providerOf(ctx.app).random(length)).toString('hex') };
  },
});

const keySchema = z.object({
  keyId: z.string().describe('密钥编号'),
  publicKey: z.string().describe('公钥，04开头的十六进制'),
});

/** The public keys that the service holds for the system. */
export const certsCall = defineCall({
  path: '/certs',
  method: 'GET',
  title: '本系统的公钥',
  note: '服务端为本系统保管的签名密钥和加密密钥的公钥，用于验签和封装数字信封；启用前为测试密钥的公钥。',
  answer: z.object({ clientId: z.string(), signing: keySchema, encryption: keySchema }),
  async run({ ctx, client }) {
    const ring = await ringFor(ctx.app, client);
    const [signing, encryption] = [ring.signingPair(), ring.encryptionPair()];
    return {
      clientId: client.clientId,
      signing: { keyId: signing.keyId, publicKey: signing.publicKey },
      encryption: { keyId: encryption.keyId, publicKey: encryption.publicKey },
    };
  },
});

const vectorSchema = z.object({
  id: z.string().describe('测试向量编号'),
  title: z.string(),
  passed: z.boolean(),
  ms: z.number().describe('用时（毫秒）'),
});

/** 自检 (03 §41.3): the vectors, and with them the proof of the client system that it can call (03 §41.12). */
export const selfTestCall = defineCall({
  path: '/selftest',
  method: 'POST',
  title: '自检',
  note: '运行 V1–V10 和 N1 测试向量并返回逐项结果。联调期间成功调用一次后，方可申请启用。',
  answer: z.object({ passed: z.boolean(), at: z.iso.datetime(), results: z.array(vectorSchema) }),
  async run({ ctx, client, counted }) {
    const state = await testProvider(ctx.app);
    if (!state.up) throw new ServiceRefusal('E-CR-20');
    const results = [...state.results, ...slowResults(state.results)].map(({ id, title, passed, ms }) => ({
      id,
      title,
      passed,
      ms,
    }));
    counted.items = results.length;
    counted.failed = results.filter(({ passed }) => !passed).length;
    if (counted.failed === 0) await markTested(ctx, client.id);
    return { passed: counted.failed === 0, at: state.at.toISOString(), results };
  },
});

let slow: readonly SelfTestResult[] | undefined;

/** V6, a million rounds, is worth a fraction of a second of everybody's time once in the life of a process. */
function slowResults(known: readonly SelfTestResult[]): readonly SelfTestResult[] {
  slow ??= runSelfTest({ includeSlow: true });
  return slow.filter(({ id }) => !known.some((one) => one.id === id));
}

async function markTested(ctx: Parameters<typeof tables>[0], id: string): Promise<void> {
  await tables(ctx)
    .updateTable('crypto_client')
    .set({ tested_at: ctx.app.clock.now() })
    .where('id', '=', id)
    .where('tested_at', 'is', null)
    .execute();
}

/** Whether the service works; without a signature, for monitors and load balancers. */
export const healthCall: OpenCall = {
  path: '/health',
  title: '健康状态',
  note: '密码模块自检通过时返回200，否则503。无需签名。',
  answer: z.object({ status: z.enum(['UP', 'DOWN']), provider: z.string(), at: z.iso.datetime() }),
  async run(app) {
    const { up, at } = await providerState(app);
    const { id } = providerOf(app).info();
    return { up, answer: { status: up ? 'UP' : 'DOWN', provider: id, at: at.toISOString() } };
  },
};
