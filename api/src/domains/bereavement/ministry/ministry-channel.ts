import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { StreamState } from '../../../platform/exchange/index.ts';
import { createEnvelopeChannel, isPaused, type OutboundAnswer, readAnswer } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { MINISTRY_CODE, readMinistry } from './ministry.ts';
import { takeResults } from './take-results.ts';

const PREFIX = 'ministry:';
/** One stream for each report: an edition that was refused does not hold the next one. */
export const streamOf = (reportId: string): string => `${PREFIX}${reportId}`;
const reportOf = (streamKey: string): string => streamKey.slice(PREFIX.length);

/** 0 accepted, 2xx known already and so accepted, 1xx a fault of the data, 5xx and the rest may pass (03 §34.7). */
export function verdictOf(status: number, json: unknown): OutboundAnswer {
  const answer = status < 500 ? readAnswer(json) : undefined;
  if (!answer) return { outcome: 'RETRY', code: String(status), message: `部级系统应答异常（HTTP ${status}）` };
  const { code, message } = answer;
  if (code === '0' || /^2\d\d$/.test(code)) return { outcome: 'ACKED', code, message: message || '已接收' };
  if (/^1\d\d$/.test(code)) return { outcome: 'REJECTED', code, message };
  return { outcome: 'RETRY', code, message: message || '部级系统繁忙' };
}

/** The way to the ministry's 优抚 system (03 §34.7): signed by us, the contents under SM4 for it alone. */
export const ministryChannel = createEnvelopeChannel({
  key: 'ministry-reduction',
  title: '部级优抚系统',
  kinds: { MINISTRY_REDUCE: '优抚对象减员' },
  endpoint: async (ctx) => {
    const ministry = await readMinistry(ctx);
    if (!ministry) return undefined;
    const { url, token, timeoutMs, encryptFor } = ministry;
    return { url: `${url}/ministry/reductions`, publicKey: encryptFor, token, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'MINISTRY'),
  receiverCode: () => MINISTRY_CODE,
  bizType: ({ kind }) => kind,
  body: ({ payload, pushId }) => ({ messageId: pushId, ...payload }),
  answer: ({ status, json }) => verdictOf(status, json),
  lock: async (tx, streamKeys) => {
    await tables(tx)
      .selectFrom('ministry_report')
      .select('id')
      .where('id', 'in', streamKeys.map(reportOf))
      .orderBy('id')
      .forUpdate()
      .execute();
  },
  onState: followStreams,
});

async function followStreams(tx: Ctx, changes: readonly { streamKey: string; state: StreamState }[]): Promise<void> {
  for (const { streamKey, state } of changes) {
    if (state === 'PENDING') continue;
    const answered = await tables(tx)
      .selectFrom('outbox_message')
      .select([sql<string | null>`answer_code`.as('code'), sql<string | null>`answer_message`.as('text'), 'state'])
      .where('stream_key', '=', streamKey)
      .where('state', 'in', ['ACKED', 'REJECTED'])
      .executeTakeFirst();
    // One that was given up is no word of the ministry: the outbox raises the alarm, 重推 sends it again.
    if (answered)
      await takeResults(tx, [
        {
          reportId: reportOf(streamKey),
          accepted: answered.state === 'ACKED',
          code: answered.code ?? '',
          text: answered.text ?? '',
        },
      ]);
  }
}
