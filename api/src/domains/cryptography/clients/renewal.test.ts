import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CryptoClient } from '../../../../../crypto-sdk/src/index.ts';
import type { Browser } from '../../../../test/access.ts';
import { type Admitted, act, type ServiceWorld, serviceWorld } from '../../../../test/crypto-service.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';

let app: Product;
let world: ServiceWorld;
let yf: Admitted;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const code = (expected: string) => expect.objectContaining({ code: expected });
const ISSUE = `mutation ($id: ID!, $version: Int!) {
  issueCryptoClientSecret(id: $id, version: $version, reason: "按计划更换密钥") { secret keyId } }`;
const SHOWN = `query ($id: ID!) { cryptoClient(id: $id) {
  version secretIssuable everEnabled priorSecretUntil flow { availableActions { action } } } }`;

beforeAll(async () => {
  app = await product('crypto_renewal', { env: { EXCHANGE_LOOPBACK: 'true' } });
  world = await serviceWorld(app);
  yf = await world.admit({ clientId: 'YF' });
}, 60_000);
afterAll(async () => {
  await world.server.close();
  await app.close();
});

interface Shown {
  version: number;
  secretIssuable: boolean;
  everEnabled: boolean;
  priorSecretUntil: string | null;
  flow: { availableActions: { action: string }[] };
}
const shown = async (who: Browser, id: string) => (await who.run(SHOWN, { id })).data.cryptoClient as Shown;
const actionsOf = async (who: Browser, id: string) =>
  (await shown(who, id)).flow.availableActions.map(({ action }) => action);
const issue = async (who: Browser, id: string) => who.run(ISSUE, { id, version: (await shown(who, id)).version });
const withSecret = (secret: string): CryptoClient => world.clientOf('YF', { kind: 'HMAC', secret });

describe('a new secret of a system that is or was enabled (03 §41.10)', () => {
  it('§41.12 one that was never enabled gets its secret of one person, and the one before ends with it', async () => {
    const { id, client } = await world.admit({ clientId: 'XF', upTo: 'TESTING' });
    expect(await client.random(8)).toHaveLength(8);
    expect((await issue(world.security, id)).code).toBeUndefined();
    await expect(client.random(8)).rejects.toThrow(code('E-CR-05'));
    await expect(act(world.security, id, 'askSecret')).rejects.toThrow('E-CR-56');
    expect(await shown(world.security, id)).toMatchObject({ everEnabled: false, priorSecretUntil: null });
  });

  it('§41.10 takes two persons in every state, and is issued by who asked for it, once', async () => {
    expect(await shown(world.security, yf.id)).toMatchObject({ everEnabled: true, secretIssuable: false });
    expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
    for (const step of ['stop', 'resume']) {
      await act(world.security, yf.id, step);
      expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
    }
    await act(world.security, yf.id, 'askEnable');
    expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
    await act(world.system, yf.id, 'approve');

    await act(world.security, yf.id, 'askSecret', '负责人离职，按规定更换');
    await expect(act(world.security, yf.id, 'askSecret')).rejects.toThrow('E-CR-57');
    await expect(act(world.security, yf.id, 'approveSecret')).rejects.toThrow('不能批准或退回本人提出的换发申请');
    expect(await actionsOf(world.security, yf.id)).not.toContain('approveSecret');
    expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
    const told = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from notification where title = '客户系统YF申请换发密钥'`,
    );
    expect(told?.n).toBeGreaterThan(0);
    await act(world.system, yf.id, 'approveSecret');
    expect(await shown(world.security, yf.id)).toMatchObject({ secretIssuable: true });
    // Another security administrator has asked for nothing.
    await run(system(), sql`update crypto_client set secret_asked_by_id = gen_random_uuid() where id = ${yf.id}`);
    expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
    await run(
      system(),
      sql`update crypto_client set secret_asked_by_id = (select id from user_account where login_name = 'sec_admin')
           where id = ${yf.id}`,
    );
    const issued = await issue(world.security, yf.id);
    expect(issued.code).toBeUndefined();
    expect((await issue(world.security, yf.id)).code).toBe('E-CR-59');
  });

  it('§41.10 lets the secret before go on for the stated overlap, tells the contact and the audit log', async () => {
    const before = await secretInForce();
    await act(world.security, yf.id, 'askSecret');
    await act(world.system, yf.id, 'approveSecret');
    let secret = '';
    const [event] = await auditOf(system(), ['crypto.client.secret'], async () => {
      secret = ((await issue(world.security, yf.id)).data.issueCryptoClientSecret as { secret: string }).secret;
    });
    const until = new Date(app.clock.now().getTime() + 24 * 3_600_000).toISOString();
    expect(event).toMatchObject({ objectId: yf.id, detail: { priorKeyId: before.keyId, priorUntil: until } });
    const sms = await rows<{ body: string }>(
      system(),
      sql`select body from notification where title = '密码服务密钥已换发' order by id desc`,
    );
    expect(sms[0]?.body).toContain('优抚系统（YF）');
    expect(sms[0]?.body).toContain('有效至');

    for (const one of [secret, before.secret]) expect(await withSecret(one).random(8)).toHaveLength(8);
    app.clock.advance(24 * 3_600_000 - 1);
    expect(await withSecret(before.secret).random(8)).toHaveLength(8);
    app.clock.advance(1);
    await expect(withSecret(before.secret).random(8)).rejects.toThrow(code('E-CR-05'));
    expect(await withSecret(secret).random(8)).toHaveLength(8);
  });

  it('§41.10 an approval lapses where it is not used, and one that is refused gives nothing', async () => {
    const [security, administrator] = [await app.as('sec_admin'), await app.as('sys_admin')];
    await act(security, yf.id, 'askSecret');
    await act(administrator, yf.id, 'refuseSecret', '未与主管单位核实');
    expect((await issue(security, yf.id)).code).toBe('E-CR-59');
    await expect(act(administrator, yf.id, 'approveSecret')).rejects.toThrow('E-CR-58');
    await act(security, yf.id, 'askSecret');
    await act(administrator, yf.id, 'approveSecret');
    app.clock.advance(72 * 3_600_000);
    const later = await app.as('sec_admin');
    expect((await issue(later, yf.id)).code).toBe('E-CR-59');
    await act(later, yf.id, 'askSecret');
  });
});

/** A secret that is known, in force now. */
async function secretInForce(): Promise<{ secret: string; keyId: string }> {
  await act(world.security, yf.id, 'askSecret');
  await act(world.system, yf.id, 'approveSecret');
  return (await issue(world.security, yf.id)).data.issueCryptoClientSecret as { secret: string; keyId: string };
}
