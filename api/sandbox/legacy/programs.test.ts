import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { decryptColumn } from '../../src/platform/crypto/index.ts';
import { type MigrationWorld, migrationWorld } from '../../test/crypto-migration.ts';
import { serverOf } from '../../test/security/http.ts';
import { LegacyPrograms } from './programs.ts';

let world: MigrationWorld;
let programs: LegacyPrograms;
beforeAll(async () => {
  world = await migrationWorld('crypto_programs', 'YF', 30);
  const server = await serverOf(world.app);
  const productUrl = await server.listen({ port: 0, host: '127.0.0.1' });
  const address = new URL(world.url);
  address.searchParams.delete('options');
  const now = () => world.app.clock.now();
  programs = new LegacyPrograms({ databaseUrl: address.href, productUrl, folder: dirname(world.files), now });
}, 120_000);
afterAll(async () => {
  await programs.stop();
  await world.close();
});

const acts = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) {
    world.app.clock.advance(1000);
    await programs.act('YF');
  }
};

it('41.12: the program of 优抚系统 writes as its phase wants it, by the SDK and /crypto/v1, and what it forgets is found', async () => {
  for (const action of ['inventory', 'submit', 'approve']) await world.act(action);
  await acts(3);
  expect(programs.states().find(({ clientId }) => clientId === 'YF')).toMatchObject({ phase: 'CLEAR', failed: 0 });
  await world.act('startDual');
  await acts(6);
  const state = programs.states().find(({ clientId }) => clientId === 'YF');
  expect(state).toMatchObject({ phase: 'BOTH', failed: 0 });
  expect(Math.min(state?.entered ?? 0, state?.changed ?? 0, state?.read ?? 0)).toBeGreaterThan(0);

  programs.set('YF', 'clear');
  await acts(6);
  world.app.clock.advance(25 * 3_600_000);
  await world.act('checkDual');
  const { new_rows, clear_rows } = await world.row();
  expect([clear_rows, (new_rows ?? 0) > (clear_rows ?? 0)]).toEqual([expect.any(Number), true]);
  expect(clear_rows).toBeGreaterThan(0);
  await expect(world.act('startMigration')).rejects.toMatchObject({ code: 'E-CM-04' });
  expect(await readFile(join(world.files, 'program.log'), 'utf8')).toMatch(/证件号 \d{17}[\dX]/);

  programs.set('YF', 'right');
  await acts(1);
  await world.act('checkDual');
  expect(await world.row()).toMatchObject({ clear_rows: 0 });
  await world.act('startMigration');
  await world.work();
  // Indexes and codes that the service made are those that the migration expects.
  expect(await world.row()).toMatchObject({ state: 'VERIFYING', mismatches: 0 });
  await world.act('switch');
  await acts(3);
  expect(programs.states().find(({ clientId }) => clientId === 'YF')).toMatchObject({ phase: 'CIPHER', failed: 0 });
}, 120_000);

it('41.14: while the service refuses, nothing is written at all', async () => {
  await tables(world.ctx()).updateTable('crypto_client').set({ state: 'DISABLED' }).execute();
  const count = async () => (await world.legacy.query('select count(*)::int as n from yf_dx')).rows[0].n;
  const before = await count();
  await acts(3);
  expect(await count()).toBe(before);
  expect(programs.states().find(({ clientId }) => clientId === 'YF')?.last).toContain('客户系统未登记或未启用');
  await tables(world.ctx()).updateTable('crypto_client').set({ state: 'ENABLED' }).execute();
  await acts(3);
  const { rows } = await world.legacy.query('select id::text, sfzh, sfzh_jm from yf_dx order by id desc limit 1');
  const cell = { table: 'yf_dx', column: 'sfzh', rowId: rows[0].id };
  expect(decryptColumn(await world.ring(), cell, rows[0].sfzh_jm)).toBe(rows[0].sfzh);
}, 60_000);
