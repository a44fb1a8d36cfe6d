import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { lockRoundsOf } from '../../enrolments/lock-round.ts';
import { draftContracts, recountContracts } from '../contracts/keep-contracts.ts';
import { enterRun, joinOnFirstDay, moveEnrolments } from '../placing.ts';
import { RUN } from '../record-types.ts';
import { CHANGE_KINDS } from './change.record.ts';
import { type ChangeKind, STEP_OF } from './change-facts.ts';

interface Asked {
  id: string;
  changeNo: string;
  runId: string;
  runNo: string;
  kind: ChangeKind;
  reason: string;
  institutionOrgId: string;
  enrolmentId: string | null;
  joinedOn: string | null;
}

const RESULTS: Readonly<Record<string, string>> = { APPROVED: '已同意', DECLINED: '未同意' };

/** What was agreed to is written into the run at once; the institution hears of every result. */
export async function applyChangeEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, to, input } of changes) {
    const 结果 = RESULTS[to];
    if (!结果) continue;
    const asked = await tables(tx)
      .selectFrom('run_change')
      .select([
        'id',
        'change_no as changeNo',
        'run_id as runId',
        'run_no as runNo',
        'kind',
        'reason',
        'institution_org_id as institutionOrgId',
        'enrolment_id as enrolmentId',
        sql<string | null>`joined_on::text`.as('joinedOn'),
      ])
      .$narrowType<{ kind: ChangeKind }>()
      .where('id', '=', row.id)
      .executeTakeFirst();
    if (!asked) continue;
    if (to === 'APPROVED') await apply(tx, asked);
    await sendNotices(tx, [
      {
        template: 'N465',
        receivers: [{ roleCode: 'INST', orgId: asked.institutionOrgId }],
        variables: {
          班次编号: asked.runNo,
          类别: CHANGE_KINDS[asked.kind],
          申请编号: asked.changeNo,
          结果,
          意见: input.reasonText ? `意见：${input.reasonText}` : '',
        },
        link: `/own-run-changes/${asked.id}`,
      },
    ]);
  }
}

async function apply(tx: Ctx, asked: Asked): Promise<void> {
  const { id, runId, kind, reason, changeNo } = asked;
  await run(tx, sql`select 1 from training_run where id = ${runId} for update`);
  if (kind === 'SCHEDULE') {
    await run(
      tx,
      sql`update training_run r set planned_start = coalesce(x.planned_start, r.planned_start), planned_end = coalesce(x.planned_end, r.planned_end)
            from run_change x where x.id = ${id} and r.id = x.run_id`,
    );
    await joinOnFirstDay(tx, runId);
  } else if (kind === 'VENUE')
    await run(
      tx,
      sql`update training_run r set venue_ids = x.venue_ids from run_change x where x.id = ${id} and r.id = x.run_id`,
    );
  else if (kind === 'HEAD_TEACHER')
    await run(
      tx,
      sql`update training_run r set head_teacher_id = x.head_teacher_id from run_change x where x.id = ${id} and r.id = x.run_id`,
    );
  else if (kind === 'LATE_JOIN') await join(tx, asked);
  const input = { reasonText: `${CHANGE_KINDS[kind]}（${changeNo}）：${reason}`.slice(0, 500) };
  const { refusals } = await advance(tx, {
    type: RUN,
    action: STEP_OF[kind],
    rows: [{ id: runId }],
    input,
    mode: 'CASCADE',
  });
  const [refusal] = refusals;
  if (refusal) throw new DomainError('E-2112', refusal.message);
}

/** T21-9: he studies from his day on, and the contract of his district grows by a supplement, or begins. */
async function join(tx: Ctx, { runId, enrolmentId, joinedOn }: Asked): Promise<void> {
  if (!enrolmentId || !joinedOn) return;
  await lockRoundsOf(tx, [enrolmentId]);
  await moveEnrolments(tx, 'joinRunning', [enrolmentId]);
  await enterRun(tx, runId, [enrolmentId], joinedOn);
  await draftContracts(tx, [runId]);
  await recountContracts(tx, [runId]);
}
