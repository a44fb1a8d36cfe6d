import { idsInReach, type RecordActInputType } from '../../../../platform/flow/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { ENROLMENT } from '../record-type.ts';
import { checkEnrolments, findStale } from './check-enrolments.ts';

/** Most enrolments of one act (02 §2.4); more are refused before anybody is asked about. */
const MOST_AT_ONCE = 200;

/** Checks those of an approval's enrolments whose check is too old to rest on; what the caller may not reach is not asked about. */
export async function checkStale(ctx: Ctx, { rows: asked }: RecordActInputType): Promise<void> {
  if (!hasPermission(ctx.actor, 'training.enrolment:review') || asked.length > MOST_AT_ONCE) return;
  const reached = await idsInReach(
    ctx,
    ENROLMENT,
    asked.map(({ id }) => id),
  );
  await checkEnrolments(ctx, await findStale(ctx, reached));
}
