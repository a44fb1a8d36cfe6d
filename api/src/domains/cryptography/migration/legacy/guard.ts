import { type Legacy, quoted } from './connection.ts';
import type { PlannedColumn, PlannedTable } from './plan.ts';

const nameOf = (table: string): string => `yjs_guard_${table}`.slice(0, 63);
/** Says within a transaction that the plaintext is taken away, not changed. */
const CLEARING = 'yjs.clearing';

/**
 * A program that changes a plaintext and leaves the cipher as it was would have it encrypted as it no longer is: the switch would bring the old value
 * back, and clearing would lose the new one. So such a cipher goes, the row is one in clear, and blocks like every other one (03 §41.12).
 */
export async function guardCiphers(
  legacy: Legacy,
  table: PlannedTable,
  columns: readonly PlannedColumn[] = table.columns,
): Promise<void> {
  const checks = columns.map(({ column, cipher, index }) => {
    const [plain, sealed] = [quoted(column), quoted(cipher)];
    const gone = [sealed, ...(index ? [quoted(index)] : [])].map((name) => `new.${name} := null;`).join(' ');
    return `if new.${plain} is distinct from old.${plain} and new.${sealed} is not distinct from old.${sealed} then ${gone} end if;`;
  });
  const name = quoted(nameOf(table.table));
  await legacy.query(`
    create or replace function ${name}() returns trigger language plpgsql as $guard$ begin
      if coalesce(current_setting('${CLEARING}', true), '') = 'on' then return new; end if;
      ${checks.join('\n      ')}
      return new;
    end $guard$;
    create or replace trigger yjs_guard before update on ${quoted(table.table)} for each row execute function ${name}()`);
}

/** Takes the guard away; nothing where there is none. */
export async function releaseCiphers(legacy: Legacy, { table }: Pick<PlannedTable, 'table'>): Promise<void> {
  await legacy.query(
    `drop trigger if exists yjs_guard on ${quoted(table)}; drop function if exists ${quoted(nameOf(table))}()`,
  );
}

/** Within a transaction: what follows takes plaintext away of which the cipher stays. */
export async function sayClearing(legacy: Legacy): Promise<void> {
  await legacy.query(`select set_config('${CLEARING}', 'on', true)`);
}
