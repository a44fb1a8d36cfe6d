import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { setValue } from '../../../../test/probe-export.ts';
import { run, sql } from '../../../database/sql.ts';
import { openSessions } from './open-sessions.ts';

const NOW = Date.parse('2026-03-09T02:00:00Z');
const MINUTE = 60_000;
const ME = '{ session { user { loginName } idleMinutes expiresAt } }';

let app: AccessApp;

beforeAll(async () => {
  app = await accessApp('session_limits', {
    SESSION_ADMIN_IDLE_MINUTES: '15',
    SESSION_ABSOLUTE_HOURS: '8',
    SINGLE_ADMIN_SESSION: 'true',
  });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(new Date(NOW)));

const enter = (name: string) => new Browser(app).enter(name);
const session = async (browser: Browser) =>
  (await browser.run(ME)).data.session as { idleMinutes: number; expiresAt: string } | null;

describe('limits of sessions (L3-02)', () => {
  it('administrators are signed out after 15 idle minutes, others after 30', async () => {
    const [admin, clerk] = [await enter('sys_admin'), await enter('clerk_hk')];
    expect([(await session(admin))?.idleMinutes, (await session(clerk))?.idleMinutes]).toEqual([15, 30]);
    const ids = [admin, clerk].map(async (browser) => {
      const { actor } = await browser.ctx();
      return actor.kind === 'USER' ? actor.sessionId : '';
    });
    const [adminId = '', clerkId = ''] = await Promise.all(ids);
    app.clock.set(new Date(NOW + 14 * MINUTE));
    expect([...(await openSessions(app, [adminId, clerkId]))].sort()).toEqual([adminId, clerkId].sort());
    app.clock.set(new Date(NOW + 15 * MINUTE));
    expect([...(await openSessions(app, [adminId, clerkId]))]).toEqual([clerkId]);
    expect(await session(admin)).toBeNull();
    expect(await session(clerk)).not.toBeNull();
    app.clock.set(new Date(NOW + 45 * MINUTE));
    expect(await session(clerk)).toBeNull();
  });

  it('01 §18 session.idleMinutes: others are signed out after as long as is set, administrators never later', async () => {
    const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
    await setValue(ctx, 'session.idleMinutes', 10);
    const [admin, clerk] = [await enter('sys_admin'), await enter('clerk_hk')];
    expect([(await session(admin))?.idleMinutes, (await session(clerk))?.idleMinutes]).toEqual([10, 10]);
    const { actor } = await clerk.ctx();
    const id = actor.kind === 'USER' ? actor.sessionId : '';
    app.clock.set(new Date(NOW + 10 * MINUTE));
    expect([...(await openSessions(app, [id]))]).toEqual([]);
    expect(await session(clerk)).toBeNull();
    await run(ctx, sql`delete from parameter_value where code = 'session.idleMinutes'`);
  });

  it('whoever is busy all day is signed out after eight hours', async () => {
    const clerk = await enter('clerk_hk');
    expect((await session(clerk))?.expiresAt).toBe('2026-03-09T10:00:00.000Z');
    for (let minute = 0; minute < 8 * 60; minute += 20) {
      app.clock.set(new Date(NOW + minute * MINUTE));
      expect(await session(clerk)).not.toBeNull();
    }
    app.clock.set(new Date(NOW + 8 * 60 * MINUTE));
    expect(await session(clerk)).toBeNull();
  });

  it('an administrator who signs in elsewhere ends the first session; a clerk keeps both', async () => {
    const [first, clerk] = [await enter('sec_admin'), await enter('clerk_hk')];
    const [second, other] = [await enter('sec_admin'), await enter('clerk_hk')];
    expect(await session(first)).toBeNull();
    expect(await session(second)).not.toBeNull();
    expect(await session(clerk)).not.toBeNull();
    expect(await session(other)).not.toBeNull();
  });

  it('half a sign-in elsewhere ends nothing: the password alone is not the administrator', async () => {
    const admin = await enter('aud_admin');
    await new Browser(app).signIn('aud_admin');
    expect(await session(admin)).not.toBeNull();
  });
});
