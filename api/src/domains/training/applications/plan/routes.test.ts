import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { type Applicant, buildApplicant } from '../../../../../test/training-applications.ts';

let app: Product;
let server: FastifyInstance;
let applicant: Applicant;
beforeAll(async () => {
  app = await product('training_plan_routes', { now: '2026-03-09T09:00:00+08:00' });
  server = await serverOf(app);
  applicant = await buildApplicant(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('the template of a teaching plan', () => {
  it('is for whoever applies', async () => {
    const status = async (browser: Parameters<typeof fetchExport>[1]) =>
      (await fetchExport(server, browser, '/training-plan/template.xlsx')).statusCode;
    expect(await status(applicant.browser)).toBe(200);
    expect(await status(await app.as('officer_hk'))).toBe(403);
    expect(await status(undefined)).toBe(401);
  });
});
