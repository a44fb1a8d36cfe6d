import type { ReviewPagePartsFragment, ScoreSheetInput } from '../generated/graphql.ts';

/** The sheet as the form holds it. */
export interface SheetValues {
  scores: Record<string, number | null>;
  comments: Record<string, string>;
  overallComment: string;
  recommended: boolean | null;
  vetoFlags: string[];
}

/** What the form begins with. */
export function toValues({ sheet, criteria }: Pick<ReviewPagePartsFragment, 'sheet' | 'criteria'>): SheetValues {
  const given = new Map(sheet?.scores.map((score) => [score.code, score]));
  const entries = criteria.map(({ code }) => {
    const score = given.get(code);
    return { code, score: score?.score ? Number(score.score) : null, comment: score?.comment ?? '' };
  });
  return {
    scores: Object.fromEntries(entries.map(({ code, score }) => [code, score])),
    comments: Object.fromEntries(entries.map(({ code, comment }) => [code, comment])),
    overallComment: sheet?.overallComment ?? '',
    recommended: sheet?.recommended ?? null,
    vetoFlags: [...(sheet?.vetoFlags ?? [])],
  };
}

/** What the server is sent; fields left empty are absent. */
export function toInput(values: SheetValues): ScoreSheetInput {
  return {
    scores: Object.keys(values.scores).map((code) => ({
      code,
      score: values.scores[code] == null ? null : String(values.scores[code]),
      comment: values.comments[code]?.trim() || null,
    })),
    overallComment: values.overallComment ?? '',
    recommended: values.recommended ?? null,
    vetoFlags: values.vetoFlags ?? [],
  };
}

/**
 * The total so far in three decimals, exact: scores come in tenths, weights in whole per cent, and the highest score divides them so that
 * thousandths are whole numbers. Null until every criterion is scored.
 */
export function totalText(
  criteria: readonly { code: string; weight: number }[],
  scores: Readonly<Record<string, number | null | undefined>>,
  max = 100,
): string | null {
  let thousandths = 0;
  for (const { code, weight } of criteria) {
    const score = scores[code];
    if (score == null) return null;
    thousandths += Math.round(score * 10) * weight;
  }
  return ((thousandths * (100 / max)) / 1000).toFixed(3);
}
