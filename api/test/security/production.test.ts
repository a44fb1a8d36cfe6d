import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { readManifest } from '../../src/graphql/safelist.ts';
import { DEMO_PASSWORD } from '../../src/platform/access/demo/demo-accounts.ts';
import { sm2Encrypt } from '../../src/platform/crypto/index.ts';
import type { Browser } from '../access.ts';
import { type Product, product } from '../product.ts';
import { asProduction, post, REPOSITORY, serverOf } from './http.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
const manifest = readManifest(`${REPOSITORY}/schema/persisted`);

beforeAll(async () => {
  app = await product('production');
  server = await serverOf(asProduction(app));
  clerk = await app.as('clerk_hk');
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A listed operation by the begin of its text. */
function listed(start: string): { hash: string; text: string } {
  const found = [...manifest].find(([, text]) => text.includes(start));
  if (!found) throw new Error(`the manifest has no ${start}`);
  return { hash: found[0], text: found[1] };
}

const byHash = (sha256Hash: string, rest: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...rest,
});
const FREE = [
  ['a query that would be valid', '{ caseQueueCounts { count } }'],
  ['the introspection of tools', getIntrospectionQuery()],
  ['introspection by hand', '{ __schema { types { name } } }'],
  ['the look at one type', '{ __type(name: "Case") { name } }'],
  ['a field that is not there', '{ nonsense }'],
  ['a field that is nearly there', '{ casess }'],
  ['text that is no query', 'not graphql'],
] as const;

describe('production', () => {
  it.each(FREE)('refuses text that no client of ours was built with: %s', async (_, query) => {
    const answer = await post(server, { query }, clerk);
    expect([answer.status, answer.code, answer.data ?? undefined]).toEqual([400, 'NOT_ALLOWED_OPERATION', undefined]);
    expect(answer.errors[0]?.message).toBe('该操作未登记，已拒绝执行');
    expect(answer.text).not.toMatch(/Did you mean|Query|caseQueueCounts/);
  });

  it('does not learn text that comes with its right hash', async () => {
    const query = '{ taskCounts { count } }';
    const hash = createHash('sha256').update(query).digest('hex');
    for (let n = 0; n < 2; n += 1)
      expect((await post(server, byHash(hash, { query }), clerk)).code).toBe('NOT_ALLOWED_OPERATION');
    expect((await post(server, byHash(hash), clerk)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('does not take a listed hash with other text', async () => {
    const { hash } = listed('query SignInOptions');
    const answer = await post(server, byHash(hash, { query: '{ session { expiresAt } }' }), clerk);
    expect(answer.data ?? undefined).toBeUndefined();
    expect(answer.status).toBe(400);
  });

  it('runs what is listed, by its hash and by its text', async () => {
    const { hash, text } = listed('query SignInOptions');
    for (const body of [byHash(hash), { query: text }]) {
      const answer = await post(server, body);
      expect([answer.status, answer.errors]).toEqual([200, []]);
      expect(answer.data).toHaveProperty('signInOptions');
    }
  });

  it('lists every text under its own hash', () => {
    expect(manifest.size).toBeGreaterThan(15);
    for (const [hash, text] of manifest) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('K-06 gives the session in a cookie that scripts and other sites do not see, over TLS alone', async () => {
    const passwordCipher = sm2Encrypt(DEMO_PASSWORD, app.keys.encryptionPair().publicKey);
    const input = { loginName: 'clerk_hk2', passwordCipher, client: 'staff' };
    const { hash } = listed('mutation SignIn(');
    const answer = await post(server, byHash(hash, { variables: { input } }));
    expect(answer.errors).toEqual([]);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^sid=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    expect(answer.text).not.toContain(cookie.slice(4, 47));
  });

  it('shows no demo account on the index page', async () => {
    const page = await server.inject({ method: 'GET', url: '/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('clerk_hk');
    expect(page.body).not.toContain(DEMO_PASSWORD);
    expect((await server.inject({ method: 'GET', url: '/demo/keys/sys_admin.json' })).statusCode).toBe(404);
  });
});
