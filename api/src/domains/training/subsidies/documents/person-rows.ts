import { type Amount, amountOf, sumOf } from '../../../../platform/money/index.ts';
import { CATEGORY_WORDS, type Item } from '../../standards/words.ts';
import type { PostedLine } from '../ledger/read-lines.ts';
import { standingLines } from '../ledger/read-lines.ts';

/** One person of a ledger, as its sheet of paper has him (02 §19.7). */
export interface PersonRow {
  seq: number;
  name: string;
  idNo: string;
  category: string;
  /** Days that count. */
  days: number;
  items: Readonly<Record<Item, Amount>>;
  total: Amount;
  central: Amount;
  local: Amount;
  remark: string;
}

/** The lines of a ledger that stand, person by person in the order in which they were generated. */
export function personRows(lines: readonly PostedLine[]): PersonRow[] {
  const corrected = new Set(lines.flatMap(({ kind, runTraineeId }) => (kind === 'REVERSAL' ? runTraineeId : [])));
  const byPerson = Map.groupBy(standingLines(lines), ({ runTraineeId }) => runTraineeId);
  return [...byPerson.values()].flatMap((own, place) => {
    const [first] = own;
    if (!first) return [];
    const of = (item: Item) => sumOf(own.filter((line) => line.item === item).map(({ amount }) => amount));
    const living = own.find(({ item }) => item === 'LIVING');
    return {
      seq: place + 1,
      name: first.nameMasked,
      idNo: first.idNoMasked,
      category: CATEGORY_WORDS[first.category] ?? '—',
      days: living ? amountOf(living.quantity).toNumber() : 0,
      items: { TRAIN: of('TRAIN'), CERT: of('CERT'), LODGE: of('LODGE'), LIVING: of('LIVING') },
      total: sumOf(own.map(({ amount }) => amount)),
      central: sumOf(own.map(({ central }) => central)),
      local: sumOf(own.map(({ local }) => local)),
      remark: corrected.has(first.runTraineeId) ? '有冲正' : '',
    };
  });
}
