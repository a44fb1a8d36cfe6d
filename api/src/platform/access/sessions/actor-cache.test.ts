import { beforeEach, expect, it } from '@jest/globals';
import { ActorCache } from './actor-cache.ts';
import type { LoadedSession } from './load-session.ts';

const NOW = 1_000_000;
const SESSION: LoadedSession = {
  actor: {
    kind: 'USER',
    userId: 'u1',
    loginName: 'clerk_hk',
    name: '李静',
    orgId: 'o1',
    orgName: '虹口区中心',
    orgPath: '/310000/310109/',
    roles: [],
    permissions: new Set(),
    scope: { kind: 'NONE' },
    sessionId: 's1',
  },
  menus: new Set(),
  idleMinutes: 30,
  lastSeenAt: new Date(NOW),
  expiresAt: new Date(NOW * 2),
};

let cache: ActorCache;
let readings: { answer(session: LoadedSession | undefined): void; fail(error: Error): void }[];
beforeEach(() => {
  cache = new ActorCache();
  readings = [];
});

/** A request with the token: its session is read when its answer is given. */
const ask = () =>
  cache.load(
    'token',
    NOW,
    () => new Promise<LoadedSession | undefined>((answer, fail) => readings.push({ answer, fail })),
  );

it('requests that come while a session is read wait for the one reading', async () => {
  const asked = [ask(), ask(), ask()];
  expect(readings).toHaveLength(1);
  readings[0]?.answer(SESSION);
  expect(await Promise.all(asked)).toEqual(Array(3).fill(SESSION));
  expect(cache.get('token', NOW)).toEqual(SESSION);
});

it('whoever comes after a revocation reads anew, and keeps nothing that was read before it', async () => {
  const before = ask();
  cache.forgetUser('u1');
  const after = ask();
  expect(readings).toHaveLength(2);
  readings[1]?.answer(undefined);
  expect(await after).toBeUndefined();
  readings[0]?.answer(SESSION);
  await before;
  expect(cache.get('token', NOW)).toBeUndefined();
});

it('a reading that fails is not kept: the next request reads again', async () => {
  const asked = [ask(), ask()];
  readings[0]?.fail(new Error('the database is away'));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = ask();
  readings[1]?.answer(SESSION);
  expect(await again).toEqual(SESSION);
});
