import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { sumOf } from '../../../platform/money/index.ts';
import { beforePaying } from '../../../platform/payments/index.ts';
import type { Month } from '../reduction/reckon.ts';

/** Key under which the rooms that know of reasons not to pay are asked for 优抚 money. */
export const BENEFIT = 'BENEFIT';

/** Who is on the roster of a month: whoever is paid now, and who is stopped from a later month on. Who is paused, or waits to be stopped, is on none. */
export const paidIn = (alias: string, month: Month): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.pay_status`)} = 'ACTIVE'
    or (${sql.ref(`${alias}.pay_status`)} = 'STOPPED' and ${sql.ref(`${alias}.stop_month`)} > ${month}))`;

/** What a roster comes to. */
export interface PayRoster {
  month: Month;
  persons: number;
  total: string;
  /** Who is left out: paused, in words for the officer. */
  paused: number;
}

/**
 * 发放名册 of a month in the caller's scope. The reduction of everybody whose request is approved runs first, always (03 §34.5): nobody who is to be
 * stopped is on it.
 */
export function generateRoster(ctx: Ctx, month: Month): Promise<PayRoster> {
  return transaction(ctx, async (tx) => {
    await beforePaying(tx, { occasion: 'ROSTER', purpose: BENEFIT, persons: [] });
    const within = tx.actor.kind === 'USER' ? scopeWhere(scopeOf(tx.actor), 'a') : sql<boolean>`true`;
    const on = await tables(tx)
      .selectFrom('payable_person as a')
      .select('a.monthly')
      .where(paidIn('a', month))
      .where(sql<boolean>`${within}`)
      .execute();
    const paused = await tables(tx)
      .selectFrom('payable_person as a')
      .select('a.id')
      .where('a.pay_status', '=', 'PAUSED')
      .where(sql<boolean>`${within}`)
      .execute();
    return {
      month,
      persons: on.length,
      total: sumOf(on.map(({ monthly }) => monthly)).toFixed(2),
      paused: paused.length,
    };
  });
}
