import { rows, sql } from '../../../../database/sql.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { LIVE_STATES } from '../seats.ts';
import { exitFlow } from './exit.flow.ts';
import { applyExitEffects } from './exit-effects.ts';
import { EXIT } from './record-type.ts';

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

/** 退训申请 as records of the flow engine; each belongs to its trainee's account. */
export const exitBinding: RecordBinding = {
  type: EXIT,
  title: '退训申请',
  flow: exitFlow.key,
  table: 'training_exit',
  titleColumn: 'exit_no',
  subjectColumn: 'name_masked',
  link: '/training/exits/{id}',
  viewPermission: 'training.exit:view',
  namesPermission: 'training.application:names',
  limits: 'TRAINING_EXIT',
  ownerColumn: 'account_id',
  ...judgedBy<ExitFacts>({ guards: { stillLive }, loadFacts }),
  onChange: applyExitEffects,
};
