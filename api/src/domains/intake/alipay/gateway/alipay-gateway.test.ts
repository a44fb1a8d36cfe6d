import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../../../config.ts';
import { AlipayGateway } from './alipay-gateway.ts';

let server: Server;
let gateway: AlipayGateway;
let calls = 0;

/** Takes every call in whole, and loses its answer. */
beforeAll(async () => {
  server = createServer((request) => {
    request.resume().on('end', () => {
      calls += 1;
      request.socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const bare = (pem: string | Buffer) => String(pem).replace(/-----[^-]+-----|\s/g, '');
  const config = readConfig({
    DATABASE_URL: 'postgres://127.0.0.1/none',
    ALIPAY_APP_ID: '2021000000000001',
    ALIPAY_GATEWAY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway.do`,
    ALIPAY_PRIVATE_KEY: bare(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    ALIPAY_PUBLIC_KEY: bare(publicKey.export({ type: 'spki', format: 'pem' })),
  });
  gateway = new AlipayGateway(config, pino({ level: 'silent' }));
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  calls = 0;
});

describe('a call whose answer is lost (01 §10.6)', () => {
  it('is made once where it is business', async () => {
    const asked = gateway.initializeCertify({ outerOrderNo: 'ORDER-1', name: '杨帆', idNo: '310100199901010011' });
    await expect(asked).rejects.toMatchObject({ kind: 'AWAY' });
    expect(calls).toBe(1);
    await expect(gateway.isCertified('CERTIFY-1')).rejects.toMatchObject({ kind: 'AWAY' });
    expect(calls).toBe(2);
  });

  it('is made three times where it asks for a token', async () => {
    await expect(gateway.exchangeCode('code')).rejects.toMatchObject({ kind: 'AWAY' });
    expect(calls).toBe(3);
  });
});
