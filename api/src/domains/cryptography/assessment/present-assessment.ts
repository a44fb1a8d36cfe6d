import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import type { AssessmentType, AssessmentUnitType, LayerScoreType } from './assessment.type.ts';
import { isMet, type JudgedUnit, judgedUnits } from './judgements.ts';
import { scoringRule } from './parameters.ts';
import {
  isManagement,
  type LayerScores,
  layerScores,
  type ScoringRule,
  scoreText,
  totalScore,
  unitScore,
} from './score.ts';
import { LAYERS, type Layer } from './units.ts';

/** A point in ten-thousandths. */
const POINT = 10_000;

/** The assessment as it stands, with its scores. */
export async function presentAssessment(ctx: Ctx): Promise<AssessmentType> {
  const [judged, rule] = [await judgedUnits(ctx), await readParameter(ctx, scoringRule)];
  const layers = layerScores(
    judged.map(({ unit: { layer }, judgement }) => ({ layer, judgement })),
    rule,
  );
  const total = totalScore(layers);
  return {
    units: judged.map((one) => presentUnit(one, rule)),
    layers: presentLayers(layers),
    total: scoreText(total),
    reached: total >= rule.pass * POINT,
    pass: rule.pass,
  };
}

function presentUnit({ unit, judgement, kept }: JudgedUnit, rule: ScoringRule): AssessmentUnitType {
  const { layer, byOrganisation = false, ...told } = unit;
  const score = LAYERS[layer].weight === 0 ? undefined : unitScore(layer, judgement, rule);
  return {
    ...told,
    layerTitle: LAYERS[layer].title,
    byOrganisation,
    management: isManagement(layer),
    score: score === undefined ? null : scoreText(score),
    open: !isMet(unit, judgement),
    judgement: kept,
  };
}

function presentLayers(scores: LayerScores): LayerScoreType[] {
  return (Object.keys(LAYERS) as Layer[]).flatMap((layer) => {
    const score = scores[layer];
    const { title, weight } = LAYERS[layer];
    return score === undefined || weight === 0 ? [] : [{ title, weight, score: fourDecimals(score) }];
  });
}

const fourDecimals = (score: number): string =>
  `${Math.floor(score / 10_000)}.${String(score % 10_000).padStart(4, '0')}`;
