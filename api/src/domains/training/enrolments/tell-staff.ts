import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import type { Home } from './home.ts';
import { ENROLMENT } from './record-type.ts';

/** What the institution hears of who comes and goes (T20-3, T20-8, T13-7). */
const TO_INSTITUTION: Readonly<Record<string, string>> = {
  districtPass: '审核通过',
  districtPassWarned: '审核通过',
  recheck: '审核通过撤回，正在复查',
  revoke: '审核通过撤销',
  revokePlaced: '审核通过撤销，已移出班次',
  exit: '已退训',
};
/** Steps by which a district gets something new to look at (N-13-1). */
const TO_DISTRICT: readonly string[] = ['admit', 'promote', 'settle', 'approveRelease', 'resubmit'];

/** Tells institution and district of steps, in the transaction of the steps. */
export async function tellStaff(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => TO_INSTITUTION[action] || TO_DISTRICT.includes(action));
  if (told.length === 0) return;
  const rounds = await tables(tx)
    .selectFrom('training_enrolment as e')
    .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
    .select(['e.id', 'r.title', 'r.org_id as orgId'])
    .where('e.id', '=', anyOf(told.map(({ row }) => row.id)))
    .execute();
  const roundOf = new Map(rounds.map((round) => [round.id, round]));
  await sendNotices(
    tx,
    told.flatMap(({ row, action }): Notice[] => {
      const round = roundOf.get(row.id);
      if (!round) return [];
      const record = { type: ENROLMENT, id: row.id, orgId: row.orgId, title: row.title };
      const variables = { 报名编号: row.title, 批次名称: round.title };
      const heard = TO_INSTITUTION[action];
      if (!heard) return [waiting(record, variables)];
      const receivers = [{ roleCode: 'INST', orgId: round.orgId }];
      return [{ template: 'N222', receivers, variables: { ...variables, 学员: row.subject, 进展: heard }, record }];
    }),
  );
}

/** N-13-1 of an enrolment that has just been made. */
export async function tellOfNew(tx: Ctx, made: { id: string; no: string; home: Home; round: string }): Promise<void> {
  const record = { type: ENROLMENT, id: made.id, orgId: made.home.orgId, title: made.no };
  await sendNotices(tx, [waiting(record, { 报名编号: made.no, 批次名称: made.round })]);
}

const waiting = (
  record: { type: string; id: string; orgId: string; title: string },
  variables: Readonly<Record<string, string>>,
): Notice => ({
  template: 'N223',
  receivers: [{ roleCode: 'BIZ_OFFICER', orgId: record.orgId }],
  variables,
  record,
});
