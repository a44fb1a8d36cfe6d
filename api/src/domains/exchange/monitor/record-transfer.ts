import { rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { TransferAlarm } from '../uplink/alarm.ts';
import { getAnomaly } from './anomalies/find-anomalies.ts';
import { tellRecovery } from './anomalies/notices.ts';
import { recordFinding } from './anomalies/record-finding.ts';
import type { Finding } from './detect/finding.ts';
import { currentSettings, thresholdOf } from './rules/rule-setting.ts';

const RULE = 'R10';
/** Batches looked back at; a rule of more in a row finds them in the log. */
const MOST_BATCHES = 100;

/** R10 for what the log of calls does not show (03 §39.2 "ACK unknown/mismatch"): in the transaction that received the acknowledgement. */
export async function recordTransferAlarm(tx: Ctx, alarm: TransferAlarm): Promise<void> {
  if (alarm.kind === 'TASK') return;
  if (alarm.kind === 'RECOVERED') return recordRecovery(tx, alarm.entryId);
  const setting = (await currentSettings(tx)).find(({ rule, target }) => rule === RULE && target === null);
  if (!setting?.enabled) return;
  // Evaluations hold the same lock: one at a time records for a rule.
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`exchange-monitor ${RULE}`}))`);
  if (alarm.kind === 'UNKNOWN_ACK') {
    await recordFinding(tx, setting, await unknownAck(tx, alarm));
    return;
  }
  const inRow = await refusedInRow(tx, alarm.entryId);
  if (inRow < thresholdOf(setting, 'batches')) return;
  await recordFinding(tx, setting, { ...now(tx), subject: `ENTRY:${alarm.entryId}`, measured: inRow });
}

const RECOVERED = '已恢复传输';

/** What is open about the entry says that it is over, and so do those who were alarmed: once. Closing it stays a person's act. */
async function recordRecovery(tx: Ctx, entryId: string): Promise<void> {
  const at = tx.app.clock.now();
  const over = await rows<{ id: string }>(
    tx,
    sql`update exchange_anomaly set hint = left(concat_ws('；', ${`${formatDateTime(at)} ${RECOVERED}`}::text, hint), 200)
         where rule = ${RULE} and subject_kind = 'ENTRY' and subject = ${entryId} and state in ('NEW', 'CONFIRMED', 'HANDLING')
           and coalesce(hint, '') not like ${`%${RECOVERED}%`} returning id`,
  );
  for (const { id } of over) await tellRecovery(tx, await getAnomaly(tx, id));
}

function now(tx: Ctx): Pick<Finding, 'direction' | 'first' | 'last' | 'hits'> {
  const at = tx.app.clock.now();
  return { direction: 'OUT', first: at, last: at, hits: 1 };
}

async function unknownAck(
  tx: Ctx,
  { senderCode, messageId }: Extract<TransferAlarm, { kind: 'UNKNOWN_ACK' }>,
): Promise<Finding> {
  const app = await tables(tx)
    .selectFrom('exchange_app')
    .select('app_id as appId')
    .where('sender_code', '=', senderCode)
    .orderBy('app_id')
    .limit(1)
    .executeTakeFirst();
  return {
    ...now(tx),
    subject: `APP:${app?.appId ?? senderCode}`,
    measured: 1,
    words: `回执对应不到已发送的批次（报文编号 ${messageId.slice(0, 60)}）`,
  };
}

/** How many batches of an entry in a row, up to the latest, its receiver has refused or never taken. */
async function refusedInRow(tx: Ctx, entryId: string): Promise<number> {
  const ended = await rows<{ acked: boolean }>(
    tx,
    sql`select b.state = 'ACKED' as acked from transfer_batch b join transfer_task t on t.id = b.task_id
         where t.entry_id = ${entryId} and b.state in ('ACKED', 'REJECTED', 'DEAD') and b.sent_at is not null
         order by coalesce(b.acked_at, b.sent_at) desc, b.id desc limit ${MOST_BATCHES}`,
  );
  const accepted = ended.findIndex(({ acked }) => acked);
  return accepted === -1 ? ended.length : accepted;
}
