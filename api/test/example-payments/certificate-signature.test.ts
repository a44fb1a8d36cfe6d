import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { certificateNo, storedCertificate } from '../../src/platform/access/sign-in/certificates.ts';
import { changeAccount, findAccountByLogin } from '../../src/platform/access/users/account.ts';
import {
  type Certificate,
  certificatePem,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  newSm2KeyPair,
  sm2Sign,
  writePem,
} from '../../src/platform/crypto/index.ts';
import { verifySignatures } from '../../src/platform/flow/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { act, askSignature, claims, type PayingApp, payingApp, prepared } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'signed-by-certificate-'));
const span = { notBefore: new Date('2020-01-01'), notAfter: new Date('2049-01-01'), organisation: '测试' };
const root = issueRoot(newSm2KeyPair(), { commonName: '测试根', ...span });
const pair = newSm2KeyPair();
const certificate = issueCertificate(root, {
  commonName: '严正明',
  publicKey: pair.publicKey,
  usage: ['digitalSignature'],
  ...span,
});
let app: PayingApp;

function publish(revoked: readonly [Certificate, Date][]): void {
  const list = issueRevocationList(root, {
    revoked: new Map(revoked.map(([{ serial }, since]) => [serial, since])),
    thisUpdate: span.notBefore,
    nextUpdate: span.notAfter,
  });
  writeFileSync(join(folder, 'list.pem'), writePem(list.der, 'X509 CRL'));
}

beforeAll(async () => {
  app = await payingApp('certificate_signature');
  writeFileSync(join(folder, 'ca.pem'), certificatePem(root.certificate));
  publish([]);
  const files = { SIGN_IN_CA_FILE: join(folder, 'ca.pem'), SIGN_IN_CRL_FILE: join(folder, 'list.pem') };
  Object.assign(app.config, files);
  await transaction(app.system(), async (tx) => {
    const account = await findAccountByLogin(tx, 'director_hk');
    if (!account) throw new Error('no director');
    await changeAccount(tx, account, {
      secondFactor: 'SM2_CERT',
      publicKey: pair.publicKey,
      certificate: storedCertificate(certificate),
      certificateNo: certificateNo(certificate),
    });
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it('K-17 a final approval keeps the certificate that signed it, which must have been good at that moment', async () => {
  const { id } = await prepared(app, claims(2));
  await act(app, app.clerk, 'submit', id);
  await act(app, app.chief, 'review', id);
  const asked = await askSignature(app, app.director, id);
  const signature = { requestId: asked.id, signature: sm2Sign(asked.payload, pair) };
  expect(await act(app, app.director, 'approve', id, { signature })).toMatchObject({ result: 'OK' });
  const kept = await tables(app.system())
    .selectFrom('flow_signature')
    .select(['certificate', 'signed_at'])
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(kept.certificate).toBe(storedCertificate(certificate));
  const broken = async () => (await verifySignatures(app.system())).broken.map(({ why }) => why);
  expect(await broken()).toEqual([]);
  // Revoked afterwards: what was signed holds. Revoked before: it does not, whatever the list of that day said.
  publish([[certificate, new Date(app.clock.now().getTime() + 3_600_000)]]);
  expect(await broken()).toEqual([]);
  publish([[certificate, new Date(app.clock.now().getTime() - 3_600_000)]]);
  expect(await broken()).toEqual(['签名时证书已吊销']);
});

it('41.9 a revoked certificate signs no more', async () => {
  publish([[certificate, new Date(app.clock.now().getTime() - 1000)]]);
  const { id } = await prepared(app, claims(2));
  await act(app, app.clerk, 'submit', id);
  await act(app, app.chief, 'review', id);
  await expect(askSignature(app, app.director, id)).rejects.toThrow('E-SIG-05 您的证书目前不能签名：证书已吊销');
});
