import { type Ctx, hasPermission } from '../../platform/kernel/index.ts';
import { readParameter } from '../../platform/parameters/index.ts';
import { readsOfficersNames } from './officers-names.ts';
import { showScoreToInstitution } from './parameters.ts';

/** When the score of a result is the caller's to read (02 §1.4). */
export interface ScoreReader {
  /** From the confirmation on: city, municipal centre, auditors. */
  confirmed: boolean;
  /** Once the result is filed: districts, and institutions unless `review.show_score_to_institution` says no. */
  filed: boolean;
}

/** Asked once for a list, however long. */
export async function scoreReader(ctx: Ctx): Promise<ScoreReader> {
  if (ctx.actor.kind === 'SYSTEM' || hasPermission(ctx.actor, 'training.application:score'))
    return { confirmed: true, filed: true };
  return { confirmed: false, filed: readsOfficersNames(ctx) || (await readParameter(ctx, showScoreToInstitution)) };
}
