import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser, type SignInAnswer } from '../../../../test/access.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import {
  type Certificate,
  certificatePem,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  newSm2KeyPair,
  type Sm2KeyPair,
  writePem,
} from '../../crypto/index.ts';
import { anonymous } from '../../kernel/index.ts';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { createUser } from '../index.ts';

/** Whoever holds a 智能密码钥匙. */
interface Holder {
  pair: Sm2KeyPair;
  certificate: Certificate;
}

const folder = mkdtempSync(join(tmpdir(), 'sign-in-certificates-'));
const authority = issueRoot(newSm2KeyPair(), {
  commonName: '测试根',
  organisation: '测试',
  notBefore: new Date('2020-01-01'),
  notAfter: new Date('2049-01-01'),
});
let app: AccessApp;
let browser: Browser;

function holder(by = authority): Holder {
  const pair = newSm2KeyPair();
  const life = { notBefore: new Date('2020-01-01'), notAfter: new Date('2049-01-01') };
  const who = { commonName: '管理员', organisation: '测试', usage: ['digitalSignature'] as const };
  return { pair, certificate: issueCertificate(by, { ...who, publicKey: pair.publicKey, ...life }) };
}

function publish(...revoked: readonly Certificate[]): void {
  const since = new Date('2026-01-01');
  const list = issueRevocationList(authority, {
    revoked: new Map(revoked.map(({ serial }) => [serial, since])),
    thisUpdate: since,
    nextUpdate: new Date('2049-01-01'),
  });
  writeFileSync(join(folder, 'list.pem'), writePem(list.der, 'X509 CRL'));
}

beforeAll(async () => {
  writeFileSync(join(folder, 'ca.pem'), certificatePem(authority.certificate));
  publish();
  const files = { SIGN_IN_CA_FILE: join(folder, 'ca.pem'), SIGN_IN_CRL_FILE: join(folder, 'list.pem') };
  app = await accessApp('certificate_sign_in', files);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  browser = new Browser(app);
  app.clock.advance(3_600_000);
  await run(app.context(anonymous), sql`delete from sign_in_attempt`);
});

const answerOf = (data: Record<string, unknown>, field: string) => data[field] as SignInAnswer;
const pem = ({ certificate }: Holder) => certificatePem(certificate);
const ENROL =
  'mutation ($certificate: String) { enrolSecondFactor(certificate: $certificate) { status challenge { id payload byCertificate } } }';

async function newAdministrator(loginName: string): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const org = await firstRow<{ id: string }>(ctx, sql`select id from org where code = '310000'`);
  await createUser(ctx, {
    loginName,
    realName: '测试员',
    phone: '13800000000',
    orgId: org?.id ?? '',
    roles: ['DX_ADMIN'],
    password: DEMO_PASSWORD,
    confirmed: true,
  });
}

/** An administrator whose account is bound to a certificate. */
async function bound(loginName: string): Promise<Holder> {
  const own = holder();
  await newAdministrator(loginName);
  await browser.signIn(loginName);
  const offered = answerOf((await browser.run(ENROL, { certificate: pem(own) })).data, 'enrolSecondFactor');
  const done = await browser.prove(offered.challenge ?? { id: '', payload: '' }, own.pair, pem(own));
  expect(answerOf(done.data, 'completeSecondFactor').status).toBe('SIGNED_IN');
  return own;
}

async function challengeFor(loginName: string) {
  const { challenge } = answerOf((await browser.signIn(loginName)).data, 'signIn');
  if (!challenge) throw new Error('no challenge');
  return challenge;
}

describe('signing in with a certificate (03 §41.9 mode A)', () => {
  it('AC41-5 lets in whose certificate it is, and refuses yesterday’s challenge and another administrator’s certificate', async () => {
    const own = await bound('cert_one');
    const other = await bound('cert_two');
    const yesterday = await challengeFor('cert_one');
    app.clock.advance(24 * 3_600_000);
    await challengeFor('cert_one');
    expect(await browser.prove(yesterday, own.pair, pem(own))).toMatchObject({
      code: 'E-QX-15',
      message: '挑战已失效',
    });
    const wrong = await browser.prove(await challengeFor('cert_one'), other.pair, pem(other));
    expect(wrong).toMatchObject({ code: 'E-QX-16', message: '证书与账号不匹配' });
    const borrowed = await browser.prove(await challengeFor('cert_one'), other.pair, pem(own));
    expect(borrowed.code).toBe('E-QX-16');
    const done = await browser.prove(await challengeFor('cert_one'), own.pair, pem(own));
    expect(answerOf(done.data, 'completeSecondFactor').status).toBe('SIGNED_IN');
  });

  it('binds the serial number, not the key: a second certificate of the same key is another one', async () => {
    const own = await bound('cert_renewed');
    const { publicKey } = own.pair;
    const life = { notBefore: new Date('2020-01-01'), notAfter: new Date('2049-01-01') };
    const who = { commonName: '管理员', organisation: '测试', usage: ['digitalSignature'] as const };
    const renewed = { ...own, certificate: issueCertificate(authority, { ...who, publicKey, ...life }) };
    const answer = await browser.prove(await challengeFor('cert_renewed'), own.pair, pem(renewed));
    expect(answer.message).toBe('证书与账号不匹配');
  });

  it('says why a certificate may not be used: revoked since, of another authority, none at all', async () => {
    const own = await bound('cert_revoked');
    publish(own.certificate);
    const said = async (certificate?: string) =>
      (await browser.prove(await challengeFor('cert_revoked'), own.pair, certificate)).message;
    expect(await said(pem(own))).toBe('证书不可用：证书已吊销');
    expect(await said()).toBe('证书不可用：证书格式不正确，须为 SM2 证书');
    publish();
    expect(await said(pem(holder({ ...authority, pair: newSm2KeyPair() })))).toBe(
      '证书不可用：证书不是由受信任的机构签发',
    );
  });

  it('binds nobody’s certificate twice, and none that it cannot trust', async () => {
    const own = await bound('cert_first');
    await newAdministrator('cert_second');
    await browser.signIn('cert_second');
    expect((await browser.run(ENROL, { certificate: pem(own) })).code).toBe('E-QX-56');
    const foreign = holder({ ...authority, pair: newSm2KeyPair() });
    expect((await browser.run(ENROL, { certificate: pem(foreign) })).code).toBe('E-QX-54');
  });

  it('an account whose serial number was changed in the database is no account', async () => {
    await bound('cert_tampered');
    const foreign = holder();
    const ctx = app.context(anonymous);
    await run(
      ctx,
      sql`update user_account set certificate = ${foreign.certificate.der.toString('base64')} where login_name = 'cert_tampered'`,
    );
    expect((await browser.signIn('cert_tampered')).code).toBe('E-QX-19');
  });
});
