import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { cadreTable } from './cadre-table.ts';

/** One field of a person that has become another, both as they may be seen. */
export interface Changed {
  field: string;
  before: string | null;
  after: string | null;
}

type Values = Readonly<Record<string, unknown>>;
type Key = keyof typeof cadreTable.columns;

const isColumn = (key: string): key is Key => Object.hasOwn(cadreTable.columns, key);

/** A value as history shows it: the words of a choice, nothing for nothing. */
function shown(key: Key, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const column = cadreTable.columns[key];
  if (column.kind === 'choice') return Object.entries(column.words).find(([code]) => code === value)?.[1] ?? `${value}`;
  return String(value).slice(0, 300);
}

/**
 * What differs between two contents of a person, by the names of the database. Sealed ones are compared by the caller and come masked on
 * both sides.
 */
export function differencesOf(before: Values, after: Values, keys: readonly string[]): Changed[] {
  return keys.filter(isColumn).flatMap((key) => {
    const [was, is] = [shown(key, before[key]), shown(key, after[key])];
    return was === is ? [] : [{ field: cadreTable.columns[key].title, before: was, after: is }];
  });
}

/** Why it was changed, and by which application. */
interface Ground {
  reason?: string | null;
  applicationNo?: string | null;
}

/** Keeps what was changed of people; part of the caller's transaction. */
export async function keepChanges(
  tx: Ctx,
  person: { id: string; districtCode: string },
  changes: readonly Changed[],
  { reason = null, applicationNo = null }: Ground = {},
): Promise<void> {
  if (changes.length === 0) return;
  const now = tx.app.clock.now();
  await tables(tx)
    .insertInto('cadre_change')
    .values(
      changes.map(({ field, before, after }) => ({
        id: uuidv7(now.getTime()),
        cadre_id: person.id,
        field,
        before_text: before,
        after_text: after,
        reason,
        application_no: applicationNo,
        district_code: person.districtCode,
        changed_at: now,
        changed_by: actorName(tx.actor),
      })),
    )
    .execute();
}
