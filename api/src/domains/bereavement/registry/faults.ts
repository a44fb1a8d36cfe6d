import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { addDays, isLocalDate, type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import { canonicalJson, sm3Hex } from '../../../platform/crypto/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { deathFault } from './fault.record.ts';
import type { DeathContent } from './record.schema.ts';

/** A record that failed here is asked for again for so many days after it was registered. */
const AGAIN_DAYS = 30;

/** Why a record could not be taken. */
interface Fault {
  kind: 'MALFORMED' | 'FAILED';
  reason: string;
}

/** What is said of an error: the refusal that a clerk can read, or the trace number under which the log has it. */
export const reasonOf = (ctx: Ctx, error: unknown): string =>
  error instanceof DomainError ? error.message : `系统处理失败（编号 ${ctx.traceId}）`;

const textOf = (record: unknown, key: string): string => {
  const value: unknown = record !== null && typeof record === 'object' ? Reflect.get(record, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** The day on which a record says that it was registered, where that is a day. */
export function registeredOn(record: unknown): LocalDate | null {
  const day = textOf(record, 'registerDate');
  return isLocalDate(day) ? day : null;
}

/** Lists a record that could not be taken, once however often it is read (03 §34.8). */
export async function listFault(tx: Ctx, record: unknown, { kind, reason }: Fault, place: Placed): Promise<void> {
  const key = sm3Hex(canonicalJson({ record }));
  const now = tx.app.clock.now();
  const said = { kind, reason: reason.slice(0, 500), received_at: now, settled_at: null };
  const known = await tables(tx)
    .updateTable('death_fault')
    .set({ ...said, times: sql<number>`times + 1`, updated_at: now })
    .where('fault_key', '=', key)
    .returning('id')
    .executeTakeFirst();
  if (known) return;
  const values = {
    ...said,
    fault_key: key,
    source_system: textOf(record, 'source').slice(0, 20) || '—',
    source_record_id: textOf(record, 'recordId').slice(0, 40) || '—',
    registered_on: registeredOn(record),
    times: 1,
  };
  await insertRecord(tx, deathFault, values, { place });
}

/** What was wrong with these records is so no more: they have been taken. */
export async function settleFaults(tx: Ctx, taken: readonly DeathContent[]): Promise<void> {
  const open = await tables(tx)
    .selectFrom('death_fault')
    .select(['id', 'source_system', 'source_record_id'])
    .where('settled_at', 'is', null)
    .where('source_record_id', '=', anyOf([...new Set(taken.map(({ recordId }) => recordId))]))
    .execute();
  const good = new Set(taken.map(({ source, recordId }) => `${source} ${recordId}`));
  const settled = open.filter((one) => good.has(`${one.source_system} ${one.source_record_id}`)).map(({ id }) => id);
  if (settled.length === 0) return;
  const now = tx.app.clock.now();
  await tables(tx)
    .updateTable('death_fault')
    .set({ settled_at: now, updated_at: now })
    .where('id', 'in', settled)
    .execute();
}

/** The earliest registration day of what failed here and may be carried out now; null for none. */
export async function oldestFailure(ctx: Ctx): Promise<LocalDate | null> {
  const found = await tables(ctx)
    .selectFrom('death_fault')
    .select(({ fn }) => fn.min('registered_on').as('day'))
    .where('settled_at', 'is', null)
    .where('kind', '=', 'FAILED')
    .where('registered_on', '>=', addDays(localDateOf(ctx.app.clock.now()), -AGAIN_DAYS))
    .executeTakeFirst();
  return found?.day ?? null;
}
