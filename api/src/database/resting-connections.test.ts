import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { workerDatabaseUrl } from '../../test/database/test-database.ts';
import { openDatabase } from './orm.ts';

let orm: MikroORM;

beforeAll(async () => {
  orm = await openDatabase([], { url: workerDatabaseUrl() });
});
afterEach(() => {
  jest.useRealTimers();
});
afterAll(() => orm.close());

describe('a connection that nobody needs', () => {
  it('outlives a lull of half a minute, so that the next request need not open one, and not two minutes', async () => {
    const connection = orm.em.getConnection();
    const pool = await connection.getNativeClient();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'Date'] });
    await connection.execute('select 1');
    expect(pool.idleCount).toBe(1);
    jest.advanceTimersByTime(30_000);
    expect(pool.idleCount).toBe(1);
    jest.advanceTimersByTime(90_000);
    expect(pool.totalCount).toBe(0);
  });
});
