import { blindIndex, CryptoError, decryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';
import { type Legacy, quoted } from '../legacy/connection.ts';
import {
  cellOf,
  fieldOf,
  isMacOf,
  MAC_COLUMN,
  macColumnsOf,
  macText,
  type PlannedColumn,
  type PlannedTable,
} from '../legacy/plan.ts';
import { isWrapped } from '../passwords.ts';
import { FULLY_COMPARED, isSealable } from '../words.ts';
import { keyType, type LegacyRow } from './batch.ts';

/** What the four passes say of a column (03 §41.12). */
export interface ColumnReport {
  table: string;
  column: string;
  /** Pass 1: rows with a value, and rows with its cipher. */
  rows: number;
  sealed: number;
  /** Pass 2: values that were opened and compared, and how many were the same. */
  compared: number;
  equal: number;
  /** Pass 3: values under one index more than once; a fault where they are to be distinct. */
  duplicates: number;
  indexFaults: number;
  /** Pass 4: rows whose code does not fit, of the columns that it protects. */
  macFaults: number;
}

/** Values of a sampled column that are compared at least (03 §41.12). */
const LEAST_SAMPLE = 1000;
const SAMPLE_EVERY = 10;
const PAGE = 1000;

/** Whatever is not as it has to be. */
export const faultsIn = ({ rows, sealed, compared, equal, indexFaults, macFaults }: ColumnReport): number =>
  Math.abs(rows - sealed) + (compared - equal) + indexFaults + macFaults;

/** Compares a table with itself: counts, values, indexes, codes. Values never leave this function. */
export async function verifyTable(
  legacy: Legacy,
  table: PlannedTable,
  ringNow: () => Promise<KeyRing>,
  explained: ReadonlySet<string>,
): Promise<ColumnReport[]> {
  const reports = new Map<string, ColumnReport>();
  const total = await countRows(legacy, table);
  for (const column of table.columns) reports.set(column.column, await countColumn(legacy, table, column));
  const type = await keyType(legacy, table);
  const whole = total <= LEAST_SAMPLE;
  const every = whole ? 1 : Math.max(1, Math.min(SAMPLE_EVERY, Math.floor(total / LEAST_SAMPLE)));
  let after: string | null = null;
  let place = 0;
  for (;;) {
    const page: LegacyRow[] = await readPage(legacy, table, type, after);
    // Working keys are kept for minutes; a large table takes longer.
    const ring = await ringNow();
    for (const row of page) {
      compareRow(row, { table, ring, reports, explained, sampled: place % every === 0 });
      place += 1;
    }
    after = page.at(-1)?.yjs_key ?? null;
    if (page.length < PAGE || after === null) break;
  }
  for (const [, report] of reports) report.sealed += explainedOf(table.table, report.column, explained);
  return [...reports.values()];
}

const explainedOf = (table: string, column: string, explained: ReadonlySet<string>): number =>
  [...explained].filter((ref) => ref.startsWith(`${table}.${column}|`)).length;

async function countRows(legacy: Legacy, { table }: PlannedTable): Promise<number> {
  const { rows } = await legacy.query<{ n: number }>(`select count(*)::int as n from ${quoted(table)}`);
  return rows[0]?.n ?? 0;
}

async function countColumn(legacy: Legacy, { table }: PlannedTable, column: PlannedColumn): Promise<ColumnReport> {
  const cipher = quoted(column.cipher);
  const { rows } = await legacy.query<{ given: number; sealed: number }>(
    `select count(${quoted(column.column)})::int as given,
            count(*) filter (where ${cipher} like 'g1.%' or ${cipher} like 'w1.%')::int as sealed from ${quoted(table)}`,
  );
  const duplicates = column.index ? await countDuplicates(legacy, table, column.index) : 0;
  return {
    table,
    column: column.column,
    rows: rows[0]?.given ?? 0,
    sealed: rows[0]?.sealed ?? 0,
    compared: 0,
    equal: 0,
    duplicates,
    indexFaults: column.distinct ? duplicates : 0,
    macFaults: 0,
  };
}

async function countDuplicates(legacy: Legacy, table: string, index: string): Promise<number> {
  const { rows } = await legacy.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from ${quoted(table)} where ${quoted(index)} is not null
       group by ${quoted(index)} having count(*) > 1) as repeated`,
  );
  return rows[0]?.n ?? 0;
}

async function readPage(legacy: Legacy, table: PlannedTable, type: string, after: string | null): Promise<LegacyRow[]> {
  const columns = table.columns.flatMap(({ column, cipher, index }) => [
    `${quoted(column)}::text as ${quoted(column)}`,
    quoted(cipher),
    ...(index ? [quoted(index)] : []),
  ]);
  if (macColumnsOf(table).length > 0) columns.push(MAC_COLUMN);
  const { rows } = await legacy.query<LegacyRow>(
    `select ${quoted(table.pk)}::text as yjs_key, ${columns.join(', ')} from ${quoted(table.table)}
      where $1::text is null or ${quoted(table.pk)} > $1::text::${type} order by ${quoted(table.pk)} limit ${PAGE}`,
    [after],
  );
  return rows;
}

interface Comparing {
  table: PlannedTable;
  ring: KeyRing;
  reports: ReadonlyMap<string, ColumnReport>;
  explained: ReadonlySet<string>;
  sampled: boolean;
}

function compareRow(row: LegacyRow, { table, ring, reports, explained, sampled }: Comparing): void {
  const key = row.yjs_key ?? '';
  for (const column of table.columns) {
    const report = reports.get(column.column);
    const value = row[column.column] ?? null;
    const cipher = row[column.cipher] ?? null;
    if (!report || value === null || explained.has(`${table.table}.${column.column}|${key}`)) continue;
    if (!sampled && !FULLY_COMPARED.includes(column.dataClass) && !column.inMac) continue;
    report.compared += 1;
    if (cipher === null) continue;
    // Of a password there is nothing to open; that it is wrapped is all that can be seen.
    const same = isSealable(column.dataClass)
      ? opened(ring, table.table, column, key, cipher) === value
      : isWrapped(cipher);
    if (same) report.equal += 1;
    if (column.index) {
      const index = blindIndex(ring, fieldOf(table.table, column), value.trim());
      if ((row[column.index] ?? null) !== index) report.indexFaults += 1;
    }
  }
  judgeMac(row, { table, ring, reports });
}

function judgeMac(row: LegacyRow, { table, ring, reports }: Pick<Comparing, 'table' | 'ring' | 'reports'>): void {
  const protectedColumns = macColumnsOf(table);
  if (protectedColumns.length === 0) return;
  const values = new Map(protectedColumns.map(({ column }) => [column, row[column] ?? null]));
  // A row without a value has nothing that was written, and so no code.
  if (table.columns.every(({ column }) => (row[column] ?? null) === null)) return;
  const mac = row[MAC_COLUMN] ?? '';
  if (isMacOf(ring, macText(table, row.yjs_key ?? '', values), mac)) return;
  for (const { column } of protectedColumns) {
    const report = reports.get(column);
    if (report) report.macFaults += 1;
  }
}

/** The value of a cipher, or undefined where it does not open. */
function opened(ring: KeyRing, table: string, column: PlannedColumn, key: string, cipher: string): string | undefined {
  try {
    return decryptColumn(ring, cellOf(table, column, key), cipher);
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}
