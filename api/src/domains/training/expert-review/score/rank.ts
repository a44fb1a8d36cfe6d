import { Decimal } from 'decimal.js';
import type { Outcome, Score } from './score.ts';

/** A project among those of its batch. */
export interface Standing {
  projectId: string;
  /** Place by score among the projects that have one and are decided; equal scores share it. */
  rank: number | null;
  outcome: Outcome | 'NOT_SELECTED' | 'TIE_PENDING';
}

/** Criteria whose higher mean decides at the line of the quota, in this order (BR17-7). */
export const TIE_BREAKERS = ['C3', 'C2'] as const;

type Ranked = Pick<Score, 'final' | 'outcome' | 'criterionMeans'> & { projectId: string };

/**
 * BR17-7: places, and with a quota which of those over the pass line are in. Projects that cannot be told apart at the line wait for a
 * decision (TIE_PENDING), all of them.
 */
export function rankProjects(scores: readonly Ranked[], quota: number | null): Standing[] {
  const decided = scores.filter((s) => s.final !== null && s.outcome !== 'VETO_PENDING' && s.outcome !== 'INVALID');
  const passed = decided.filter((s) => s.outcome === 'PASS').sort(byScoreThenTies);
  const last = quota === null ? undefined : passed[quota - 1];
  const next = quota === null ? undefined : passed[quota];
  const tied = last && next && byScoreThenTies(last, next) === 0 ? last : undefined;
  return scores.map((score) => {
    const rank = decided.includes(score) ? 1 + decided.filter((other) => isHigher(other, score)).length : null;
    if (quota === null || score.outcome !== 'PASS') return { projectId: score.projectId, rank, outcome: score.outcome };
    if (tied && byScoreThenTies(tied, score) === 0) return { projectId: score.projectId, rank, outcome: 'TIE_PENDING' };
    return { projectId: score.projectId, rank, outcome: passed.indexOf(score) < quota ? 'PASS' : 'NOT_SELECTED' };
  });
}

const isHigher = (a: Ranked, b: Ranked) => compare(a.final, b.final) > 0;

/** The better one first. */
function byScoreThenTies(a: Ranked, b: Ranked): number {
  const byScore = compare(b.final, a.final);
  if (byScore !== 0) return byScore;
  for (const code of TIE_BREAKERS) {
    const byCriterion = compare(b.criterionMeans[code] ?? null, a.criterionMeans[code] ?? null);
    if (byCriterion !== 0) return byCriterion;
  }
  return 0;
}

const compare = (a: string | null, b: string | null) => new Decimal(a ?? 0).comparedTo(b ?? 0);
