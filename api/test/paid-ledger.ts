import { rows, run, sql } from '../src/database/sql.ts';
import { type Ctx, defineModule } from '../src/platform/kernel/index.ts';
import { definePaymentPurpose } from '../src/platform/payments/index.ts';

/** A purpose that writes down what it hears in the transaction of the result, so that what several processes heard is in one place. */
export const ledgeredModule = defineModule({
  name: 'ledgered',
  title: '慰问金',
  payments: [
    definePaymentPurpose({
      key: 'CONDOLENCE',
      title: '慰问金（测试数据）',
      onResults: async (tx, results) => {
        for (const { itemId, state, amount } of results)
          await run(tx, sql`insert into heard_result values (${itemId}, ${state}, ${amount}::numeric)`);
      },
    }),
  ],
});

export async function makeLedger(ctx: Ctx): Promise<void> {
  await run(ctx, sql`create table heard_result (item_id uuid, state text, amount numeric(14,2))`);
}

/** What the domain was told of each item, with how often. */
export const heardResults = (ctx: Ctx) =>
  rows<{ itemId: string; state: string; times: number }>(
    ctx,
    sql`select item_id as "itemId", state, count(*)::int as times from heard_result group by 1, 2 order by 1, 2`,
  );
