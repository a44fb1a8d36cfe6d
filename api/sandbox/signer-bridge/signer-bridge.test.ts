import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import {
  certificatePem,
  issueCertificate,
  issueRoot,
  newSm2KeyPair,
  privateKeyPem,
  readCertificate,
  sm2Verify,
} from '../../src/platform/crypto/index.ts';
import { buildSignerBridge } from './signer-bridge.ts';

const folder = mkdtempSync(join(tmpdir(), 'signer-bridge-'));
const origin = 'https://yjs.example.gov.cn';
let server: FastifyInstance;
let url: string;

beforeAll(async () => {
  const span = { notBefore: new Date('2026-01-01'), notAfter: new Date('2049-01-01'), organisation: '测试' };
  const root = issueRoot(newSm2KeyPair(), { commonName: '测试根', ...span });
  const pair = newSm2KeyPair();
  const who = { commonName: '许安', publicKey: pair.publicKey, usage: ['digitalSignature'] as const };
  writeFileSync(join(folder, 'xa.pem'), certificatePem(issueCertificate(root, { ...who, ...span })));
  writeFileSync(join(folder, 'xa.key'), privateKeyPem(pair));
  server = buildSignerBridge({ folder, origins: [origin] });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const sign = (certificateId: string, from = origin) =>
  fetch(`${url}/v1/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: from },
    body: JSON.stringify({ certificateId, data: Buffer.from('登录挑战').toString('base64') }),
  });

it('lists what is plugged in and signs with it, for the platform’s pages only', async () => {
  const listed = await fetch(`${url}/v1/certificates`, { headers: { origin } });
  expect(listed.headers.get('access-control-allow-origin')).toBe(origin);
  const { certificates } = (await listed.json()) as {
    certificates: { id: string; holder: string; certificate: string }[];
  };
  const [one] = certificates;
  expect([certificates.length, one?.holder]).toEqual([1, '许安']);
  const { publicKey } = readCertificate(one?.certificate ?? '');
  const { signature } = (await (await sign(one?.id ?? '')).json()) as { signature: string };
  expect(sm2Verify('登录挑战', signature, publicKey)).toBe(true);
  expect((await sign(one?.id ?? '', 'https://yjs.examp1e.gov.cn')).status).toBe(403);
});

it('fails like a device that was pulled out, and like a PIN dialog that was closed', async () => {
  expect((await sign('00')).status).toBe(404);
  await fetch(`${url}/v1/refuse-next`, { method: 'POST' });
  expect((await sign('00')).status).toBe(403);
  expect((await sign('00')).status).toBe(404);
});
