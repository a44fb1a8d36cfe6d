import { expect, it } from '@jest/globals';
import { legacyRow } from '../../../../sandbox/legacy/generate.ts';
import type { LegacyProgram } from '../../../../sandbox/legacy/program.ts';
import { LEGACY_SYSTEMS } from '../../../../sandbox/legacy/systems.ts';
import { type MigrationWorld, migrationWorld, programOf } from '../../../../test/crypto-migration.ts';
import { loadPlan } from './plans/load-plan.ts';

const [ROWS, HOUR_MS] = [20, 3_600_000];

it('03 §41.1 there are eleven systems', () => {
  expect(LEGACY_SYSTEMS).toHaveLength(11);
});

it.each(LEGACY_SYSTEMS.map(({ clientId }) => clientId))(
  '03 §41.12 %s reaches 明文清除 while its program goes on writing, and every value that is planned is sealed',
  async (clientId) => {
    const world = await migrationWorld(`every_${clientId.toLowerCase()}`, clientId, ROWS);
    try {
      for (const action of ['inventory', 'submit', 'approve', 'startDual']) await world.act(action);
      const plan = await loadPlan(world.ctx(), world.id);
      const program = await programOf(world, plan);
      const entered = await enterAll(program, ROWS + 1);
      world.app.clock.advance(25 * HOUR_MS);
      await world.act('checkDual');
      expect(await world.row()).toMatchObject({ new_rows: entered.length, clear_rows: 0 });
      await world.act('startMigration');
      await world.work();
      entered.push(...(await enterAll(program, ROWS + 2)));
      await world.act('switch');
      entered.push(...(await enterAll(program, ROWS + 3)));
      world.app.clock.advance(8 * 24 * HOUR_MS);
      await world.act('startClearing', { reasonText: '备份BK-1，存市局机房' });
      entered.push(...(await enterAll(program, ROWS + 4)));
      await world.work();
      expect(await world.row()).toMatchObject({ state: 'CLEARING', leftovers: 0, last_error: null });
      expect((await world.row()).cleared_at).not.toBeNull();
      for (const one of entered) await expectReadable(program, one);
      await expectSealed(world);
      await program.stop();
    } finally {
      await world.close();
    }
  },
  120_000,
);

type Table = LegacyProgram['tables'][number];
interface Entered {
  table: Table;
  place: number;
  id: string;
}

async function enterAll(program: LegacyProgram, place: number): Promise<Entered[]> {
  const entered: Entered[] = [];
  for (const table of program.tables) entered.push({ table, place, id: await program.enter(table, place) });
  return entered;
}

/** What the program entered in whatever phase, it reads again. */
async function expectReadable(program: LegacyProgram, { table, place, id }: Entered): Promise<void> {
  for (const { name, content } of table.columns)
    if (content !== 'password')
      expect([name, await program.read(table, name, id)]).toEqual([name, legacyRow(table, place)[name]]);
}

/** No plaintext is left, and there are as many ciphers as there were values. */
async function expectSealed({ ctx, id, legacy, system }: MigrationWorld): Promise<void> {
  const plan = await loadPlan(ctx(), id);
  const wanted = system.tables.flatMap(({ name, columns }) =>
    columns.filter(({ content }) => content !== 'plain').map((column) => `${name}.${column.name}`),
  );
  expect(plan.flatMap(({ table, columns }) => columns.map(({ column }) => `${table}.${column}`)).sort()).toEqual(
    wanted.sort(),
  );
  for (const { table, columns } of plan) {
    const { rows } = await legacy.query(
      `select ${columns.map(({ column, cipher }) => `count(${column})::int as ${column}, count(${cipher})::int as ${cipher}`).join(', ')} from ${table}`,
    );
    for (const { column, cipher } of columns)
      expect([column, rows[0][column], rows[0][cipher] > 0]).toEqual([column, 0, true]);
  }
}
