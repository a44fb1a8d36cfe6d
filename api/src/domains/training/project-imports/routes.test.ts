import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { freshProfile } from '../../../../test/training.ts';
import { buildApplicant } from '../../../../test/training-applications.ts';

let app: Product;
let server: FastifyInstance;
beforeAll(async () => {
  app = await product('training_import_routes', { now: '2026-05-20T09:00:00+08:00' });
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const BOUNDARY = 'b0undary';
const PAYLOAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="历史项目.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\nkein xlsx\r\n--${BOUNDARY}--\r\n`;

async function send(step: 'check' | 'import', browser: Browser | undefined, ours = true): Promise<number> {
  const answer = await server.inject({
    method: 'POST',
    url: `/training-projects/${step}`,
    payload: PAYLOAD,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(ours && { 'x-requested-with': 'console' }),
    },
    ...(browser?.token && { cookies: { sid: browser.token } }),
  });
  return answer.statusCode;
}

describe('who imports historic projects (02 §7.2)', () => {
  it.each(['check', 'import'] as const)(
    '%s is for the city: strangers, districts, the centre, institutions, experts are refused',
    async (step) => {
      expect(await send(step, undefined)).toBe(401);
      const { browser: school } = await buildApplicant(app, freshProfile());
      const others = ['officer_hk', 'chief_hk', 'city_centre', 'expert_demo', 'trainee_demo', 'clerk_hk', 'aud_admin'];
      for (const browser of [school, ...(await Promise.all(others.map((login) => app.as(login))))])
        expect(await send(step, browser)).toBe(403);
      expect(await send(step, await app.as('city_officer'))).toBe(400);
      expect(await send(step, await app.as('city_officer'), false)).toBe(403);
    },
  );

  it('the template likewise', async () => {
    const status = async (browser: Browser | undefined) =>
      (
        await server.inject({
          method: 'GET',
          url: '/training-projects/template.xlsx',
          ...(browser?.token && { cookies: { sid: browser.token } }),
        })
      ).statusCode;
    expect(await status(undefined)).toBe(401);
    expect(await status(await app.as('officer_hk'))).toBe(403);
    expect(await status(await app.as('city_officer'))).toBe(200);
  });
});
