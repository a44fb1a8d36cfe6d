import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Item, Unit } from '../../standards/words.ts';
import type { Basis } from '../basis.ts';

/** 原始, 冲正 and 更正 lines of a ledger. */
export const LINE_KINDS = { ORIGINAL: '原始', REVERSAL: '冲正', REPLACEMENT: '更正' } as const;
export type LineKind = keyof typeof LINE_KINDS;

/** A line of a ledger as it was posted. */
export interface PostedLine {
  id: string;
  ledgerId: string;
  seq: number;
  kind: LineKind;
  reversalId: string | null;
  correctsId: string | null;
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
  hash: string;
}

/** The lines of ledgers by ledger, in the order in which they were posted; one statement. */
export async function readPosted(ctx: Ctx, ledgerIds: readonly string[]): Promise<Map<string, PostedLine[]>> {
  if (ledgerIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('subsidy_ledger_line')
    .select([
      'id',
      'ledger_id as ledgerId',
      'seq',
      'reversal_id as reversalId',
      'corrects_id as correctsId',
      'run_trainee_id as runTraineeId',
      'name_masked as nameMasked',
      'id_no_masked as idNoMasked',
      'category',
      'quantity',
      'standard_ids as standardIds',
      'unit_amount as unitAmount',
      'gross',
      'cap',
      'amount',
      'central',
      'local',
      'hash',
    ])
    .select([
      sql<LineKind>`kind`.as('kind'),
      sql<Item>`item`.as('item'),
      sql<Unit>`unit`.as('unit'),
      sql<Basis>`basis`.as('basis'),
    ])
    .where('ledger_id', 'in', [...ledgerIds])
    .orderBy('ledger_id')
    .orderBy('seq')
    .execute();
  return Map.groupBy(found, ({ ledgerId }) => ledgerId);
}

/** The lines that stand: whatever was not taken back by a later one. */
export function standingLines(lines: readonly PostedLine[]): PostedLine[] {
  const taken = new Set(lines.flatMap(({ kind, correctsId }) => (kind === 'REVERSAL' ? [correctsId] : [])));
  return lines.filter(({ id, kind }) => kind !== 'REVERSAL' && !taken.has(id));
}
