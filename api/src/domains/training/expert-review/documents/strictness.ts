import { Decimal } from 'decimal.js';
import { judging, type ReviewFacts } from './review-facts.ts';

/** How strict an expert was: his totals over all projects of a batch (SC17-4). */
export interface Strictness {
  /** E1 …, in the order in which experts were given projects. */
  code: string;
  name: string;
  count: number;
  lowest: number;
  lower: number;
  median: number;
  upper: number;
  highest: number;
  mean: number;
}

/** Between the values where none stands at the very place, as spreadsheets do (QUARTILE.INC). */
function quantile(ordered: readonly Decimal[], share: number): Decimal {
  const at = new Decimal(share).times(Math.max(0, ordered.length - 1));
  const [low, high] = [ordered[at.floor().toNumber()], ordered[at.ceil().toNumber()]];
  if (!low || !high) return new Decimal(0);
  return low.plus(high.minus(low).times(at.minus(at.floor())));
}

/** Sheets that count, project by project. */
const countedOf = ({ projects, tasks }: ReviewFacts) =>
  projects.flatMap(({ id }) =>
    judging(tasks.get(id)).flatMap(({ expertId, expertName, state, total }) =>
      state === 'LOCKED' && total ? [{ expertId, expertName, total: new Decimal(total) }] : [],
    ),
  );

/** E1 … by expert, the same in every document of a batch. */
export function expertCodes(facts: ReviewFacts): ReadonlyMap<string, string> {
  const ids = [...new Set(countedOf(facts).map(({ expertId }) => expertId))];
  return new Map(ids.map((id, n) => [id, `E${n + 1}`]));
}

/** One line for each expert whose sheets count, figures with three decimals as totals have. */
export function strictnessOf(facts: ReviewFacts): Strictness[] {
  const counted = countedOf(facts);
  return [...Map.groupBy(counted, ({ expertId }) => expertId).values()].map((own, n) => {
    const totals = own.map(({ total }) => total).toSorted((a, b) => a.comparedTo(b));
    const figure = (value: Decimal) => value.toDecimalPlaces(3, Decimal.ROUND_HALF_UP).toNumber();
    const at = (share: number) => figure(quantile(totals, share));
    return {
      code: `E${n + 1}`,
      name: own[0]?.expertName ?? '',
      count: totals.length,
      lowest: at(0),
      lower: at(0.25),
      median: at(0.5),
      upper: at(0.75),
      highest: at(1),
      mean: figure(Decimal.sum(...totals).div(totals.length)),
    };
  });
}
