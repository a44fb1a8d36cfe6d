import { rows, sql } from '../../../database/sql.ts';
import { isIntactRow, type SealedRow } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import { SEALED_DISTRIBUTIONS, sealDistribution } from '../../../platform/exchange/serve/sealed-distributions.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { type NoticeTemplate, sendNotices } from '../../../platform/notify/index.ts';

/** Days before the end on which the owner is warned (03 §35.6). */
const WARN_DAYS = [30, 7, 1] as const;

export const EXPIRY_TEMPLATE: NoticeTemplate = {
  code: 'DX01',
  name: '数据分发即将到期',
  audience: 'ADMIN',
  channels: ['IN_APP', 'POPUP'],
  title: '数据分发{天数}天后到期：{应用}',
  body: '应用“{应用}”在通道“{通道}”的数据分发将于{到期日}到期，到期后调用将被拒绝。如需继续使用，请及时续期。',
  requiredVariables: ['应用', '通道', '到期日', '天数'],
  priority: 2,
};

interface Ending {
  id: string;
  app: string;
  channel: string;
  validTo: string;
  ownerId: string | null;
}

/** Daily: what has ended becomes 失效, and owners are told 30, 7 and 1 days before. Calls are refused by the date, with or without this. */
export async function expireDistributions(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  await transaction(ctx, async (tx) => {
    const ended = await rows<{ id: string }>(
      tx,
      sql`update distribution set state = 'EXPIRED', version = version + 1, updated_at = ${tx.app.clock.now()}
           where id = any(${await endedBy(tx, today)}::uuid[]) returning id`,
    );
    for (const { id } of ended) await sealDistribution(tx, id);
    await recordAudit(
      tx,
      ended.map(({ id }) => ({ event: 'dx.dist.expire', objectType: 'distribution', objectId: id })),
    );
    if (ended.length > 0) announceDirectory(tx);
    for (const days of WARN_DAYS) await warn(tx, days, addDays(today, days));
  });
}

/** What has ended, as far as it is as the product wrote it: what is not stays for the two administrators to look at. */
async function endedBy(tx: Ctx, today: string): Promise<string[]> {
  const due = await rows<SealedRow & { id: string }>(
    tx,
    sql`select ${SEALED_DISTRIBUTIONS.select} where d.state in ('ACTIVE', 'SUSPENDED') and d.valid_to < ${today}::date`,
  );
  return due.filter((row) => isIntactRow(tx, SEALED_DISTRIBUTIONS, row)).map(({ id }) => id);
}

async function warn(tx: Ctx, days: number, day: string): Promise<void> {
  const ending = await rows<Ending>(
    tx,
    sql`select d.id, a.name as app, c.name as channel, d.valid_to::text as "validTo", u.id as "ownerId"
          from distribution d join exchange_app a on a.id = d.app_id join data_channel c on c.id = d.channel_id
          left join user_account u on u.id = d.owner_id and u.status = 'ENABLED'
         where d.state in ('ACTIVE', 'PENDING_APPROVAL') and d.valid_to = ${day}::date`,
  );
  await sendNotices(
    tx,
    ending.flatMap(({ id, app, channel, validTo, ownerId }) =>
      ownerId === null
        ? []
        : [
            {
              template: EXPIRY_TEMPLATE.code,
              receivers: [{ userId: ownerId }],
              variables: { 应用: app, 通道: channel, 到期日: validTo, 天数: days },
              dueKey: `${id}:${validTo}:${days}`,
            },
          ],
    ),
  );
}
