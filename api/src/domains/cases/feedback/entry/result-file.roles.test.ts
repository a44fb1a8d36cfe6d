import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { loadDemoFeedbackFiles } from './demo-files.ts';
import { RESULT_FILE } from './result-file.ts';

let app: Product;
let server: FastifyInstance;
let intakeId: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' } as const);

beforeAll(async () => {
  app = await product('feedback_result_roles');
  server = await serverOf(app);
  await loadDemoFeedbackFiles(system());
  await loadDemoFeedbackFiles(system());
  const found = await rows<{ id: string }>(system(), sql`select id from exchange_intake`);
  expect(found).toHaveLength(1);
  intakeId = found[0]?.id ?? '';
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const fetchAs = async (loginName: string | undefined, id = intakeId) => {
  const token = loginName ? (await app.as(loginName)).token : '';
  const { statusCode, payload } = await server.inject({
    ...{ method: 'POST', url: RESULT_FILE, payload: { intakeId: id }, headers: { cookie: `sid=${token ?? ''}` } },
  });
  return { statusCode, payload };
};

it('the result file is for who sees 数据接收; nobody else, and no other file', async () => {
  expect((await fetchAs(undefined)).statusCode).toBe(401);
  for (const stranger of ['clerk_hk', 'officer_hk', 'city_officer'])
    expect(await fetchAs(stranger)).toMatchObject({ statusCode: 403, payload: expect.stringContaining('FORBIDDEN') });
  expect((await fetchAs('dx_admin', '0190a000-0000-7000-8000-000000000001')).statusCode).toBe(404);
  expect(await fetchAs('dx_admin', 'x')).toMatchObject({
    statusCode: 400,
    payload: expect.stringContaining('数据接收编号不正确'),
  });
  const { statusCode, payload } = await fetchAs('dx_admin');
  expect(statusCode).toBe(200);
  expect(payload.trim().split('\r\n')).toHaveLength(4);
});
