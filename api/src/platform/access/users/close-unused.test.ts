import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { closeUnusedAccounts, removeOldSignIns } from './close-unused.ts';

let app: AccessApp;
beforeAll(async () => {
  app = await accessApp('close_unused');
});
afterAll(() => app.close());

const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '定时任务' });
const open = async () =>
  (
    await rows<{ login: string }>(
      ctx(),
      sql`select login_name as login from user_account where status = 'ENABLED' order by 1`,
    )
  ).map(({ login }) => login);

describe('the nightly closing', () => {
  it('closes what was not used for 90 days or has run out, and leaves the three administrators to people', async () => {
    const all = await open();
    const warned = sql`select title from notification where template_code = 'A04' and title like '%clerk_pd%'`;
    app.clock.advance(75 * DAY_MS);
    await closeUnusedAccounts(ctx());
    expect(await rows(ctx(), warned)).toEqual([]);
    app.clock.advance(DAY_MS);
    await closeUnusedAccounts(ctx());
    app.clock.advance(13 * DAY_MS);
    await closeUnusedAccounts(ctx());
    expect(await rows(ctx(), warned)).toEqual([{ title: '您的账号clerk_pd即将关闭' }]);
    expect(await open()).toEqual(all);
    await new Browser(app).signIn('clerk_hk');
    app.clock.advance(DAY_MS + 1);
    await closeUnusedAccounts(ctx());
    expect(await open()).toEqual(['aud_admin', 'clerk_hk', 'sec_admin', 'sys_admin']);
    expect((await new Browser(app).signIn('clerk_pd')).code).toBe('E-QX-12');
    const told = sql`select 1 from notification where template_code = 'A03' and title = '账号clerk_pd已关闭'`;
    expect(await rows(ctx(), told)).toHaveLength(1);
  });

  it('sweeps out what sign-in no longer needs', async () => {
    app.clock.advance(31 * DAY_MS);
    await removeOldSignIns(ctx());
    expect(await rows(ctx(), sql`select 1 from sign_in_attempt union all select 1 from session`)).toEqual([]);
  });

  it('cannot be undone by a hand in the database', async () => {
    await run(ctx(), sql`update user_account set status = 'ENABLED' where login_name = 'clerk_pd'`);
    expect((await new Browser(app).signIn('clerk_pd')).code).toBe('E-QX-19');
  });
});
