/** How a project leaves its review: into the library, not, or once more before experts. */
export type FinalOutcome = 'PASS' | 'FAIL' | 'NOT_SELECTED' | 'REVIEW_AGAIN';

/**
 * The outcome after what the city has decided. Decisions about a veto are in the outcome already: they change the ranks of others.
 *
 * @throws Error where a decision is missing: a batch is not confirmed before
 */
export function finalOutcome(outcome: string, decision: string | null): FinalOutcome {
  switch (outcome) {
    case 'PASS':
    case 'FAIL':
    case 'NOT_SELECTED':
      return outcome;
    case 'INVALID':
      if (decision === 'FAIL' || decision === 'REVIEW_AGAIN') return decision;
      break;
    case 'TIE_PENDING':
      if (decision === 'SELECTED') return 'PASS';
      if (decision === 'NOT_SELECTED') return decision;
      break;
  }
  throw new Error(`no decision about a review that ended with ${outcome}`);
}
