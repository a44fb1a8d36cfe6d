import { tables } from '../../../../database/tables.ts';
import {
  createEnvelopeChannel,
  findIntegration,
  isPaused,
  type OutboundChannel,
  outboundQueue,
} from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { followSending } from './follow-sending.ts';
import { formSchema } from './form.schema.ts';
import { FORM_CHANNEL, FORM_KIND, MILITARY_OFFICE, recordOfStreams } from './words.ts';

/** Records before their streams, in id order, as every act locks them. */
async function lockRecords(tx: Ctx, streamKeys: readonly string[]): Promise<void> {
  const ids = [...(await recordOfStreams(tx, streamKeys)).values()].map(({ recordId }) => recordId);
  if (ids.length > 0)
    await tables(tx)
      .selectFrom('reserve_record')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute();
}

/**
 * The way to the 武装部 (01 §12.7): the departments' side of the exchange, the data under SM4 for its reader alone, signed by us. It acknowledges each
 * file; what it does not acknowledge goes out again under the same number (§2.7).
 */
export const formChannel: OutboundChannel = createEnvelopeChannel({
  key: FORM_CHANNEL,
  title: '武装部（预备役登记）',
  kinds: { [FORM_KIND]: '预备役登记数据' },
  receiverCode: () => MILITARY_OFFICE,
  bizType: ({ kind }) => `RESERVE.${kind}`,
  endpoint: async (ctx) => {
    const { DEPARTMENT_EXCHANGE_PUBLIC_KEY: publicKey, DEPARTMENT_QUEUES: queues } = ctx.app.config;
    if (!publicKey) return undefined;
    if (queues.includes(MILITARY_OFFICE)) return { queue: outboundQueue(MILITARY_OFFICE), publicKey };
    const platform = await findIntegration(ctx, 'DEPARTMENTS');
    if (!platform) return undefined;
    const { url, token, timeoutMs } = platform;
    return { url: `${url}/departments/${MILITARY_OFFICE}/messages`, token, publicKey, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'DEPARTMENTS'),
  published: {
    [FORM_KIND]: {
      description:
        '登记表移交时发送：一人一条，内容为该版登记表的数据，以登记表编号为准，同一编号重复收到的按一次处理。发送人无权查看的栏目不发送，在withheld中列出。请在收到后应答，登记完成后以RESERVE.RESULT返回结果。',
      schema: formSchema,
      examples: [
        {
          department: MILITARY_OFFICE,
          districtCode: '310109',
          exportNo: '310109-2026-0007',
          edition: 1,
          fields: { personName: '欧阳示范', idNo: '310109200103151218', dischargeDate: '2026-03-01', rank: '32' },
          withheld: ['军兵种'],
        },
      ],
      changes: [{ version: '1.0', date: '2026-12-01', note: '首次发布' }],
    },
  },
  promptAfterOutage: true,
  lock: lockRecords,
  onState: followSending,
});
