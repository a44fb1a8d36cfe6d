import { anyOf, tables } from '../../../database/tables.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** What waits for a verdict in one case: the matters it is about, null for the whole case. */
type Waiting = readonly (string | null)[];

const waitingIn = (ctx: Ctx, caseId: string): Promise<Waiting> =>
  loaderOf<Waiting>(
    ctx,
    'forcedFinish.waiting',
    async (caseIds) => {
      const found = await tables(ctx)
        .selectFrom('forced_finish_request')
        .select(['case_id as caseId', 'sub_case_id as subCaseId'])
        .where('case_id', '=', anyOf(caseIds))
        .where('state', '=', 'PENDING')
        .execute();
      const byCase = Map.groupBy(found, (one) => one.caseId);
      return new Map([...byCase].map(([id, group]) => [id, group.map(({ subCaseId }) => subCaseId)]));
    },
    () => [],
  ).load(caseId);

/** Whether a request for the whole case would be refused because one waits, for it or for a matter of it (6.11). */
export const caseWaits = async (ctx: Ctx, caseId: string): Promise<boolean> =>
  (await waitingIn(ctx, caseId)).length > 0;

/** Whether a request for the matter would be refused because one waits, for it or for its whole case (6.11). */
export const subCaseWaits = async (ctx: Ctx, caseId: string, id: string): Promise<boolean> =>
  (await waitingIn(ctx, caseId)).some((about) => about === null || about === id);
