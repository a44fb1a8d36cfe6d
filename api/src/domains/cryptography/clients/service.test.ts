import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Admitted, act, type ServiceWorld, serviceWorld } from '../../../../test/crypto-service.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { hmacSm3Hex, type SelfTestResult, SoftProvider, sm2Verify } from '../../../platform/crypto/index.ts';
import { ringOf } from '../../../platform/keys/index.ts';
import { useProvider } from './service/provider-state.ts';

let app: Product;
let world: ServiceWorld;
let yf: Admitted;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const ID_NO = '310101194503120016';
const at = (row: string, column = 'id_no') => `person|${column}|${row}|1`;

beforeAll(async () => {
  app = await product('crypto_service', { env: { EXCHANGE_LOOPBACK: 'true' } });
  world = await serviceWorld(app);
  yf = await world.admit({ clientId: 'YF' });
}, 60_000);
afterAll(async () => {
  await world.server.close();
  await app.close();
});

const outcomeOf = (results: readonly object[]) => results.map((one) => ('mac' in one ? one.mac : one));
const code = (expected: string) => expect.objectContaining({ code: expected });
const valuesOf = async (results: Promise<readonly object[]>) =>
  (await results).map((one) => ('value' in one ? one.value : one));

describe('encrypt and decrypt', () => {
  it('41.5 brings values back, masked or in clear; null stays null and the empty text is a value', async () => {
    const values = [ID_NO, '', null];
    const sealed = await valuesOf(
      yf.client.encrypt(
        'ID',
        values.map((value, n) => ({ aad: at(`R${n}`), value })),
      ),
    );
    expect(sealed).toEqual([
      expect.stringMatching(/^g1\.YF-ID-v1\.[\w-]+$/),
      expect.stringMatching(/^g1\.YF-ID-v1\./),
      null,
    ]);
    const items = sealed.map((value, n) => ({ aad: at(`R${n}`), value: value as string | null }));
    expect(await valuesOf(yf.client.decrypt('ID', 'PLAIN', items))).toEqual(values);
    expect(await valuesOf(yf.client.decrypt('ID', 'MASK', items))).toEqual(['310101********0016', '', null]);
  });

  it('AC41-2 a ciphertext copied into another row answers E-CR-12 by itself, and a security event says where', async () => {
    const [value] = (await valuesOf(yf.client.encrypt('ID', [{ aad: at('P0001'), value: ID_NO }]))) as string[];
    const own = { aad: at('P0001'), value: value ?? '' };
    const ask = () => yf.client.decrypt('ID', 'PLAIN', [{ ...own, aad: at('P0002') }, own]);
    const [event] = await auditOf(system(), ['crypto.integrity-failure'], async () => {
      expect(await ask()).toEqual([
        { ok: false, code: 'E-CR-12', message: '数据完整性校验失败' },
        { ok: true, value: ID_NO },
      ]);
    });
    expect(event).toMatchObject({
      ok: false,
      detail: { clientId: 'YF', call: 'decrypt', count: 1, places: [at('P0002')] },
    });
    const notice = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from notification where title like '客户系统YF有1条密文%'`,
    );
    expect(notice?.n).toBeGreaterThan(0);
  });

  it('41.14 a value of more than 64 KB and a text that is no ciphertext are E-CR-10; a key of the future is E-CR-11', async () => {
    const results = await yf.client.encrypt('TEXT', [
      { aad: at('a', 'text'), value: 'x'.repeat(65_536) },
      { aad: at('b', 'text'), value: 'x'.repeat(65_537) },
    ]);
    expect(results).toMatchObject([{ ok: true }, { ok: false, code: 'E-CR-10' }]);
    const foreign = { aad: at('a'), value: `g1.YF-ID-v9.${'A'.repeat(90)}` };
    expect(await yf.client.decrypt('ID', 'MASK', [{ aad: at('a'), value: '明文' }, foreign])).toMatchObject([
      { code: 'E-CR-10' },
      { code: 'E-CR-11' },
    ]);
  });

  it('a right to one class of data opens no other one', async () => {
    await expect(yf.client.encrypt('HEALTH', [{ aad: at('a'), value: '血压' }])).rejects.toThrow(code('E-CR-04'));
    const [value] = (await valuesOf(yf.client.encrypt('NAME', [{ aad: at('a', 'name'), value: '张三' }]))) as string[];
    const asBank = await yf.client.decrypt('BANK', 'PLAIN', [{ aad: at('a', 'name'), value: value ?? '' }]);
    expect(asBank).toMatchObject([{ ok: false, code: 'E-CR-04' }]);
  });
});

describe('in 联调 (03 §41.12)', () => {
  const outcome = (results: readonly object[]) => results.map((one) => ('code' in one ? one.code : Object.values(one)));

  it('§41.10 one that was stopped and tried anew by one person works with test keys alone, whatever it was before', async () => {
    const fn = await world.admit({ clientId: 'FN' });
    const row = { id: 'R1', amount: 1 };
    const [sealed] = (await valuesOf(fn.client.encrypt('ID', [{ aad: at('A'), value: ID_NO }]))) as string[];
    const envelope = await yf.client.seal('FN', '名单');
    const mac = outcome(await fn.client.mac([row]));
    const [made = ''] = outcomeOf(await fn.client.mac([row])) as string[];
    const index = outcome(await fn.client.blindIndex('person.id_no', 'id', [ID_NO]));
    const { signing, encryption } = await fn.client.certs();
    await act(world.security, fn.id, 'stop');
    await act(world.security, fn.id, 'resume');

    const items = [{ aad: at('A'), value: sealed ?? '' }];
    expect(outcome(await fn.client.decrypt('ID', 'MASK', items))).toEqual(['E-CR-11']);
    await expect(fn.client.open(envelope)).rejects.toThrow(code('E-CR-11'));
    await expect(yf.client.seal('FN', '名单')).rejects.toThrow(code('E-CR-04'));
    await expect(fn.client.seal('YF', '名单')).rejects.toThrow(code('E-CR-04'));
    expect(outcome(await fn.client.mac([row]))).not.toEqual(mac);
    expect(await fn.client.verifyMac([{ row, mac: made }])).toMatchObject([{ code: 'E-CR-11' }]);
    expect(outcome(await fn.client.blindIndex('person.id_no', 'id', [ID_NO]))).not.toEqual(index);
    const trial = await fn.client.certs();
    expect(trial.signing.publicKey).not.toBe(signing.publicKey);
    expect(trial.encryption.publicKey).not.toBe(encryption.publicKey);
    await expect(fn.client.decrypt('ID', 'PLAIN', items)).rejects.toThrow(code('E-CR-04'));
    await expect(fn.client.sign({ digest: '00'.repeat(32) })).rejects.toThrow(code('E-CR-04'));

    // A trial goes round within itself.
    const [tried] = (await valuesOf(fn.client.encrypt('ID', [{ aad: at('A'), value: ID_NO }]))) as string[];
    expect(tried).toMatch(/^g1\.FNTEST-ID-v1\./);
    const triedItems = [{ aad: at('A'), value: tried ?? '' }];
    expect(await valuesOf(fn.client.decrypt('ID', 'MASK', triedItems))).toEqual(['310101********0016']);
    expect(await fn.client.open(await fn.client.seal('FN', '试发'))).toEqual({ sender: 'FN', payload: '试发' });

    // Waiting for the approval is not the approval.
    await act(world.security, fn.id, 'askEnable');
    expect(outcome(await fn.client.mac([row]))).not.toEqual(mac);
    await act(world.system, fn.id, 'approve');
    expect(outcome(await fn.client.mac([row]))).toEqual(mac);
    expect(await valuesOf(fn.client.decrypt('ID', 'PLAIN', items))).toEqual([ID_NO]);
    expect(await fn.client.open(envelope)).toEqual({ sender: 'YF', payload: '名单' });
    expect(outcome(await fn.client.decrypt('ID', 'MASK', triedItems))).toEqual(['E-CR-11']);
  });
});

describe('what else the service does', () => {
  it('§41.7 a code from before the label goes on holding; an address like a blind index or with a control character is none', async () => {
    const row = { amount: 12.5, name: '张三' };
    const { keyId, key } = (await ringOf(app, 'YF')).rowMacKey();
    const old = `${keyId}.${hmacSm3Hex(key, '{"amount":"12.5","name":"张三"}')}`;
    expect(outcomeOf(await yf.client.mac([row]))).not.toEqual([old]);
    expect(await yf.client.verifyMac([{ row, mac: old }])).toMatchObject([{ ok: true, valid: true }]);
    for (const aad of ['v1|person|a|1', 'person|id_no|a\u0000b|1'])
      await expect(yf.client.encrypt('ID', [{ aad, value: ID_NO }])).rejects.toThrow(code('E-CR-07'));
  });

  it('AC41-7 the lower-case x has the index of X, and the log of calls knows no value', async () => {
    const results = await yf.client.blindIndex('person.id_no', 'id', ['31010419550601006x', '31010419550601006X', ' ']);
    const [lower, upper, nothing] = results.map((one) => (one.ok ? one.index : one.code));
    expect([lower, nothing]).toEqual([upper, null]);
    expect(lower).toMatch(/^[0-9a-f]{64}$/);
    const kept = await firstRow<{ text: string }>(
      system(),
      sql`select string_agg(c::text, ' ') as text from crypto_call c`,
    );
    expect(kept?.text).toContain('blind-index');
    for (const secret of ['310104', lower]) expect(kept?.text).not.toContain(secret);
  });

  it('41.7 a code belongs to its row in whatever order and form it is written', async () => {
    const row = { amount: 12.5, name: '张三', note: null };
    const [mac] = (await yf.client.mac([row])).map((one) => (one.ok ? one.mac : ''));
    const answers = await yf.client.verifyMac([
      { row: { note: null, name: '张三', amount: '12.5', rowMac: 'x' }, mac: mac ?? '' },
      { row: { ...row, amount: 12.6 }, mac: mac ?? '' },
      { row, mac: 'TYTX-ROW-v1.00' },
    ]);
    expect(answers).toMatchObject([{ valid: true }, { valid: false }, { ok: false, code: 'E-CR-11' }]);
    expect(await yf.client.digest(['abc'])).toEqual([
      { ok: true, digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0' },
    ]);
  });

  it('41.10 signs with the key that it shows, and verifies under a key or a system', async () => {
    const data = Buffer.from('退役军人');
    const { signature, keyId } = await yf.client.sign({ data });
    const { signing } = await yf.client.certs();
    expect(keyId).toBe(signing.keyId);
    expect(sm2Verify(data, signature, signing.publicKey)).toBe(true);
    expect(await yf.client.verify({ data }, signature, { clientId: 'YF' })).toBe(true);
    expect(await yf.client.verify({ data: Buffer.from('别的') }, signature, { clientId: 'YF' })).toBe(false);
    const digest = '0f'.repeat(32);
    const { signature: ofDigest } = await yf.client.sign({ digest });
    expect(await yf.client.verify({ digest }, ofDigest, { publicKey: signing.publicKey })).toBe(true);
  });

  it('41.10 two systems find equal values and exchange envelopes, each only with its rights', async () => {
    const px = await world.admit({ clientId: 'PX' });
    const sealed = async ({ client }: Admitted, names: readonly string[]) =>
      (
        await valuesOf(
          client.encrypt(
            'NAME',
            names.map((value, n) => ({ aad: at(`${n}`, 'name'), value })),
          ),
        )
      ).map((value, n) => ({ aad: at(`${n}`, 'name'), value: value as string }));
    const [own, other] = [await sealed(yf, ['张三', '李四', '王五']), await sealed(px, ['王 五', '赵六', '张三'])];
    const { groups, otherFaults } = await yf.client.match('name', own, 'PX', [
      ...other,
      { aad: at('9', 'name'), value: other[0]?.value ?? '' },
    ]);
    expect(groups).toEqual([
      { own: [0], other: [2] },
      { own: [2], other: [0] },
    ]);
    expect(otherFaults).toMatchObject([{ at: 3, code: 'E-CR-12' }]);

    const envelope = await yf.client.seal('PX', '共享清单');
    expect(await px.client.open(envelope)).toEqual({ sender: 'YF', payload: '共享清单' });
    await expect(px.client.open({ ...envelope, sender: 'XF' })).rejects.toThrow(code('E-CR-12'));
    await expect(yf.client.open(envelope)).rejects.toThrow(code('E-CR-11'));
    await act(world.security, px.id, 'stop');
    await expect(px.client.certs()).rejects.toThrow(code('E-CR-01'));
    await expect(yf.client.match('name', own, 'PX', other)).rejects.toThrow(code('E-CR-04'));
  });

  it('AC41-1 shows V1 to V10 and N1; a provider whose vector differs, or that is away, is 503 and E-CR-20', async () => {
    const { passed, results } = await yf.client.selfTest();
    expect(passed).toBe(true);
    expect(results.map(({ id }) => id).sort()).toEqual([
      'N1',
      'V1',
      'V10',
      'V2',
      'V3',
      'V4',
      'V5',
      'V6',
      'V7',
      'V8',
      'V9',
    ]);
    const health = async () => (await fetch(`${world.url}/crypto/v1/health`)).status;
    expect(await health()).toBe(200);
    expect(await yf.client.random(24)).toHaveLength(24);
    class Failing extends SoftProvider {
      readonly #act: () => Promise<SelfTestResult[]>;
      constructor(act: () => Promise<SelfTestResult[]>) {
        super();
        this.#act = act;
      }
      override selfTest(): Promise<SelfTestResult[]> {
        return this.#act();
      }
    }
    const altered = async () => [{ id: 'V1', title: 'SM3', passed: false, ms: 0 }];
    for (const failing of [altered, () => Promise.reject(new Error('away'))]) {
      useProvider(app, new Failing(failing));
      expect(await health()).toBe(503);
      await expect(yf.client.encrypt('ID', [{ aad: at('a'), value: '1' }])).rejects.toThrow(code('E-CR-20'));
    }
    useProvider(app, new SoftProvider());
    expect(await health()).toBe(200);
  });
});

describe('its log', () => {
  it('keeps every call with counts, class and result', async () => {
    await run(system(), sql`delete from crypto_call`);
    await yf.client.decrypt('ID', 'MASK', [
      { aad: at('a'), value: 'x' },
      { aad: at('b'), value: null },
    ]);
    await expect(world.clientOf('XF', yf.credential).certs()).rejects.toThrow(code('E-CR-01'));
    const kept = await rows(
      system(),
      sql`select client_id, call, data_class, items, failed, result_code, http_status from crypto_call order by id`,
    );
    expect(kept).toEqual([
      {
        client_id: 'YF',
        call: 'decrypt',
        data_class: 'ID',
        items: 2,
        failed: 1,
        result_code: '0000',
        http_status: 200,
      },
      {
        client_id: null,
        call: 'certs',
        data_class: null,
        items: 0,
        failed: 0,
        result_code: 'E-CR-01',
        http_status: 401,
      },
    ]);
  });

  it('41.13 is counted by system, call, class and day for administrators alone', async () => {
    const STATISTICS = `query ($period: CryptoCallPeriod!) { cryptoCallStatistics(period: $period) {
      lines { systemName clientId call className calls items failed refused } days { day calls refused p95 } } }`;
    await yf.client.encrypt('ID', [{ aad: at('a'), value: '1' }]);
    const { data } = await world.security.run(STATISTICS, { period: {} });
    const { lines, days } = data.cryptoCallStatistics as { lines: object[]; days: object[] };
    expect(lines).toContainEqual(
      expect.objectContaining({ systemName: '优抚系统', call: 'encrypt', className: '证件号码', calls: 1, items: 1 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ systemName: '未登记', call: 'certs', refused: 1 }));
    expect(days).toEqual([{ day: '2026-03-09', calls: 3, refused: 1, p95: expect.any(Number) }]);
    const ofPx = await world.security.run(STATISTICS, {
      period: { clientId: 'PX', from: '2026-03-01', to: '2026-03-31' },
    });
    expect(ofPx.data.cryptoCallStatistics).toEqual({ lines: [], days: [] });
    expect((await world.security.run(STATISTICS, { period: { from: '2026-03-10', to: '2026-03-09' } })).code).toBe(
      'BAD_INPUT',
    );
    expect((await (await app.as('clerk_hk')).run(STATISTICS, { period: {} })).code).toBe('FORBIDDEN');
  });
});
