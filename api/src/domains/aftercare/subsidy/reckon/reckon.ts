import { type Amount, amountOf, halfUp, NOTHING, readMoney, sumOf } from '../../../../platform/money/index.ts';
import { RATIO_BASES, REMAINDERS, ROUNDINGS, type StandardBody } from '../standard/standard-body.ts';
import { GROUNDS, type Ground, groupOf, isGround } from '../words.ts';

/** A line of a calculation: what it is, why it comes to that, in yuan to the fen. */
export interface ReckonedLine {
  code: 'BASE' | 'YEARS' | 'REMAINDER' | 'RATIO' | 'CAP' | 'ROUNDING';
  title: string;
  basis: string;
  amount: string;
}

export interface Reckoned {
  lines: ReckonedLine[];
  /** The sum of the lines, rounded as the standard says. */
  amount: string;
}

/** What a standard is applied to. */
export interface ReckonedPerson {
  serviceMonths: number;
  grounds: readonly string[];
}

const yuan = (amount: Amount | string) => `${readMoney(amountOf(String(amount)).toFixed(2))}元`;

/** How much a standard comes to, every line with its basis (01 §13.6 no. 3). Lines are exact to the fen; the total is rounded once. */
export function reckon(standard: StandardBody, person: ReckonedPerson): Reckoned {
  const served = linesOfService(standard, person.serviceMonths);
  const lines = [...served, ...linesOfRatios(standard, served, person.grounds)];
  const capped = capLine(standard, totalOf(lines));
  if (capped) lines.push(capped);
  const exact = totalOf(lines);
  const total = standard.rounding === 'YUAN' ? exact.toDecimalPlaces(0) : exact;
  if (!total.eq(exact))
    lines.push(line('ROUNDING', '取整', `合计${yuan(exact)}，${ROUNDINGS.YUAN}`, total.minus(exact)));
  return { lines, amount: total.toFixed(2) };
}

const line = (code: ReckonedLine['code'], title: string, basis: string, amount: Amount): ReckonedLine => ({
  code,
  title,
  basis,
  amount: halfUp(amount).toFixed(2),
});

const totalOf = (lines: readonly ReckonedLine[]): Amount => sumOf(lines.map(({ amount }) => amount));

function linesOfService(standard: StandardBody, months: number): ReckonedLine[] {
  const { baseAmount, perYear } = standard;
  const years = Math.floor(months / 12);
  const lines: ReckonedLine[] = [];
  if (!amountOf(baseAmount).isZero()) lines.push(line('BASE', '基础补助', '标准规定的基础补助', amountOf(baseAmount)));
  if (!amountOf(perYear).isZero())
    lines.push(
      line('YEARS', '服役年限补助', `服役满${years}年，每满一年${yuan(perYear)}`, amountOf(perYear).times(years)),
    );
  return months % 12 === 0 ? lines : [...lines, remainderLine(standard, months % 12)];
}

function remainderLine({ perYear, perMonth, remainder }: StandardBody, left: number): ReckonedLine {
  const title = `余下${left}个月`;
  if (remainder === 'MONTHS')
    return line('REMAINDER', title, `每月${yuan(perMonth)}，${left}个月`, amountOf(perMonth).times(left));
  if (remainder === 'HALF_YEAR' && left >= 6)
    return line('REMAINDER', title, `满6个月按一年计，每满一年${yuan(perYear)}`, amountOf(perYear));
  return line('REMAINDER', title, remainder === 'IGNORE' ? REMAINDERS.IGNORE : '不满6个月不计', NOTHING);
}

/** Of each group the ground that pays most. */
function linesOfRatios(
  { ratios, ratioOf }: StandardBody,
  served: readonly ReckonedLine[],
  grounds: readonly string[],
): ReckonedLine[] {
  const base = totalOf(ratioOf === 'ALL' ? served : served.filter(({ code }) => code === 'BASE'));
  const fitting = ratios
    .filter(({ ground }) => grounds.includes(ground))
    .toSorted((a, b) => amountOf(b.percent).comparedTo(a.percent));
  return [...Map.groupBy(fitting, ({ ground }) => groupOf(ground)).values()].flatMap(([best, ...others]) => {
    if (!best) return [];
    const highest =
      others.length > 0 ? `；${others.map(({ ground }) => GROUNDS[ground]).join('、')}为同类，只按最高一项加发` : '';
    const basis = `按${RATIO_BASES[ratioOf]}（${yuan(base)}）加发${best.percent}%${highest}`;
    return [line('RATIO', GROUNDS[best.ground], basis, base.times(best.percent).div(100))];
  });
}

function capLine({ cap }: StandardBody, total: Amount): ReckonedLine | undefined {
  if (cap === undefined || total.lte(cap)) return undefined;
  return line(
    'CAP',
    '最高限额',
    `合计${yuan(total)}，超过最高限额${yuan(cap)}，按限额发放`,
    amountOf(cap).minus(total),
  );
}

/** Codes that are grounds, each once, in a fixed order: two applications with the same grounds read the same. */
export const sortedGrounds = (codes: readonly string[]): Ground[] => [...new Set(codes)].filter(isGround).toSorted();
