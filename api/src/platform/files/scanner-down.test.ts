import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { samplePdf } from '../../../test/sample-files.ts';
import { serverOf } from '../../../test/security/http.ts';
import { connectAlarms } from '../../connect-alarms.ts';
import { rows, sql } from '../../database/sql.ts';
import { installFileScanner } from './scanner.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let disconnect: () => void;
const down = { scan: async () => Promise.reject(new Error('ECONNREFUSED 127.0.0.1:3310')) };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-down-'));
  app = await product('scanner_down', { env: { DATA_DIR: folder, CLAMD_DOWN: 'queue' } });
  server = await serverOf(app);
  clerk = await app.as('clerk_hk');
  disconnect = connectAlarms();
});
afterAll(async () => {
  disconnect();
  installFileScanner(undefined);
  await server.close();
  await app.close();
});

function upload() {
  const head =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="张三证件.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
  return server.inject({
    method: 'POST',
    url: '/files',
    payload: Buffer.concat([Buffer.from(head), samplePdf(), Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-requested-with': 'console' },
    cookies: { sid: clerk.token ?? '' },
  });
}
const fetchCode = async (id: string) => {
  const answer = await server.inject({ url: `/files/${id}`, cookies: { sid: clerk.token ?? '' } });
  return answer.statusCode === 200 ? 200 : answer.json<{ code: string }>().code;
};
const alarms = () =>
  rows<{ technician: boolean; body: string }>(
    app.context({ kind: 'SYSTEM', name: '测试' }),
    sql`
    select n.body, exists (select 1 from user_role h join role r on r.id = h.role_id where h.user_id = n.receiver_user_id and r.code = 'TECH')
             as technician
      from notification n where n.template_code = 'N04' and n.body like '%病毒检查服务没有应答%'`,
  );

describe('while the virus scanner does not answer', () => {
  it('technicians are told once an hour, and nothing of the person or the file', async () => {
    installFileScanner(down);
    for (const _ of [1, 2]) expect((await upload()).statusCode).toBe(201);
    const told = await alarms();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ technician: true, body: expect.stringContaining('恢复后自动补查') });
    expect(told[0]?.body).not.toContain('张三');
    app.clock.advance(3_600_000);
    clerk = await app.as('clerk_hk');
    await upload();
    expect(await alarms()).toHaveLength(2);
  });

  it('a queued file opens for nobody (E-0010), then as the scanner finds it: clean, or cleared away (E-0011)', async () => {
    installFileScanner(down);
    const [good, bad] = [(await upload()).json<{ id: string }>().id, (await upload()).json<{ id: string }>().id];
    expect([await fetchCode(good), await fetchCode(bad)]).toEqual(['E-0010', 'E-0010']);
    let seen = 0;
    installFileScanner({
      scan: async (content) => {
        for await (const _ of content);
        seen += 1;
        return { clean: true };
      },
    });
    await app.job('files.scan-queued');
    expect(seen).toBeGreaterThanOrEqual(2);
    expect(await fetchCode(good)).toBe(200);
    installFileScanner(down);
    const infected = (await upload()).json<{ id: string }>().id;
    installFileScanner({ scan: async () => ({ clean: false, signature: 'Eicar-Test' }) });
    await app.job('files.scan-queued');
    expect(await fetchCode(infected)).toBe('E-0011');
  });
});
