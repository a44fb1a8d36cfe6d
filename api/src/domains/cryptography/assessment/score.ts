import { LAYERS, type Layer } from './units.ts';

/*
 * Scores are whole ten-thousandths: four decimals inside, two outside (04 §9). Nothing is reckoned in binary fractions.
 */

const ONE = 10_000;

/** Technical layers make 70 of the 100 points, management 30. */
const TECHNICAL_POINTS = 70;
const MANAGEMENT_POINTS = 30;

export const FULFILMENTS = { FULL: '符合', PART: '部分符合', NONE: '不符合' } as const;
export type Fulfilment = keyof typeof FULFILMENTS;

/** What was judged of an object. */
export interface Judgement {
  applies: boolean;
  /** D 密码使用有效性. */
  effective: boolean;
  /** A 密码算法/技术合规性. */
  algorithm: boolean;
  /** K 密钥管理安全. */
  keySafe: boolean;
  /** Of management, which has no D, A and K. */
  fulfilment: Fulfilment;
}

/** Nothing was judged yet: it counts as not fulfilled, and says so in the list of gaps. */
export const UNJUDGED: Judgement = {
  applies: true,
  effective: false,
  algorithm: false,
  keySafe: false,
  fulfilment: 'NONE',
};

export const isManagement = (layer: Layer): boolean => !LAYERS[layer].technical && LAYERS[layer].weight > 0;

/** Per cent of an object's score that stay where A or K is missing, or both. */
export interface ScoringRule {
  oneMissing: number;
  bothMissing: number;
}

const USUAL: ScoringRule = { oneMissing: 50, bothMissing: 25 };

/**
 * The score of one object in ten-thousandths; undefined where it does not apply. Without D nothing counts; with D, what is missing of A and K takes a
 * part of it: half or three quarters unless the parameter says otherwise.
 */
export function unitScore(layer: Layer, judgement: Judgement, rule: ScoringRule = USUAL): number | undefined {
  if (!judgement.applies) return undefined;
  if (isManagement(layer)) return { FULL: ONE, PART: ONE / 2, NONE: 0 }[judgement.fulfilment];
  if (!judgement.effective) return 0;
  const missing = Number(!judgement.algorithm) + Number(!judgement.keySafe);
  return (ONE / 100) * ([100, rule.oneMissing, rule.bothMissing][missing] ?? 0);
}

export type LayerScores = Readonly<Partial<Record<Layer, number>>>;

/** The mean of the objects of each layer that apply; a layer without any is left out, with its weight. */
export function layerScores(
  judged: readonly { layer: Layer; judgement: Judgement }[],
  rule?: ScoringRule,
): LayerScores {
  const scores: Partial<Record<Layer, number>> = {};
  for (const layer of Object.keys(LAYERS) as Layer[]) {
    const units = judged.flatMap((one) => (one.layer === layer ? (unitScore(layer, one.judgement, rule) ?? []) : []));
    if (units.length > 0) scores[layer] = divided(sum(units), units.length);
  }
  return scores;
}

/** The total in ten-thousandths of a point: 70 × weighted technical layers + 30 × weighted management. */
export function totalScore(layers: LayerScores): number {
  return (
    TECHNICAL_POINTS * weighted(layers, (layer) => LAYERS[layer].technical) +
    MANAGEMENT_POINTS * weighted(layers, isManagement)
  );
}

/** Ten-thousandths with two decimals, as they are shown. */
export function scoreText(score: number): string {
  const hundredths = divided(score, 100);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

function weighted(layers: LayerScores, counts: (layer: Layer) => boolean): number {
  const held = (Object.keys(LAYERS) as Layer[]).flatMap((layer) => {
    const score = counts(layer) ? layers[layer] : undefined;
    return score === undefined ? [] : [{ score, weight: LAYERS[layer].weight }];
  });
  const weights = sum(held.map(({ weight }) => weight));
  return weights === 0 ? 0 : divided(sum(held.map(({ score, weight }) => score * weight)), weights);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rounded half up, on whole numbers. */
const divided = (value: number, by: number) => Math.floor((2 * value + by) / (2 * by));
