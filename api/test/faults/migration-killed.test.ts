import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { loadPlan } from '../../src/domains/cryptography/migration/plans/load-plan.ts';
import { blindIndex, decryptColumn } from '../../src/platform/crypto/index.ts';
import { type Child, startChild } from '../child/start-child.ts';
import { type MigrationWorld, migrationWorld, programOf, throughDual } from '../crypto-migration.ts';
import { until } from '../until.ts';

/** `MIGRATION_TRIAL=large`: 10,000 rows and twenty kills instead of what can fail already. */
const LARGE = process.env.MIGRATION_TRIAL === 'large';
const [ROWS, KILLS, BATCH] = LARGE ? [10_000, 20, 50] : [400, 2, 10];
const SEED = Number(process.env.MIGRATION_SEED ?? Date.now() % 1_000_000);

let world: MigrationWorld;
let node: Child | undefined;
let url: string;

beforeAll(async () => {
  world = await migrationWorld('migration_killed', 'YF', ROWS);
  await throughDual(world);
  await tables(world.ctx()).updateTable('crypto_migration').set({ batch_size: BATCH }).execute();
  const [database] = await rows<{ name: string }>(world.ctx(), sql`select current_database() as name`);
  const address = new URL(world.app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
  // Who writes a cipher once more without another plaintext is seen.
  await world.legacy.query(`
    create table written_twice (id bigint not null);
    create function seen_twice() returns trigger language plpgsql as $$ begin
      insert into written_twice values (new.id); return new; end $$;
    create trigger seen_twice after update on yf_dx for each row
      when (old.sfzh_jm is not null and new.sfzh_jm is distinct from old.sfzh_jm and new.sfzh is not distinct from old.sfzh)
      execute function seen_twice()`);
}, 120_000);
afterAll(async () => {
  await node?.kill();
  await world.close();
});

/** Numbers between 0 and 1 that are the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const begin = async () => {
  const settings = { DATABASE_URL: url, NOW: world.app.clock.now().toISOString(), SETTINGS: JSON.stringify(world.env) };
  node = startChild('migrating-worker.ts', settings, true);
  await until(() => node?.said().includes('working') === true, 120_000, 20);
};
const batches = async (): Promise<number> =>
  (await world.legacy.query<{ batches: number }>('select batches from yjs_position')).rows[0]?.batches ?? 0;

it(
  `AC41-3, 41.12: killed ${KILLS} times at moments of seed ${SEED} beside a program that writes, ${ROWS} rows are all there, encrypted once and right`,
  async () => {
    const draw = drawing(SEED);
    const program = await programOf(world, await loadPlan(world.ctx(), world.id));
    const [table] = program.tables;
    if (!table) throw new Error('no table');
    let ended = false;
    let entered = 0;
    const changed = new Map<string, string>();
    const writing = (async () => {
      for (let turn = 1; !ended; turn += 1) {
        if (turn % 3 === 0) entered += 1;
        if (turn % 3 === 0) await program.enter(table, ROWS + entered);
        else {
          const id = String(1 + Math.floor(draw() * ROWS));
          const account = `6222020${String(turn).padStart(12, '0')}`;
          await program.change(table, id, 'yhzh', account);
          changed.set(id, account);
        }
        await sleep(20);
      }
    })();

    await world.act('startMigration');
    const between = Math.floor(ROWS / BATCH / (KILLS + 1));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await begin();
      // Not before the work of this one has begun, and each at a moment of its own within a batch.
      const target = (await batches()) + 1 + Math.floor(draw() * between);
      const last = Math.floor(ROWS / BATCH) - 1;
      await until(async () => (await batches()) >= Math.min(target, last), 120_000, 2);
      await sleep(draw() * 30);
      await node?.kill();
      expect(node?.said()).not.toContain('failed');
    }
    await begin();
    await until(async () => (await world.row()).verified_at !== null, 300_000, 100);
    ended = true;
    await writing;
    await program.stop();
    await node?.kill();

    const row = await world.row();
    expect(row).toMatchObject({ state: 'VERIFYING', failed: 0, mismatches: 0, last_error: null });
    expect(row.done + row.skipped).toBeGreaterThanOrEqual(ROWS);
    const kept = await world.legacy.query<Record<string, string | null>>(
      'select id::text, xm, xm_jm, sfzh, sfzh_jm, sfzh_sy, scdj, scdj_jm, yhzh, yhzh_jm, yhzh_sy, je::text, je_jm from yf_dx order by id',
    );
    expect(kept.rows).toHaveLength(ROWS + entered);
    const ring = await world.ring();
    for (const one of kept.rows) {
      const open = (column: string) => {
        const cipher = one[`${column}_jm`];
        const cell = { table: 'yf_dx', column, rowId: one.id ?? '' };
        return cipher ? decryptColumn(ring, cell, cipher) : null;
      };
      for (const column of ['xm', 'sfzh', 'scdj', 'yhzh', 'je'])
        expect([one.id, open(column)]).toEqual([one.id, one[column]]);
      expect(one.sfzh_sy).toBe(blindIndex(ring, { name: 'yf_dx.sfzh', kind: 'id' }, (one.sfzh ?? '').trim()));
      expect(one.yhzh_sy).toBe(blindIndex(ring, { name: 'yf_dx.yhzh', kind: 'bank' }, one.yhzh ?? ''));
      const account = changed.get(one.id ?? '');
      if (account) expect(one.yhzh).toBe(account);
    }
    expect(new Set(kept.rows.map(({ sfzh_sy }) => sfzh_sy)).size).toBe(ROWS + entered);
    expect((await world.legacy.query('select * from written_twice')).rows).toEqual([]);
    expect(changed.size + entered).toBeGreaterThan(KILLS * 5);
  },
  LARGE ? 1_800_000 : 600_000,
);
