import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Product, product } from '../../test/product.ts';
import { run, sql } from '../database/sql.ts';
import { anonymous } from '../platform/kernel/index.ts';
import { buildHealthServer } from './health.ts';

let app: Product;
let worker: FastifyInstance;
const state = { prepared: false, draining: false };
let running = false;

beforeAll(async () => {
  app = await product('health', { env: { ROLE: 'worker' } });
  Object.defineProperty(app.jobs, 'running', { get: () => running });
  worker = buildHealthServer(app, state);
});
afterAll(async () => {
  await worker.close();
  await app.close();
});

async function health() {
  const { statusCode, json } = await worker.inject({ method: 'GET', url: '/healthz' });
  return [statusCode, json()];
}
const well = { ok: true, prepared: true, database: true, migrations: true, disk: true, queue: true };

describe('the health of a pure worker', () => {
  it('is 503 until it is prepared and its queue runs', async () => {
    expect(await health()).toEqual([503, { ...well, ok: false, prepared: false, queue: false }]);
    state.prepared = true;
    expect(await health()).toEqual([503, { ...well, ok: false, queue: false }]);
    running = true;
    expect(await health()).toEqual([200, well]);
  });

  it('warns of a strange schema once it is prepared, and not while it is made', async () => {
    const ctx = app.context(anonymous);
    const warned = jest.spyOn(app.log, 'warn').mockImplementation(() => undefined);
    await run(ctx, sql`update schema_migration set name = name || '_gone' where id = 12`);
    state.prepared = false;
    await health();
    expect(warned).not.toHaveBeenCalled();
    state.prepared = true;
    await health();
    await health();
    expect(warned.mock.calls).toEqual([['the schema of the database is not that of this build']]);
    await run(ctx, sql`update schema_migration set name = replace(name, '_gone', '')`);
    await health();
    warned.mockRestore();
  });

  it('is 503 while the schema lacks a migration', async () => {
    const ctx = app.context(anonymous);
    await run(ctx, sql`update schema_migration set name = name || '_gone' where id = 12`);
    expect(await health()).toEqual([503, { ...well, ok: false, migrations: false }]);
    await run(ctx, sql`update schema_migration set name = replace(name, '_gone', '')`);
    expect(await health()).toEqual([200, well]);
  });

  it('is all that it serves', async () => {
    for (const url of ['/', '/graphql', '/staff/', '/exchange/v1/messages']) {
      const answer = await worker.inject({ method: 'POST', url });
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND']);
    }
  });
});
