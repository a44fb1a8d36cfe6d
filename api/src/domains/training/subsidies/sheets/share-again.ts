import { type Amount, amountOf } from '../../../../platform/money/index.ts';
import type { Item } from '../../standards/words.ts';
import type { Basis } from '../basis.ts';
import { type Funds, splitFunds } from '../split-funds.ts';

type Shared = { traineeId: string; item: Item; amount: Amount; basis: Basis; excludeReason: string | null } & Funds;

/** Central money of each person over the lines of his that are not excluded; an excluded one has none of either. */
export function shareAgain<Line extends Shared>(lines: readonly Line[]): Line[] {
  const nothing = { central: amountOf(0), local: amountOf(0) };
  const byTrainee = Map.groupBy(lines, ({ traineeId }) => traineeId);
  return [...byTrainee.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return own;
    const shares = splitFunds(
      own.filter(({ excludeReason }) => excludeReason === null),
      amountOf(first.basis.centralStandard),
    );
    return own.map((line) => shares.find(({ item }) => item === line.item) ?? { ...line, ...nothing });
  });
}
