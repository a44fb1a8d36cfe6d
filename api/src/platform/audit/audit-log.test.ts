import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { until } from '../../../test/until.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { anchorChain, sealPending, startSealer, verifyChainedLog } from '../chain/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { auditLog } from './audit-chain.ts';
import { auditModule, recordAudit, recordAuditApart, settleAudit } from './index.ts';

let database: FreshDatabase;
let app: BareApp;
let folder: string;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-test-'));
  database = await freshDatabase('audit_log');
  app = await bareApp({ url: database.url, modules: [auditModule], env: { DATA_DIR: folder } });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What an intruder with the database owner's rights could do: the triggers are switched off for the work. */
const tamper = (work: (tx: Ctx) => Promise<unknown>) =>
  transaction(ctx(), async (tx) => {
    await run(tx, sql`set local session_replication_role = replica`);
    await work(tx);
  });

const write = (count: number) =>
  recordAudit(
    ctx(),
    Array.from({ length: count }, (_, n) => ({ event: 'test.act', objectId: String(n), detail: { n } })),
  );

beforeEach(async () => {
  await tamper(async (tx) => {
    for (const table of ['audit_pending', 'audit_chain', 'audit_anchor', 'audit_entry'])
      await run(tx, sql`delete from ${sql.table(table)}`);
  });
  rmSync(join(folder, 'anchors'), { recursive: true, force: true });
});

describe('writing', () => {
  it('stands or falls with the act, except for what is recorded apart', async () => {
    await transaction(ctx(), async (tx) => {
      await recordAudit(tx, { event: 'test.act' });
      await recordAuditApart(tx, { event: 'test.refusal', ok: false });
      throw new Error('undone');
    }).catch(() => undefined);
    await settleAudit(ctx().app);
    expect(await rows(ctx(), sql`select event, ok, actor_name from audit_entry`)).toEqual([
      { event: 'test.refusal', ok: false, actor_name: '测试' },
    ]);
  });

  it('keeps digests of the object, not the object', async () => {
    await recordAudit(ctx(), { event: 'test.act', before: { phone: '13800000000' }, after: { phone: '13900000000' } });
    const row = await firstRow<Record<string, unknown>>(ctx(), sql`select * from audit_entry`);
    expect(JSON.stringify(row)).not.toContain('13800000000');
    expect(row?.before_digest).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.before_digest).not.toBe(row?.after_digest);
  });

  it.each([
    'update audit_entry set ok = false',
    'delete from audit_entry',
    'truncate audit_entry cascade',
    'delete from audit_chain',
    'delete from audit_anchor',
  ])('refuses: %s', async (statement) => {
    await expect(run(ctx(), sql.raw(statement))).rejects.toThrow('audit rows are never changed');
  });
});

describe('sealing', () => {
  it('takes every entry once, in order, however many sealers run', async () => {
    await write(2500);
    await Promise.all([sealPending(ctx(), auditLog), sealPending(ctx(), auditLog), sealPending(ctx(), auditLog)]);
    await sealPending(ctx(), auditLog);
    expect(await verifyChainedLog(ctx(), auditLog)).toEqual({
      intact: true,
      links: 2500,
      anchors: 0,
      waiting: 0,
      defects: [],
    });
  });

  it('begins to count anew each day and carries the last hash over', async () => {
    app.clock.set(new Date('2026-03-09T15:59:00Z'));
    await write(2);
    await sealPending(ctx(), auditLog);
    app.clock.set(new Date('2026-03-09T16:00:00Z'));
    await write(1);
    await sealPending(ctx(), auditLog);
    expect(await rows(ctx(), sql`select day::text as day, seq from audit_chain order by day, seq`)).toEqual([
      { day: '2026-03-09', seq: 1 },
      { day: '2026-03-09', seq: 2 },
      { day: '2026-03-10', seq: 1 },
    ]);
    expect((await anchorChain(ctx(), auditLog)).map(({ day, lastSeq }) => [day, lastSeq]).sort()).toEqual([
      ['2026-03-09', 2],
      ['2026-03-10', 1],
    ]);
    expect(await anchorChain(ctx(), auditLog)).toEqual([]);
    expect(await verifyChainedLog(ctx(), auditLog)).toMatchObject({ intact: true, links: 3, anchors: 2 });
  });

  it('goes on by itself and stops when told', async () => {
    const sealer = startSealer(app);
    await write(1);
    await until(async () => (await rows(ctx(), sql`select 1 from audit_pending`)).length === 0);
    await sealer.stop();
  });
});

describe('verification', () => {
  const DAY = '2026-03-10';
  const seal = async (count: number) => {
    app.clock.set(new Date('2026-03-10T02:00:00Z'));
    await write(count);
    await sealPending(ctx(), auditLog);
  };

  it('K-08 names a row that was altered', async () => {
    await seal(20);
    await tamper((tx) =>
      run(
        tx,
        sql`update audit_entry set actor_name = '他人' where id = (select entry_id from audit_chain where seq = 7)`,
      ),
    );
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([`${DAY} 第 7 行被篡改`]);
  });

  it('names a row that is missing, with or without its link', async () => {
    await seal(20);
    await tamper((tx) =>
      run(tx, sql`delete from audit_entry where id = (select entry_id from audit_chain where seq = 7)`),
    );
    expect((await verifyChainedLog(ctx(), auditLog)).defects[0]).toContain('第 7 行缺失');
    await tamper((tx) => run(tx, sql`delete from audit_chain where seq = 7`));
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([`${DAY} 第 7 行缺失`]);
  });

  it('names a row that was put in beside the chain', async () => {
    await seal(3);
    await run(
      ctx(),
      sql`insert into audit_entry (id, at, event, ok, actor_kind, actor_name, ip, trace_id)
          values ('00000000-0000-7000-8000-000000000001', now(), 'x', true, 'SYSTEM', 'x', '', '')`,
    );
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([
      '日志记录 00000000-0000-7000-8000-000000000001 未经封存，系插入',
    ]);
  });

  it('finds a chain that was computed again from the altered row on', async () => {
    await seal(5);
    await anchorChain(ctx(), auditLog);
    await tamper(async (tx) => {
      await run(tx, sql`delete from audit_chain`);
      await run(tx, sql`update audit_entry set ok = false`);
      await run(tx, sql`insert into audit_pending select id from audit_entry`);
    });
    await sealPending(ctx(), auditLog);
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([
      `${DAY} 锚点不符：seq 5 的哈希值与锚点记录不一致`,
    ]);
  });

  it('AC41-8 finds a cut tail by the anchor, also when only its file is left', async () => {
    await seal(10_000);
    await anchorChain(ctx(), auditLog);
    await tamper(async (tx) => {
      await run(tx, sql`delete from audit_entry where id in (select entry_id from audit_chain where seq > 9997)`);
      await run(tx, sql`delete from audit_chain where seq > 9997`);
    });
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([`${DAY} 末尾缺失：锚点 seq 10000，实际 9997`]);
    await tamper((tx) => run(tx, sql`delete from audit_anchor`));
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([`${DAY} 末尾缺失：锚点 seq 10000，实际 9997`]);
  });

  it('does not believe an anchor that the platform did not sign', async () => {
    await seal(2);
    await run(
      ctx(),
      sql`insert into audit_anchor (id, day, last_seq, hash, at, key_id, signature)
          select '00000000-0000-7000-8000-000000000001', day, seq, hash, now(), 'YJS-SIGN-v1', '3000' from audit_chain where seq = 2`,
    );
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([`${DAY} 锚点 seq 2 的签名无效`]);
    // One of a key that was compromised or destroyed proves nothing, and holds up nothing.
    await tamper((tx) => run(tx, sql`update audit_anchor set key_id = 'YJS-SIGN-v9'`));
    expect((await verifyChainedLog(ctx(), auditLog)).defects).toEqual([
      `${DAY} 锚点 seq 2 的签名密钥 YJS-SIGN-v9 已登记泄露或销毁，签名不能采信`,
    ]);
  });
});
