import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, type SignInAnswer } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { DEMO_PASSWORD, demoKeyPair } from '../access/demo/demo-accounts.ts';
import { createUser, findAccountByLogin } from '../access/index.ts';
import { newSm2KeyPair, type Sm2KeyPair, sm2Sign, sm3Hex } from '../crypto/index.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('factors');
}, 60_000);
afterAll(() => app.close());

const ENROL = 'mutation ($key: String!) { enrolSecondFactor(publicKey: $key) { status challenge { id payload } } }';
const PROVE = `mutation ($id: ID!, $s: String!) {
  completeSecondFactor(challengeId: $id, signature: $s) { status awaitedRequest awaitedFingerprint session { expiresAt } } }`;
const SIGN =
  'mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id payload lines } }';
const ACT = 'mutation ($input: RecordActInput!) { advanceFactorRequests(input: $input) { ok rows { code message } } }';

/** A new administrator, who has proven a key of his own: what the sign-in says. */
async function enrolled(loginName: string, role: string) {
  const org = (await rows<{ id: string }>(system(), sql`select id from org where code = '310000'`))[0]?.id ?? '';
  await createUser(system(), {
    ...{ loginName, realName: '测试员', phone: '13800000000', orgId: org, roles: [role] },
    ...{ password: DEMO_PASSWORD, confirmed: true },
  });
  const key = newSm2KeyPair();
  const browser = new Browser(app);
  await browser.signIn(loginName);
  const offered = (await browser.run(ENROL, { key: key.publicKey })).data.enrolSecondFactor as SignInAnswer;
  const { id, payload } = offered.challenge ?? { id: '', payload: '' };
  const proven = await browser.run(PROVE, { id, s: sm2Sign(payload, key) });
  return {
    browser,
    key,
    answer: proven.data?.completeSecondFactor as { status: string; awaitedRequest: string | null },
  };
}

async function request(loginName: string) {
  const [found] = await rows<{ id: string; version: number; state: string; no: string }>(
    system(),
    sql`select id, version, state, request_no as no from factor_request where login_name = ${loginName} order by created_at desc limit 1`,
  );
  if (!found) throw new Error(`no request of ${loginName}`);
  return found;
}

async function approve(by: Browser, login: string, loginName: string): Promise<string | undefined> {
  const { id, version } = await request(loginName);
  const asked = await by.run(SIGN, { input: { recordType: 'factorRequest', id, version, action: 'approve' } });
  if (asked.code) return asked.code;
  const { id: requestId, payload } = asked.data.requestFlowSignature as { id: string; payload: string };
  const signature = { requestId, signature: sm2Sign(payload, demoKeyPair(login)) };
  const input = { action: 'approve', requestId: randomUUID(), rows: [{ id, version }], signature };
  const answer = await by.run(ACT, { input });
  return (
    answer.code ?? (answer.data.advanceFactorRequests as { rows: { code: string | null }[] }).rows[0]?.code ?? undefined
  );
}

const account = async (loginName: string) => await findAccountByLogin(system(), loginName);
async function entersWith(loginName: string, key: Sm2KeyPair): Promise<string | undefined> {
  const browser = new Browser(app);
  const { challenge } = (await browser.signIn(loginName)).data.signIn as SignInAnswer;
  const done = await browser.prove(challenge ?? { id: '', payload: '' }, key);
  return (done.data?.completeSecondFactor as SignInAnswer | undefined)?.status;
}

describe('a second factor is bound by two persons (03 §41.9)', () => {
  it('binds nothing before the second person: the owner waits, whatever he does', async () => {
    const { browser, key, answer } = await enrolled('dx_two', 'DX_ADMIN');
    const { no } = await request('dx_two');
    expect(answer).toEqual({
      status: 'SECOND_FACTOR_APPROVAL_AWAITED',
      awaitedRequest: no,
      // By which the second person compares the key with its owner: worked out here anew.
      awaitedFingerprint: sm3Hex(Buffer.from(key.publicKey, 'hex'))
        .slice(0, 16)
        .replace(/(.{4})(?=.)/g, '$1 '),
      session: null,
    });
    expect(await account('dx_two')).toMatchObject({ secondFactor: 'NONE', publicKey: null });
    expect((await browser.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect((await browser.run(ENROL, { key: key.publicKey })).code).toBe('E-QX-17');
    const again = await new Browser(app).signIn('dx_two');
    expect(again.data.signIn).toMatchObject({ status: 'SECOND_FACTOR_APPROVAL_AWAITED', challenge: null });
  });

  it('lets a security administrator bind a key file with his own signature; the custodian only a security administrator’s', async () => {
    const { key } = await enrolled('dx_three', 'DX_ADMIN');
    const [security, custodian] = [await app.as('sec_admin'), await app.as('custodian')];
    expect(await approve(custodian, 'custodian', 'dx_three')).toBe('E-QX-59');
    expect(await approve(security, 'custodian', 'dx_three')).not.toBeUndefined();
    expect((await account('dx_three'))?.secondFactor).toBe('NONE');
    expect(await approve(security, 'sec_admin', 'dx_three')).toBeUndefined();
    expect(await account('dx_three')).toMatchObject({ secondFactor: 'SM2_KEY', publicKey: key.publicKey });
    expect(await entersWith('dx_three', newSm2KeyPair())).toBeUndefined();
    expect(await entersWith('dx_three', key)).toBe('SIGNED_IN');
    const told = await rows<{ title: string }>(
      system(),
      sql`select title from notification where template_code = 'A02' and receiver_user_id = (select id from user_account where login_name = 'dx_three')`,
    );
    expect(told.map(({ title }) => title)).toEqual(['您的账号dx_three已绑定密钥文件']);
    const audited = await rows<{ actor: string; detail: { request: string } }>(
      system(),
      sql`select actor_name as actor, detail from audit_entry where event = 'user.factorBound' and detail->>'loginName' = 'dx_three'`,
    );
    expect(audited).toEqual([
      { actor: '许安', detail: expect.objectContaining({ request: (await request('dx_three')).no }) },
    ]);

    const { key: second } = await enrolled('sec_two', 'SEC_ADMIN');
    expect(await approve(custodian, 'custodian', 'sec_two')).toBeUndefined();
    expect(await entersWith('sec_two', second)).toBe('SIGNED_IN');
  });

  it('lets nobody bind his own, nobody without the right, and nothing to an account that was closed meanwhile', async () => {
    await enrolled('aud_two', 'AUD_ADMIN');
    const { id, version } = await request('aud_two');
    const input = { action: 'approve', requestId: randomUUID(), rows: [{ id, version }] };
    for (const login of ['sys_admin', 'aud_admin'])
      expect((await (await app.as(login)).run(ACT, { input })).code).toBe('FORBIDDEN');
    const security = await app.as('sec_admin');
    const own = (await account('sec_admin'))?.id ?? '';
    await run(system(), sql`update factor_request set submitted_by_id = ${own} where login_name = 'aud_two'`);
    expect(await approve(security, 'sec_admin', 'aud_two')).toBe('E-0004');
    const owner = (await account('aud_two'))?.id ?? '';
    await run(system(), sql`update factor_request set submitted_by_id = ${owner} where login_name = 'aud_two'`);
    await run(system(), sql`update user_account set status = 'CLOSED' where login_name = 'aud_two'`);
    expect(await approve(security, 'sec_admin', 'aud_two')).toBe('E-QX-58');
    expect((await request('aud_two')).state).toBe('ASKED');
  });

  it('lets the owner offer another key once the request was refused', async () => {
    const { key } = await enrolled('dx_four', 'DX_ADMIN');
    const { id, version } = await request('dx_four');
    const refuse = {
      action: 'refuse',
      requestId: randomUUID(),
      rows: [{ id, version }],
      reasonText: '电话核对的指纹不一致',
    };
    expect((await (await app.as('sec_admin')).run(ACT, { input: refuse })).code).toBeUndefined();
    expect((await request('dx_four')).state).toBe('REFUSED');
    expect((await new Browser(app).signIn('dx_four')).data.signIn).toMatchObject({
      status: 'SECOND_FACTOR_ENROLMENT_REQUIRED',
    });
    expect(await entersWith('dx_four', key)).toBeUndefined();
  });

  it('binds at once only where nobody else is there who could approve', async () => {
    await run(
      system(),
      sql`update user_account set status = 'CLOSED' where login_name in ('sec_admin', 'custodian', 'sec_two')`,
    );
    const { answer, key } = await enrolled('first_sec', 'SEC_ADMIN');
    expect(answer).toMatchObject({ status: 'SIGNED_IN', awaitedRequest: null });
    expect((await account('first_sec'))?.publicKey).toBe(key.publicKey);
  });
});
