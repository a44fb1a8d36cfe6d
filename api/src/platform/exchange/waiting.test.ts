import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { logCalls } from '../../../test/exchange-calls.ts';
import { does, type Versioned } from '../../../test/external-data.ts';
import { distributionOf, type ExternalDataWorld, startExternalData } from '../../../test/external-data-world.ts';
import { CREATE_ROLE, type RoleAnswer, roleDraft } from '../../../test/roles.ts';
import { rows, run, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';

const TASKS = '{ tasks(bucket: ALL) { nodes { title subject link dueAt } } }';
const PAYLOADS = '{ exchangePayloadAccess { id } }';
const ASK = 'mutation ($id: ID!) { askExchangePayload(logId: $id, reason: "核查该次调用的内容") { id } }';
const DECIDE = 'mutation ($id: ID!) { decideExchangePayload(id: $id, approve: true) { id } }';
const ASK_PURGE = 'mutation { askExchangeLogPurge(until: "2024-12-31") { day } }';
const CONFIRM = 'mutation ($id: ID!, $v: Int!) { confirmRole(id: $id, version: $v) { version } }';

let world: ExternalDataWorld;
let auditor: Browser;
const ctx = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const tasksOf = async (browser: Browser) =>
  ((await browser.run(TASKS)).data.tasks as { nodes: { title: string; subject: string; link: string }[] }).nodes;
const titles = async (browser: Browser) => (await tasksOf(browser)).map(({ title }) => title);

beforeAll(async () => {
  world = await startExternalData('exchange_waiting');
  auditor = await world.app.as('aud_admin');
}, 120_000);
afterAll(() => world.close());

describe('what waits for an administrator stands among the to-dos', () => {
  it('a distribution with sensitive fields, until it is approved, refused or suspended', async () => {
    const { admin, security, channel, appRow } = world;
    const fields = [{ name: 'idNo' }, { name: 'bankAccount' }];
    const input = distributionOf(channel.id, appRow.id, { fields, ips: ['10.10.1.30'] });
    let waiting = await does<Versioned>(admin, 'createDist', { input });
    expect(await titles(security)).toEqual([]);
    waiting = await does(admin, 'submitDist', { id: waiting.id, v: waiting.version });
    expect(waiting.state).toBe('PENDING_APPROVAL');
    expect(await tasksOf(security)).toEqual([
      {
        title: '安全审批数据分发',
        subject: '养老金查询：优抚待遇核查',
        link: `/exchange/distributions/${waiting.id}`,
        dueAt: expect.any(String),
      },
    ]);
    expect(await titles(admin)).toEqual([]);
    const refused = await does(security, 'decideDist', {
      id: waiting.id,
      v: waiting.version,
      yes: false,
      why: '用途说明不足',
    });
    expect(await titles(security)).toEqual([]);
    const again = await does(admin, 'submitDist', { id: waiting.id, v: refused.version });
    expect(await titles(security)).toEqual(['安全审批数据分发']);
    const live = await does(security, 'decideDist', { id: waiting.id, v: again.version, yes: true });
    expect(await titles(security)).toEqual([]);
    const changed = await does(admin, 'updateDist', {
      id: waiting.id,
      v: live.version,
      input: { ...input, dailyQuota: 5 },
    });
    expect(await titles(security)).toEqual(['安全审批数据分发']);
    await does(admin, 'suspendDist', { id: waiting.id, v: changed.version });
    expect(await titles(security)).toEqual([]);
  });

  it('a sensitive right given to a role, until it is confirmed', async () => {
    const system = world.viewer;
    const input = roleDraft({ permissions: ['dx.dist:view', 'dx.app:edit'] });
    const made = (await system.run(CREATE_ROLE, { code: 'APP_KEEPER', input })).data.createRole as { role: RoleAnswer };
    expect(await tasksOf(world.security)).toMatchObject([{ title: '确认敏感授权', link: '/roles/pending' }]);
    const { id, version } = made.role;
    expect((await world.security.run(CONFIRM, { id, v: version })).code).toBeUndefined();
    expect(await titles(world.security)).toEqual([]);
  });

  it('the wish to read a kept payload, until it is decided', async () => {
    await logCalls(world.app, [{ at: new Date('2026-03-09T01:00:00Z') }]);
    const [call] = await rows<{ id: string }>(ctx(), sql`select id from exchange_call_log limit 1`);
    await run(
      ctx(),
      sql`insert into exchange_log_payload (log_id, at, request, response) values (${call?.id}, now(), 'x', 'x')`,
    );
    expect((await auditor.run(ASK, { id: call?.id })).code).toBeUndefined();
    expect(await tasksOf(world.security)).toMatchObject([
      { title: '批准查看留存报文', link: '/exchange/log/payloads' },
    ]);
    const [access] = (await world.security.run(PAYLOADS)).data.exchangePayloadAccess as { id: string }[];
    expect((await world.security.run(DECIDE, { id: access?.id })).code).toBeUndefined();
    expect(await titles(world.security)).toEqual([]);
  });

  it('a purge that was asked for waits for the audit administrator', async () => {
    await run(
      ctx(),
      sql`insert into exchange_log_archive (day, row_count, file_name, file_sm3, first_hash, last_hash, key_id, signature, archived_at)
          values ('2024-12-01', 0, 'x', repeat('a', 64), repeat('a', 64), repeat('a', 64), 'k', 's', now())`,
    );
    expect((await world.security.run(ASK_PURGE)).code).toBeUndefined();
    expect(await tasksOf(auditor)).toMatchObject([{ title: '确认清理已归档日志', link: '/exchange/log/integrity' }]);
  });
});
