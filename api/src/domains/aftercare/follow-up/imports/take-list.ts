import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { refusal } from '../errors.ts';
import { lockPlans } from '../plans/lock-plans.ts';
import { keepRecords } from '../records/keep-records.ts';
import { refuseKnown } from './preview-route.ts';

/** Whom the clerk takes a row for. */
export interface Choice {
  row: number;
  planId: string;
}

interface Kept {
  row: number;
  employerName: string;
  employerUscc: string;
  startedOn: string;
  jobPost: string | null;
  plans: string[];
}

/**
 * The second step: takes the rows that were chosen, each for one of the persons it was shown with, as facts of the company's list; once.
 *
 * @returns how many
 * @throws NOT_FOUND for another's preview, E-1207 for one that was taken, E-IMP-05, BAD_INPUT
 */
export async function takeList(
  ctx: Ctx,
  importId: string,
  choices: readonly Choice[],
  requestId: string,
): Promise<number> {
  const { userId, name } = requireUser(ctx);
  if (!isUuid(importId)) throw refuse('NOT_FOUND');
  const done = await once(ctx, 'takeEmployerList', requestId, { importId, choices }, async (tx) => {
    const found = await tables(tx)
      .selectFrom('follow_up_import')
      .select(['id', 'sm3', 'taken_at', 'file_name'])
      .select((eb) => eb.ref('matches').$castTo<Kept[]>().as('matches'))
      .where('id', '=', importId)
      .where('user_id', '=', userId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw await refuseForeign(tx, importId);
    if (found.taken_at) throw refusal('E-1207');
    await refuseKnown(tx, found.sm3);
    const rows = chosenRows(found.matches, choices);
    const plans = new Map(
      (
        await lockPlans(
          tx,
          rows.map(({ planId }) => planId),
        )
      ).map((plan) => [plan.id, plan]),
    );
    const on = localDateOf(tx.app.clock.now());
    const kept = await keepRecords(
      tx,
      rows.flatMap(({ kept: row, planId }) => {
        const plan = plans.get(planId);
        if (!plan || plan.state === 'CLOSED') return [];
        return [
          {
            plan,
            source: 'IMPORT' as const,
            way: 'SYSTEM' as const,
            outcome: 'RECEIVED' as const,
            on,
            by: { id: userId, name },
            values: {
              employment_state: 'EMPLOYED',
              employer_name: row.employerName,
              employer_uscc: row.employerUscc,
              job_post: row.jobPost,
              started_on: row.startedOn,
            },
          },
        ];
      }),
    );
    await tables(tx)
      .updateTable('follow_up_import')
      .set({ taken_at: tx.app.clock.now() })
      .where('id', '=', importId)
      .execute();
    await recordAudit(tx, {
      event: 'followup.import',
      objectType: 'followUpImport',
      objectId: importId,
      detail: { rows: kept.length, left: found.matches.length - kept.length, sm3: found.sm3 },
    });
    return { taken: kept.length };
  });
  return done.taken;
}

/** Another's preview answers as none; the audit log knows. */
async function refuseForeign(tx: Ctx, importId: string): Promise<Error> {
  const there = await tables(tx)
    .selectFrom('follow_up_import')
    .select('id')
    .where('id', '=', importId)
    .executeTakeFirst();
  if (there)
    await recordAuditApart(tx, {
      event: 'access.out-of-scope',
      objectType: 'followUpImport',
      objectId: there.id,
      ok: false,
    });
  return refuse('NOT_FOUND');
}

/** @throws BAD_INPUT for a row that the list has not, one that is chosen twice, and a person that it was not shown with */
function chosenRows(matches: readonly Kept[], choices: readonly Choice[]): { kept: Kept; planId: string }[] {
  if (choices.length === 0) throw badInput([{ path: 'choices', message: '请至少选择一行' }]);
  const byRow = new Map(matches.map((kept) => [kept.row, kept]));
  return choices.map(({ row, planId }, at) => {
    const kept = byRow.get(row);
    if (!kept?.plans.includes(planId) || choices.findIndex((other) => other.row === row) < at)
      throw badInput([{ path: `choices.${at}`, message: `第${row}行：请从匹配结果中选择一人` }]);
    return { kept, planId };
  });
}
