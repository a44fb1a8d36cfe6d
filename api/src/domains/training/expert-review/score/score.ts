import { Decimal } from 'decimal.js';

/** Exact in all its steps: the division of a mean is cut at 40 digits, far behind the two that count. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** One criterion of a batch: a part of the total, in per cent (02 §9.3). */
export interface Weighted {
  code: string;
  weight: number;
}

/** A submitted sheet with every criterion scored; `scores` by criterion, as decimal texts. */
export interface Sheet {
  /** Who gave it: the assignment. */
  id: string;
  scores: Readonly<Record<string, string>>;
  /** Grounds of 一票否决 that this expert has raised. */
  vetoFlags?: readonly string[];
}

/** How the totals of one project become its score (02 §4, §9.3). */
export interface ScoringRules {
  aggregate: 'TRIMMED_MEAN' | 'MEAN' | 'MEDIAN';
  /** Fewer valid sheets than this make the review invalid. */
  minValid: number;
  /** From this number of valid sheets on, one highest and one lowest total are dropped. */
  trimMin: number;
  /** Highest score of a criterion; 100 unless said. */
  max?: number;
  /** The rounded score is compared with it. */
  passLine: string;
}

export type Outcome = 'PASS' | 'FAIL' | 'INVALID' | 'VETO_PENDING';

/** The review of one project, before the quota is looked at. */
export interface Score {
  valid: number;
  method: 'TRIM' | 'MEAN' | 'MEDIAN' | null;
  /** Sheets that did not count because theirs was the highest or the lowest total. */
  dropped: string[];
  /** Total of each valid sheet, exact. */
  totals: ReadonlyMap<string, string>;
  /** The mean with six decimals; null where the review is invalid. */
  raw: string | null;
  /** Two decimals, half up. */
  final: string | null;
  outcome: Outcome;
  /** FEW: too few for dropping extremes (未达去极值人数). */
  flags: 'FEW'[];
  /** Means of each criterion over the sheets that counted, for ties (BR17-7). */
  criterionMeans: Readonly<Record<string, string>>;
}

/** BR17-4: Σ(score × weight) / 100, exact, where a criterion has 100 at most; on another scale `max` takes the place of 100. */
export function totalOf(criteria: readonly Weighted[], scores: Readonly<Record<string, string>>, max = 100): string {
  return criteria
    .reduce((sum, { code, weight }) => sum.plus(scoreOf(scores, code).times(weight)), new Exact(0))
    .div(max)
    .toFixed();
}

/** BR17-4 to BR17-6 and BR17-8 for one project; `sheets` are the valid ones (BR17-3). */
export function computeScore(criteria: readonly Weighted[], sheets: readonly Sheet[], rules: ScoringRules): Score {
  const totals = new Map(sheets.map((sheet) => [sheet.id, totalOf(criteria, sheet.scores, rules.max)]));
  const valid = sheets.length;
  if (valid < rules.minValid || valid === 0) {
    return {
      valid,
      method: null,
      dropped: [],
      totals,
      raw: null,
      final: null,
      outcome: 'INVALID',
      flags: [],
      criterionMeans: {},
    };
  }
  const trims = rules.aggregate === 'TRIMMED_MEAN' && valid >= rules.trimMin && valid > 2;
  const dropped = trims ? extremes(totals) : [];
  const kept = sheets.filter((sheet) => !dropped.includes(sheet.id));
  const keptTotals = kept.map((sheet) => new Exact(totals.get(sheet.id) ?? 0));
  const exact = rules.aggregate === 'MEDIAN' ? medianOf(keptTotals) : meanOf(keptTotals);
  // Rounded from the exact value, never from the six decimals that are shown.
  const final = exact.toFixed(2);
  const veto = sheets.some((sheet) => (sheet.vetoFlags?.length ?? 0) > 0);
  return {
    valid,
    method: rules.aggregate === 'MEDIAN' ? 'MEDIAN' : trims ? 'TRIM' : 'MEAN',
    dropped,
    totals,
    raw: exact.toFixed(6),
    final,
    outcome: veto ? 'VETO_PENDING' : new Exact(final).gte(rules.passLine) ? 'PASS' : 'FAIL',
    flags: rules.aggregate === 'TRIMMED_MEAN' && !trims ? ['FEW'] : [],
    criterionMeans: Object.fromEntries(
      criteria.map(({ code }) => [code, meanOf(kept.map((sheet) => scoreOf(sheet.scores, code))).toFixed(6)]),
    ),
  };
}

/** One highest and one lowest; where several are equal only one of them, the first given. */
function extremes(totals: ReadonlyMap<string, string>): string[] {
  const ordered = [...totals].sort(([, a], [, b]) => new Exact(a).comparedTo(b));
  const lowest = ordered[0];
  const highest = ordered.findLast(([id]) => id !== lowest?.[0]);
  return [highest, lowest].flatMap((one) => (one ? [one[0]] : []));
}

function scoreOf(scores: Readonly<Record<string, string>>, code: string): Decimal {
  const score = scores[code];
  if (score === undefined) throw new RangeError(`a valid sheet has no score for ${code}`);
  return new Exact(score);
}

function meanOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Exact(0)).div(values.length);
}

function medianOf(values: readonly Decimal[]): Decimal {
  const ordered = [...values].sort((a, b) => a.comparedTo(b));
  const middle = ordered.slice(Math.floor((ordered.length - 1) / 2), Math.floor(ordered.length / 2) + 1);
  return meanOf(middle);
}
