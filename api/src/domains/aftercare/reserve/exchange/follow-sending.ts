import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { StreamState } from '../../../../platform/exchange/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { deliveredValues } from '../deliver.ts';
import { RESERVE } from '../record-type.ts';
import { OFFICE_NAME, recordOfStreams, type SentEdition } from './words.ts';

/**
 * The 武装部 has acknowledged a file, refused it, or could not be reached (01 §12.7 "Ack mandatory"): an acknowledged one is handed over; of a refused
 * one its office is told. An answer about an edition that another one has replaced changes nothing.
 */
export async function followSending(
  tx: Ctx,
  changes: readonly { streamKey: string; state: StreamState }[],
): Promise<void> {
  const editions = await recordOfStreams(
    tx,
    changes.map(({ streamKey }) => streamKey),
  );
  for (const { streamKey, state } of changes) {
    const edition = editions.get(streamKey);
    if (!edition) continue;
    const answer = await answerOf(tx, streamKey);
    if (state === 'SYNCED' && answer.state === 'ACKED') await takeOver(tx, edition);
    else if (state === 'FAILED') await noteRefused(tx, edition, answer);
    else if (state === 'PENDING') await mark(tx, edition, { send_state: 'WAITING', send_reason: null });
  }
}

interface Answer {
  state: string;
  message: string | null;
}

/** What the counterpart said last about a stream, which carries one file. */
async function answerOf(tx: Ctx, streamKey: string): Promise<Answer> {
  return tables(tx)
    .selectFrom('outbox_message')
    .select(['state', sql<string | null>`coalesce(answer_message, last_error)`.as('message')])
    .where('stream_key', '=', streamKey)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Only where the edition is the one that holds. */
async function mark(tx: Ctx, edition: SentEdition, values: object): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('reserve_record')
    .set(values)
    .where('id', '=', edition.recordId)
    .where('export_no', '=', edition.exportNo)
    .where('state', 'in', ['EXPORTED', 'DELIVERED', 'REGISTERED', 'NOT_QUALIFIED'])
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** The file has arrived: what was exported is handed over by the system; what was handed over on paper meanwhile stays as it was written down. */
export async function takeOver(tx: Ctx, edition: SentEdition): Promise<void> {
  if (!(await mark(tx, edition, { send_state: 'TAKEN', send_reason: null }))) return;
  const receipt = { receiver: OFFICE_NAME, way: 'SYSTEM', at: tx.app.clock.now() } as const;
  const { numUpdatedRows } = await tables(tx)
    .updateTable('reserve_record')
    .set(deliveredValues(receipt))
    .where('id', '=', edition.recordId)
    .where('state', '=', 'EXPORTED')
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return;
  const input = { note: `${OFFICE_NAME}已接收登记表数据 ${edition.exportNo}`, occurredAt: receipt.at };
  await advanceOne(tx, { type: RESERVE, action: 'deliver', rows: [{ id: edition.recordId }], input, mode: 'CASCADE' });
}

const FILLERS = ['CENTRE_CLERK', 'STREET_OFFICER'] as const;

async function noteRefused(tx: Ctx, edition: SentEdition, { state, message }: Answer): Promise<void> {
  const reason = [...(message ?? '未说明原因')].slice(0, 500).join('');
  const refused = state === 'REJECTED';
  if (!(await mark(tx, edition, { send_state: refused ? 'REFUSED' : 'FAILED', send_reason: reason }))) return;
  if (!refused) return;
  await sendNotices(tx, [
    {
      template: 'N582',
      receivers: FILLERS.map((roleCode) => ({ roleCode, orgId: edition.orgId })),
      variables: { 姓名: edition.personName, 编号: edition.recordNo, 登记表: edition.exportNo, 原因: reason },
      record: { type: RESERVE, id: edition.recordId, orgId: edition.orgId, title: edition.recordNo },
      dueKey: edition.exportNo,
    },
  ]);
}
