import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { ENROLMENT } from '../record-type.ts';

const RESULTS: Readonly<Record<string, string>> = {
  districtPass: '区退役军人事务局已同意退训',
  districtReject: '区退役军人事务局未同意退训，报名继续有效',
  lapse: '报名已结束，退训申请不再办理',
};

interface Asked {
  id: string;
  enrolmentId: string;
  accountId: string;
  roundTitle: string;
  reason: string;
}

/** An approval ends the enrolment from its day on and frees the place (T13-7, T13-5); the trainee hears of every result. */
export async function applyExitEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const asked = await askedOf(
    tx,
    changes.map(({ row }) => row.id),
  );
  await leave(
    tx,
    changes.flatMap(({ row, action }) => (action === 'districtPass' ? (asked.get(row.id) ?? []) : [])),
  );
  await sendNotices(
    tx,
    changes.flatMap(({ row, action, input }): Notice[] => {
      const one = asked.get(row.id);
      const 结果 = RESULTS[action];
      if (!one || !结果) return [];
      const 说明 = input.reasonText ? `意见：${input.reasonText}` : '';
      return [
        {
          template: 'N246',
          receivers: [{ userId: one.accountId }],
          variables: { 批次名称: one.roundTitle, 申请编号: row.title, 结果, 说明 },
          link: `/enrolments/${one.enrolmentId}`,
        },
      ];
    }),
  );
}

async function leave(tx: Ctx, leaving: readonly Asked[]): Promise<void> {
  if (leaving.length === 0) return;
  await run(
    tx,
    sql`update training_enrolment e set exit_date = x.exit_date from training_exit x
         where x.enrolment_id = e.id and x.id = any(${leaving.map(({ id }) => id)}::uuid[])`,
  );
  const { refusals } = await advance(tx, {
    type: ENROLMENT,
    action: 'exit',
    rows: leaving.map(({ enrolmentId, reason }) => ({ id: enrolmentId, input: { reasonText: reason } })),
    mode: 'CASCADE',
  });
  const [refusal] = refusals;
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}

async function askedOf(tx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Asked>> {
  const found = await tables(tx)
    .selectFrom('training_exit as x')
    .innerJoin('training_enrolment as e', 'e.id', 'x.enrolment_id')
    .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
    .select(['x.id', 'x.enrolment_id as enrolmentId', 'x.account_id as accountId', 'r.title as roundTitle', 'x.reason'])
    .where('x.id', '=', anyOf(ids))
    .execute();
  return new Map(found.map((one) => [one.id, one]));
}
