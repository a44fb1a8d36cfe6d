import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { bareApp } from '../../../../test/bare-app.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { anonymous, transaction } from '../../kernel/index.ts';
import { PgNotifyBus } from '../../live/index.ts';
import { endSessions } from './end-sessions.ts';
import { resolveActor } from './resolve-actor.ts';

let here: AccessApp;
let there: AccessApp;

beforeAll(async () => {
  here = await accessApp('revocation');
  const databaseUrl =
    (await rows<{ name: string }>(here.context(anonymous), sql`select current_database() as name`))[0]?.name ?? '';
  const url = new URL(here.orm.config.get('clientUrl') ?? '');
  url.pathname = databaseUrl;
  const other = await bareApp({ url: url.href, modules: here.registry.modules, env: { PASSWORD_ITERATIONS: '1000' } });
  there = Object.assign(other, { schema: here.schema });
  for (const app of [here, there])
    Object.assign(app, { bus: new PgNotifyBus({ databaseUrl: url.href, log: app.log }) });
  await Promise.all([here.bus.start(), there.bus.start()]);
});
afterAll(async () => {
  await Promise.all([here.bus.stop(), there.bus.stop()]);
  await there.close();
  await here.close();
});

describe('revocation', () => {
  it('reaches every process within a second, though its cached rights would not grow old', async () => {
    const browser = await new Browser(here).enter('clerk_hk');
    const kindThere = async () => (await resolveActor(there, browser.token, '10.0.0.9')).kind;
    expect(await kindThere()).toBe('USER');
    const user = (
      await rows<{ id: string }>(
        here.context(anonymous),
        sql`select id from user_account where login_name = 'clerk_hk'`,
      )
    )[0];
    await transaction(here.context({ kind: 'SYSTEM', name: '测试' }), (tx) =>
      endSessions(tx, user?.id ?? '', 'CLOSED'),
    );
    await until(async () => (await kindThere()) === 'ANONYMOUS', 1000);
  });

  it('does not depend on the message: after three seconds the database is asked again', async () => {
    const browser = await new Browser(here).enter('clerk_hk');
    const kindThere = async () => (await resolveActor(there, browser.token, '10.0.0.9')).kind;
    expect(await kindThere()).toBe('USER');
    await run(here.context(anonymous), sql`update session set ended_at = now() where ended_at is null`);
    expect(await kindThere()).toBe('USER');
    there.clock.advance(3000);
    expect(await kindThere()).toBe('ANONYMOUS');
  });

  it('asks the database with two statements for a session and with none while it is fresh', async () => {
    const browser = await new Browser(here).enter('clerk_oyl');
    here.clock.advance(4000);
    const executor = here.context(anonymous).em.getKysely().getExecutor();
    const sent = jest.spyOn(executor, 'executeQuery');
    await resolveActor(here, browser.token, '10.0.0.8');
    expect(sent).toHaveBeenCalledTimes(2);
    await resolveActor(here, browser.token, '10.0.0.8');
    expect(sent).toHaveBeenCalledTimes(2);
    sent.mockRestore();
  });
});
