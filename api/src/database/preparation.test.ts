import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { type FreshDatabase, freshDatabase } from '../../test/database/test-database.ts';
import { StartRefused } from '../platform/errors/index.ts';
import { preparing } from './preparation.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('preparation');
});
afterAll(() => database.drop());

const lines: string[] = [];
const output = new Writable({
  write: (line: Buffer, _encoding, done) => {
    lines.push(line.toString());
    done();
  },
});
const log = pino({ level: 'info' }, output);
/** Nobody listens at port 1. */
const ABSENT = 'postgresql://yjs:secret@127.0.0.1:1/yjs';
const never = async () => expect(undefined).toBe('called');
const refusalOf = (started: Promise<unknown>): Promise<unknown> => started.catch((error: unknown) => error);

describe('preparing a database', () => {
  it('waits for one that is absent, says so once, and gives up in one line without the password', async () => {
    lines.length = 0;
    const refusal = await refusalOf(preparing({ url: ABSENT, log, waitMs: 1200 }, never));
    expect(refusal).toEqual(
      new StartRefused('The database 127.0.0.1:1/yjs did not answer within 1 s. See DATABASE_URL.'),
    );
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['the database does not answer: waiting for it']);
  });

  it('does not wait for one that refuses', async () => {
    const url = new URL(database.url);
    url.pathname = '/nothing';
    const refusal = await refusalOf(preparing({ url: url.href, log, waitMs: 60_000 }, never));
    expect(refusal).toBeInstanceOf(StartRefused);
    expect(String(refusal)).toMatch(
      /refused the connection: error: database "nothing" does not exist\. See DATABASE_URL\.$/,
    );
  });

  it('stops waiting when it is told', async () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), 100);
    const ended = await refusalOf(preparing({ url: ABSENT, log, waitMs: 60_000, signal: end.signal }, never));
    expect(ended).toMatchObject({ name: 'AbortError' });
  });

  it('is done by one at a time, and gives way when it fails', async () => {
    const seen: string[] = [];
    const work = (name: string, fails: boolean) =>
      preparing({ url: database.url, log, waitMs: 0 }, async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        seen.push(`${name} ends`);
        if (fails) throw new Error('it fails');
      });
    const first = work('first', true);
    const others = [work('second', false), work('third', false)];
    await Promise.allSettled([first, ...others]);
    await expect(first).rejects.toThrow('it fails');
    for (const place of [0, 2, 4]) expect(seen[place + 1]).toBe(seen[place]?.replace('begins', 'ends'));
  });

  it('fails when the connection with the lock is lost, as another one would begin', async () => {
    const lost = preparing({ url: database.url, log, waitMs: 0 }, async (client) => {
      client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
      await new Promise(() => undefined);
    });
    await expect(lost).rejects.toThrow('the connection that holds the lock broke');
  });
});
