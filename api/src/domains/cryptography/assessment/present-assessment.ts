import type { Ctx } from '../../../platform/kernel/index.ts';
import type { AssessmentType, AssessmentUnitType, LayerScoreType } from './assessment.type.ts';
import { isMet, type JudgedUnit, judgedUnits } from './judgements.ts';
import { isManagement, type LayerScores, layerScores, scoreText, totalScore, unitScore } from './score.ts';
import { LAYERS, type Layer } from './units.ts';

/** 60 points, in ten-thousandths (04 §9, `[assumption]`). */
const PASS_MARK = 600_000;

/** The assessment as it stands, with its scores. */
export async function presentAssessment(ctx: Ctx): Promise<AssessmentType> {
  const judged = await judgedUnits(ctx);
  const layers = layerScores(judged.map(({ unit: { layer }, judgement }) => ({ layer, judgement })));
  const total = totalScore(layers);
  return {
    units: judged.map(presentUnit),
    layers: presentLayers(layers),
    total: scoreText(total),
    reached: total >= PASS_MARK,
  };
}

function presentUnit({ unit, judgement, kept }: JudgedUnit): AssessmentUnitType {
  const { layer, byOrganisation = false, ...told } = unit;
  const score = LAYERS[layer].weight === 0 ? undefined : unitScore(layer, judgement);
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
