import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawBuilder } from 'kysely';
import type { Browser } from '../../../../test/access.ts';
import { callChannel, does, OPERATIONS } from '../../../../test/external-data.ts';
import { distributionOf, type ExternalDataWorld, startExternalData } from '../../../../test/external-data-world.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';

let world: ExternalDataWorld;
let auditor: Browser;
const ctx = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  world = await startExternalData('tampered');
  auditor = await world.app.as('aud_admin');
});
afterAll(() => world.close());

const call = async (ip = world.caller.ip) => {
  const { status, body } = await callChannel(world.server, world.app.clock.now(), { ...world.caller, ip });
  return [status, body.code, body.message];
};
const shown = async () => {
  const ask = 'query ($id: ID!) { r: distribution(id: $id) { version broken } }';
  return (await world.admin.run(ask, { id: world.distribution.id })).data.r as { version: number; broken: boolean };
};
const alarms = () =>
  rows<{ name: string }>(ctx(), sql`select receiver_name as name from notification where template_code = 'A06'`);

/** Both administrators look at the open fault and take the row as it stands. */
async function confirm(): Promise<string | undefined> {
  const { data } = await world.security.run('{ integrityReport { faults { id kind outcome } } }');
  const { faults } = data.integrityReport as { faults: { id: string; kind: string; outcome: string | null }[] };
  const open = faults.find(({ outcome }) => outcome === null);
  for (const by of [world.security, auditor])
    await by.run('mutation ($id: ID!) { confirmIntegrityFault(id: $id, reason: "已核实为运维误改") { outcome } }', {
      id: open?.id,
    });
  return open?.kind;
}

const version = (path: string, value: string): RawBuilder<unknown> =>
  sql`update exchange_revision set content = jsonb_set(content, ${path}::text[], ${value}::jsonb)
       where object_id = ${world.distribution.id} and version = ${world.distribution.liveVersion}`;

describe('K-04 a distribution that was changed by other means than the product (03 §41.7)', () => {
  it.each([
    ['an address', () => version('{ips,1}', '"10.66.6.6"'), '数据交换配置的版本'],
    ['a field', () => version('{fields,3}', '{"name":"bankAccount","mask":"NONE"}'), '数据交换配置的版本'],
    ['another state', () => sql`update distribution set state = 'ACTIVE', daily_quota = 1000000`, '数据分发'],
  ])(
    '%s by SQL is not served, says so once, and stands when two administrators have confirmed it',
    async (_what, forge, kind) => {
      expect(await call()).toEqual([200, '0000', '成功']);
      await run(ctx(), sql`delete from notification`);
      await run(ctx(), forge());
      for (const ip of [world.caller.ip, world.caller.ip])
        expect(await call(ip)).toEqual([403, 'DX-4032', '授权数据完整性校验失败，已停用']);
      expect((await call('10.66.6.6'))[0]).toBe(403);
      expect(await alarms()).toHaveLength(2);
      const { version: seen, broken } = await shown();
      expect(broken).toBe(true);
      if (kind === '数据分发') {
        const limited = {
          id: world.distribution.id,
          v: seen,
          input: distributionOf(world.channel.id, world.appRow.id),
        };
        expect((await world.admin.run(OPERATIONS.updateDist, limited)).code).toBe('E-DX-19');
        expect((await shown()).version).toBe(seen);
      }
      expect(await confirm()).toBe(kind);
      expect(await call()).toEqual([200, '0000', '成功']);
      expect((await shown()).broken).toBe(false);
    },
  );

  it('an own change keeps the code right', async () => {
    const { version: seen } = await shown();
    await does(world.admin, 'suspendDist', { id: world.distribution.id, v: seen });
    await does(world.admin, 'resumeDist', { id: world.distribution.id, v: seen + 1 });
    expect(await call()).toEqual([200, '0000', '成功']);
  });
});
