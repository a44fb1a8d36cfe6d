import { anyOf, tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { onceAsked } from '../../../platform/requests/index.ts';
import { checkEnrolments } from '../enrolments/checks/check-enrolments.ts';
import { getReviews } from './find-reviews.ts';
import type { ReviewType } from './review.type.ts';

/** Most enrolments of one call (02 §2.4). */
const MOST_AT_ONCE = 200;

/** 重新核验 of enrolments that are under review; others stay as they are. @throws E-0501, NOT_FOUND for one outside the caller's scope */
export async function reverify(ctx: Ctx, ids: readonly string[], requestId: string): Promise<ReviewType[]> {
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  const found = await getReviews(ctx, ids, 'reverifyEnrolments');
  await onceAsked(
    ctx,
    'reverifyEnrolments',
    requestId,
    { ids },
    {
      // The discharge system is asked and each answer kept by itself; asking anew does no harm.
      ask: async () => {
        const open = await tables(ctx)
          .selectFrom('training_enrolment')
          .select('id')
          .where('id', '=', anyOf(found.map(({ id }) => id)))
          .where('state', 'in', ['PENDING', 'RETURNED', 'WAITLIST', 'APPROVED'])
          .orderBy('id')
          .execute();
        return checkEnrolments(
          ctx,
          open.map(({ id }) => id),
        );
      },
      act: async (_tx, checks) => ({ checked: checks.length }),
    },
  );
  return getReviews(ctx, ids, 'reverifyEnrolments');
}
