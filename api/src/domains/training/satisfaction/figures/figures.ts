import { Decimal } from 'decimal.js';
import { DIMENSIONS, type Dimension, HEADLINE, POINTS, SATISFIED_FROM } from '../template/dimensions.ts';
import type { SatisfactionQuestion } from '../template/template.ts';

/** An answer by keys of questions, as it was handed in. */
export type Answers = Readonly<Record<string, unknown>>;

/** The answers of one district's trainees. */
export interface Collected {
  districtCode: string;
  expected: number;
  answers: readonly Answers[];
}

/** Points given, with what follows of them: exact, rounded half up to two decimals once (BR25-1). */
export interface Score {
  /** Answers 1 to 5. */
  rated: number;
  /** Answers 4 and 5. */
  satisfied: number;
  sum: number;
  rate: string | null;
  mean: string | null;
}

export interface QuestionFigures {
  key: string;
  dimension: Dimension;
  kind: string;
  title: string;
  /** Null where too few have answered it (BR25-2). */
  score: Score | null;
  /** How often each was chosen; empty where too few have answered it, and of texts. */
  counts: { title: string; count: number }[];
}

export interface DimensionFigures {
  dimension: Dimension;
  title: string;
  rate: string;
  mean: string;
}

export interface DistrictFigures {
  districtCode: string;
  expected: number;
  answered: number;
  responseRate: string;
  rate: string | null;
  mean: string | null;
  /** 满意率 and 均分 by question, of those that every district may show. */
  questions: { key: string; rate: string | null; mean: string | null }[];
}

/** What a report says (BR25-1, BR25-2). */
export interface Figures {
  expected: number;
  answered: number;
  responseRate: string;
  headline: Score | null;
  questions: QuestionFigures[];
  dimensions: DimensionFigures[];
  /** All districts of the run or none. */
  districts: DistrictFigures[];
  /** What is not shown and why, for the reader. */
  suppressed: string[];
}

const percent = (part: number, whole: number): string | null =>
  whole === 0 ? null : new Decimal(part).times(100).dividedBy(whole).toFixed(2, Decimal.ROUND_HALF_UP);

/** Rate and mean of points; 0 = 未评价 is no mark (BR25-1). */
export function scoreOf(points: readonly number[]): Score {
  const rated = points.filter((point) => point >= 1);
  const satisfied = rated.filter((point) => point >= SATISFIED_FROM).length;
  const sum = rated.reduce((total, point) => total + point, 0);
  return ofSums({ rated: rated.length, satisfied, sum });
}

const ofSums = ({ rated, satisfied, sum }: Pick<Score, 'rated' | 'satisfied' | 'sum'>): Score => ({
  rated,
  satisfied,
  sum,
  rate: percent(satisfied, rated),
  mean: rated === 0 ? null : new Decimal(sum).dividedBy(rated).toFixed(2, Decimal.ROUND_HALF_UP),
});

const together = (scores: readonly Score[]): Score =>
  ofSums({
    rated: total(scores, ({ rated }) => rated),
    satisfied: total(scores, ({ satisfied }) => satisfied),
    sum: total(scores, ({ sum }) => sum),
  });

const total = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0);

/** What was answered to a question: points, or the options chosen by each. */
function valuesOf(key: string, answers: readonly Answers[]): unknown[] {
  return answers.map((one) => one[key]).filter((value) => value !== undefined && value !== null && value !== '');
}
const pointsOf = (key: string, answers: readonly Answers[]) =>
  valuesOf(key, answers).filter((value): value is number => typeof value === 'number');

/** Who has said something by it: of a scale whoever gave a mark. */
const speakers = ({ key, kind }: SatisfactionQuestion, answers: readonly Answers[]) =>
  kind === 'SCALE' ? pointsOf(key, answers).filter((point) => point >= 1).length : valuesOf(key, answers).length;

/**
 * The figures of a run. Fewer than `minGroup` answers show the response alone, of a question as of the whole. Districts are shown all together or
 * not at all, question by question too: what one of them lacks would be the total less the others (BR25-2).
 */
export function reckon(
  questions: readonly SatisfactionQuestion[],
  collected: readonly Collected[],
  minGroup: number,
): Figures {
  const answers = collected.flatMap((one) => one.answers);
  const expected = total(collected, (one) => one.expected);
  const response = { expected, answered: answers.length, responseRate: percent(answers.length, expected) ?? '0.00' };
  if (answers.length < minGroup)
    return {
      ...response,
      headline: null,
      questions: [],
      dimensions: [],
      districts: [],
      suppressed: [tooFew(minGroup)],
    };
  const shown = new Set(questions.filter((one) => speakers(one, answers) >= minGroup).map(({ key }) => key));
  const figures = questions.map((one) => figuresOf(one, answers, shown.has(one.key)));
  const byDistrict = districtsOf(questions, collected, minGroup);
  const hidden = questions.filter((one) => one.kind !== 'TEXT' && !shown.has(one.key));
  return {
    ...response,
    headline: headlineOf(questions, answers, shown),
    questions: figures,
    dimensions: dimensionsOf(questions, figures),
    districts: byDistrict,
    suppressed: [
      ...hidden.map(({ title }) => `“${title}”有效评价不足${minGroup}份，不显示明细`),
      ...(byDistrict.length === 0 && collected.length > 1 ? [`有区的样本不足${minGroup}份，不显示分区数据`] : []),
    ],
  };
}

const tooFew = (minGroup: number) => `样本不足${minGroup}份，不显示明细`;

function figuresOf(
  { key, dimension, kind, title, options }: SatisfactionQuestion,
  answers: readonly Answers[],
  shown: boolean,
): QuestionFigures {
  const common = { key, dimension, kind, title };
  if (!shown || kind === 'TEXT') return { ...common, score: null, counts: [] };
  const chosen = valuesOf(key, answers).flat();
  const count = (value: unknown) => chosen.filter((one) => one === value).length;
  if (kind !== 'SCALE')
    return { ...common, score: null, counts: options.map((option) => ({ title: option, count: count(option) })) };
  const points = [5, 4, 3, 2, 1, 0].map((point) => ({ title: POINTS[point] ?? String(point), count: count(point) }));
  return { ...common, score: scoreOf(pointsOf(key, answers)), counts: points };
}

/** 培训机构总体 and 项目总体; none where one of their questions is hidden, which would be the headline less the others. */
function headlineOf(
  questions: readonly SatisfactionQuestion[],
  answers: readonly Answers[],
  shown: ReadonlySet<string>,
): Score | null {
  const asked = questions.filter(({ kind, dimension }) => kind === 'SCALE' && HEADLINE.includes(dimension));
  if (asked.length === 0 || asked.some(({ key }) => !shown.has(key))) return null;
  return together(asked.map(({ key }) => scoreOf(pointsOf(key, answers))));
}

/** Means and rates of what is shown of a dimension, by the weights of its questions. */
function dimensionsOf(
  questions: readonly SatisfactionQuestion[],
  figures: readonly QuestionFigures[],
): DimensionFigures[] {
  const weights = new Map(questions.map(({ key, weight }) => [key, new Decimal(weight)]));
  return (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) => {
    const scored = figures.flatMap(({ key, dimension: of, score }) =>
      of === dimension && score ? [{ score, weight: weights.get(key) ?? new Decimal(1) }] : [],
    );
    if (scored.length === 0) return [];
    const whole = scored.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
    const weighted = (of: (score: Score) => Decimal) =>
      scored
        .reduce((sum, { score, weight }) => sum.plus(of(score).times(weight)), new Decimal(0))
        .dividedBy(whole)
        .toFixed(2, Decimal.ROUND_HALF_UP);
    return [
      {
        dimension,
        title: DIMENSIONS[dimension],
        rate: weighted(({ satisfied, rated }) => new Decimal(satisfied).times(100).dividedBy(rated)),
        mean: weighted(({ sum, rated }) => new Decimal(sum).dividedBy(rated)),
      },
    ];
  });
}

function districtsOf(
  questions: readonly SatisfactionQuestion[],
  collected: readonly Collected[],
  minGroup: number,
): DistrictFigures[] {
  if (collected.length < 2 || collected.some(({ answers }) => answers.length < minGroup)) return [];
  const scales = questions.filter(({ kind }) => kind === 'SCALE');
  const everywhere = new Set(
    scales.filter((one) => collected.every(({ answers }) => speakers(one, answers) >= minGroup)).map(({ key }) => key),
  );
  return collected.map(({ districtCode, expected, answers }) => {
    const headline = headlineOf(questions, answers, everywhere);
    return {
      districtCode,
      expected,
      answered: answers.length,
      responseRate: percent(answers.length, expected) ?? '0.00',
      rate: headline?.rate ?? null,
      mean: headline?.mean ?? null,
      questions: scales
        .filter(({ key }) => everywhere.has(key))
        .map(({ key }) => {
          const { rate, mean } = scoreOf(pointsOf(key, answers));
          return { key, rate, mean };
        }),
    };
  });
}
