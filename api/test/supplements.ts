import { rows, run, sql } from '../src/database/sql.ts';
import { advance } from '../src/platform/flow/index.ts';
import { moveDeadlines } from '../src/platform/flow/reproject/move-deadlines.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { accept, act } from './case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from './cases.ts';
import { type Product, product } from './product.ts';

/** Material that is asked for. */
export const ASKED = [{ materialCode: '', name: '养老保险缴费凭证' }];

/** A product in which, as outside of tests, no two writes of an act have the same moment. */
export async function tickingProduct(name: string, now: string): Promise<Product> {
  const app = await product(name, { now });
  const { clock } = app;
  const standing = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return standing();
  };
  return app;
}

/** Cases for which material has been asked, and what happens to them. */
export function supplementsOf(app: Product) {
  const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
  return {
    async waiting(): Promise<BuiltCase> {
      const clerk = await app.as('clerk_hk');
      const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
      await act(clerk, 'requestSupplement', [built], { materials: ASKED });
      return readBuilt(system(), built.id);
    },
    async suspendedOf({ id }: BuiltCase): Promise<void> {
      await act(await app.as('clerk_hk'), 'suspend', [await readBuilt(system(), id)], {
        basis: '《示范办法》第九条',
        reasonText: '等待部队函复',
      });
    },
    resumedOf: async ({ id }: BuiltCase) => act(await app.as('clerk_hk'), 'resume', [await readBuilt(system(), id)]),
    /** A second request as it was before the case's own history said so (ADR 0004). */
    remindMattersAlone: ({ subCases }: BuiltCase) =>
      transaction(system(), (tx) =>
        advance(tx, {
          type: 'subCase',
          action: 'remindSupplement',
          mode: 'CASCADE',
          rows: subCases.map(({ id }) => ({ id, input: { reasonText: '补正期限届满，尚未收到补正材料' } })),
        }),
      ),
    upgradeBy: (statements: readonly string[]) =>
      transaction(system(), async (tx) => {
        for (const statement of statements) await run(tx, sql.raw(statement));
      }),
    /** Counts the clocks again, as after a change of the calendar. */
    recount: (cases: readonly BuiltCase[]) =>
      transaction(system(), (tx) =>
        moveDeadlines(
          tx,
          'case',
          cases.map(({ id }) => id),
          { reason: '工作日历调整', changedBy: '测试' },
          { calendar: app.calendar },
        ),
      ),
    /** The open clock of the request, with the day on which it runs out. */
    clocksOf: ({ id }: BuiltCase) =>
      rows<{ visit: number; limit: string; due: string | null }>(
        system(),
        sql`select visit, limit_value::float || ' ' || limit_unit as limit, (due_at at time zone 'Asia/Shanghai')::date::text as due
              from flow_timer where record_id = ${id} and stage = '补正' and closed_at is null`,
      ),
    /** The day on which the case runs out. */
    dueOf: async ({ id }: BuiltCase) =>
      (
        await rows<{ due: string | null }>(
          system(),
          sql`select (due_at at time zone 'Asia/Shanghai')::date::text as due from one_thing_case where id = ${id}`,
        )
      )[0]?.due,
  };
}
