import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';

let app: Product;
let clerk: Browser;
let head: Browser;
let server: Awaited<ReturnType<typeof serverOf>>;

beforeAll(async () => {
  app = await product('receptions_file');
  [clerk, head] = [await app.as('clerk_hk'), await app.as('head_hk')];
  server = await serverOf(app);
  const REGISTER =
    'mutation ($input: ReceptionInput!, $requestId: ID!) { registerReception(input: $input, requestId: $requestId) { id } }';
  for (const input of [
    { scene: 'CONSULT', matterCode: 'M01', name: '王小明' },
    { scene: 'PHONE', phone: '13812345678', name: '=cmd|calc' },
  ])
    expect((await clerk.run(REGISTER, { input, requestId: randomUUID() })).code).toBeUndefined();
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const url = (filter: object = {}) => `/exports/receptions.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const rowsOf = async (browser: Browser, filter?: object) =>
  (await readSheet(await fetchExport(server, browser, url(filter)), '接待编号')).rows;

describe('接待登记 as a file (01 §11.8, §19)', () => {
  it('has what the list has, masked', async () => {
    const all = await rowsOf(head);
    expect(all).toHaveLength(2);
    const said = JSON.stringify(all);
    expect(said).not.toMatch(/王小明|13812345678/);
    expect(said).toContain('138****5678');
    expect(await rowsOf(head, { scenes: ['PHONE'] })).toHaveLength(1);
    expect(await rowsOf(head, { search: 'JD-NONE' })).toEqual([]);
  });

  it('is for heads and officers, each of their own scope', async () => {
    expect(await rowsOf(await somebodyOf(app, '310115-C', ['CENTRE_HEAD']))).toEqual([]);
    expect((await fetchExport(server, clerk, url())).statusCode).toBe(403);
    expect((await fetchExport(server, undefined, url())).statusCode).toBe(401);
    expect((await fetchExport(server, head, url({ scenes: ['ONLINE'] }))).statusCode).toBe(400);
  });
});
