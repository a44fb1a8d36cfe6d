import { rows, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { lockRoundsOf } from '../lock-round.ts';
import { LIVE_STATES } from '../seats.ts';
import { applyExitEffects } from './exit-effects.ts';

interface ExitFacts extends Readonly<Record<string, unknown>> {
  /** The enrolment is still under way. */
  live: boolean;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ExitFacts>> {
  const found = await rows<ExitFacts & { id: string }>(
    ctx,
    sql`select x.id, e.state = any(${[...LIVE_STATES]}::text[]) as live from training_exit x join training_enrolment e on e.id = x.enrolment_id
         where x.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts as ExitFacts]));
}

const stillLive = ({ live }: ExitFacts): GuardAnswer => live || { code: 'E-1320', message: '该报名已结束，不需要退训' };

/** The rounds of what they ask to leave: an approval frees a place, and rounds are locked before what hangs on them. */
async function lockRounds(tx: Ctx, _: string, ids: readonly string[]): Promise<void> {
  const asked = await tables(tx)
    .selectFrom('training_exit')
    .select('enrolment_id as id')
    .where('id', '=', anyOf(ids))
    .execute();
  await lockRoundsOf(
    tx,
    asked.map(({ id }) => id),
  );
}

/** What the flow of 退训申请 asks and brings about; each belongs to its trainee's account. */
export const exitBinding: Partial<RecordBinding> = {
  namesPermission: 'training.application:names',
  limits: 'TRAINING_EXIT',
  ownerColumn: 'account_id',
  lockFirst: lockRounds,
  ...judgedBy<ExitFacts>({ guards: { stillLive }, loadFacts }),
  onChange: applyExitEffects,
};
