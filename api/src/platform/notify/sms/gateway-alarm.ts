import { firstRow, sql } from '../../../database/sql.ts';
import { formatDateTime } from '../../calendar/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../send-notices.ts';
import { TECHNICAL } from '../shipped/technical.ts';

const CITY = '310000';

/** The try of one message at which its failure is no hiccup any more: a minute after the first, as `notify.retryMinutes` has it. */
const TELLING_ATTEMPT = 2;

/** The hour of which this process has told already; another process' notice of the same hour is the same one. */
const told = new WeakMap<App, string>();

/**
 * Tells the technicians that the gateway of text messages does not work (01 §6.11): once an hour while messages meet it, beside the pop-ups
 * and notices, which go on.
 */
export async function alarmOfGateway(tx: Ctx, attempts: number, reason: string): Promise<void> {
  if (attempts < TELLING_ATTEMPT) return;
  const dueKey = `sms-gateway-${formatDateTime(tx.app.clock.now()).slice(0, 13)}`;
  // Hundreds of messages may fail within the hour; what waits is counted for the first of them alone.
  if (told.get(tx.app) === dueKey) return;
  const city = await firstRow<{ id: string; waiting: number }>(
    tx,
    sql`select id, (select count(*)::int from notification_delivery
                     where channel = 'SMS' and state in ('QUEUED', 'SENDING', 'RETRYING')) as waiting
          from org where code = ${CITY}`,
  );
  if (!city) return;
  await sendNotices(tx, [
    {
      template: TECHNICAL,
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: {
        故障描述: reason,
        影响范围: `待发短信 ${city.waiting} 条，按优先级排队重试；站内通知和弹窗不受影响`,
        解决建议: '检查短信网关服务、网络和接入密钥；恢复后自动补发，已转为未送达的在通知中心重新发送',
        traceId: tx.traceId,
      },
      link: '/notifications?tab=undelivered',
      dueKey,
    },
  ]);
  tx.afterCommit(() => void told.set(tx.app, dueKey));
}
