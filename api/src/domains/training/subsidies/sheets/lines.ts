import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Amount, amountOf, sumOf } from '../../../../platform/money/index.ts';
import type { Item, Unit } from '../../standards/words.ts';
import type { Basis } from '../basis.ts';
import { totalsOf } from '../split-funds.ts';

/** A line as it is kept, with who it is of; amounts as texts. */
export interface KeptLine {
  id: string;
  sheetId: string;
  seq: number;
  runTraineeId: string;
  nameMasked: string;
  idNoMasked: string;
  category: string;
  item: Item;
  quantity: string;
  unit: Unit;
  standardIds: readonly string[];
  unitAmount: string | null;
  gross: string;
  cap: string | null;
  amount: string;
  central: string;
  local: string;
  basis: Basis;
  excluded: boolean;
  excludeReason: string | null;
}

/** Lines of sheets by sheet, in their order; one statement. */
export async function readLines(ctx: Ctx, sheetIds: readonly string[]): Promise<Map<string, KeptLine[]>> {
  if (sheetIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('subsidy_sheet_line as l')
    .innerJoin('run_trainee as t', 't.id', 'l.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      'l.id',
      'l.sheet_id as sheetId',
      'l.seq',
      'l.run_trainee_id as runTraineeId',
      'e.name_masked as nameMasked',
      'e.id_no_masked as idNoMasked',
      'e.person_category as category',
      'l.quantity',
      'l.standard_ids as standardIds',
      'l.unit_amount as unitAmount',
      'l.gross',
      'l.cap',
      'l.amount',
      'l.central',
      'l.local',
      'l.excluded',
      'l.exclude_reason as excludeReason',
    ])
    .select([sql<Item>`l.item`.as('item'), sql<Unit>`l.unit`.as('unit'), sql<Basis>`l.basis`.as('basis')])
    .where('l.sheet_id', 'in', [...sheetIds])
    .orderBy('l.sheet_id')
    .orderBy('l.seq')
    .execute();
  return Map.groupBy(
    found.map((line) => ({ ...line, category: line.category ?? '' })),
    ({ sheetId }) => sheetId,
  );
}

interface Counted {
  item: Item;
  amount: Amount;
  central: Amount;
  local: Amount;
}

/** A line in amounts, as reckoning takes it. */
export const countedLine = ({
  item,
  amount,
  central,
  local,
}: Record<'amount' | 'central' | 'local', string> & { item: Item }): Counted => ({
  item,
  amount: amountOf(amount),
  central: amountOf(central),
  local: amountOf(local),
});

/** What lines come to, whole and by item, as the columns of sheets and ledgers have it. */
export function sumsOf(lines: readonly Counted[]) {
  const { total, central, local } = totalsOf(lines);
  const of = (item: Item) => sumOf(lines.filter((line) => line.item === item).map(({ amount }) => amount)).toFixed(2);
  return {
    train: of('TRAIN'),
    cert: of('CERT'),
    lodge: of('LODGE'),
    living: of('LIVING'),
    total: total.toFixed(2),
    central: central.toFixed(2),
    local: local.toFixed(2),
  };
}
