import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import { isSensitive } from '../../../platform/exchange/serve/directory.ts';
import { sealDistribution } from '../../../platform/exchange/serve/sealed-distributions.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { appWithin } from '../apps/app-reach.ts';
import { type LockedRow, lockRow } from '../config/lock-row.ts';
import { keepRevision } from '../config/revise.ts';
import { settleApproval } from './approval-task.ts';
import { checkDistribution, type DistributionContent } from './check-distribution.ts';
import { STATE_TITLES } from './distribution-states.ts';
import { type DistributionRow, getDistribution } from './find-distributions.ts';
import { assertIpsFree } from './shared-ips.ts';

export type LockedDistribution = LockedRow & {
  channel_id: string;
  app_id: string;
  ips: string[];
  live_version: number | null;
  submitted_by: string | null;
};

/** 草稿. @throws BAD_INPUT; E-DX-16 for addresses of other applications, unless `confirmShared` */
export async function createDistribution(
  ctx: Ctx,
  input: DistributionContent,
  confirmShared: boolean,
): Promise<DistributionRow> {
  const user = requireUser(ctx);
  return transaction(ctx, async (tx) => {
    const content = checkDistribution(tx, input, await fieldsOf(tx, input));
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await assertIpsFree(tx, id, content, confirmShared);
    await run(
      tx,
      sql`insert into distribution (id, created_at, updated_at, channel_id, app_id, purpose, fields, ips, rate_per_minute, daily_quota,
            max_rows_per_call, valid_from, valid_to, state, owner_id, owner_name)
          values (${id}, ${now}, ${now}, ${content.channelId}, ${content.appId}, ${content.purpose},
            ${JSON.stringify(content.fields)}::jsonb, ${[...content.ips]}::text[], ${content.ratePerMinute}, ${content.dailyQuota},
            ${content.maxRowsPerCall}, ${content.validFrom}, ${content.validTo}, 'DRAFT', ${user.userId}, ${user.name})`,
    );
    await keepContent(tx, id, 1, content, 'dx.dist.create');
    return getDistribution(tx, id);
  });
}

const EDITABLE = ['DRAFT', 'PENDING_APPROVAL', 'ACTIVE'];

/**
 * Version n+1. In 草稿 nothing else happens; otherwise it takes effect at once, or waits for the security administrator while traffic goes on
 * by the version before (AC35-5). Channel and application stay. @throws as {@link createDistribution}
 */
export async function updateDistribution(
  ctx: Ctx,
  id: string,
  version: number,
  input: DistributionContent,
  confirmShared: boolean,
): Promise<DistributionRow> {
  return transaction(ctx, async (tx) => {
    const before = await lockRow<LockedDistribution>(tx, 'distribution', id, version);
    if (!EDITABLE.includes(before.state)) throw refuse('E-0503', { state: STATE_TITLES[before.state] ?? before.state });
    if (input.channelId !== before.channel_id || input.appId !== before.app_id)
      throw badInput([{ path: 'channelId', message: '通道和应用不能更改，请撤销后新建分发' }]);
    const fields = await fieldsOf(tx, input);
    const content = checkDistribution(tx, input, fields);
    await assertIpsFree(tx, id, content, confirmShared, before.ips);
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()}, purpose = ${content.purpose},
            fields = ${JSON.stringify(content.fields)}::jsonb, ips = ${[...content.ips]}::text[],
            rate_per_minute = ${content.ratePerMinute}, daily_quota = ${content.dailyQuota},
            max_rows_per_call = ${content.maxRowsPerCall}, valid_from = ${content.validFrom}, valid_to = ${content.validTo}
           where id = ${id}`,
    );
    await keepContent(tx, id, version + 1, content, 'dx.dist.update');
    if (before.state !== 'DRAFT') await putForward(tx, id, version + 1, content, fields);
    return getDistribution(tx, id);
  });
}

/** 提交: 生效 at once, or 待安全审批 where a sensitive field is among those handed out. */
export async function submitDistribution(ctx: Ctx, id: string, version: number): Promise<DistributionRow> {
  return transaction(ctx, async (tx) => {
    const before = await lockRow<LockedDistribution>(tx, 'distribution', id, version);
    if (before.state !== 'DRAFT') throw refuse('E-0503', { state: STATE_TITLES[before.state] ?? before.state });
    const drafted = await getDistribution(tx, id);
    const fields = await fieldsOf(tx, drafted);
    const content = checkDistribution(tx, contentOf(drafted), fields);
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id}`,
    );
    await keepContent(tx, id, version + 1, content, 'dx.dist.submit');
    await putForward(tx, id, version + 1, content, fields);
    return getDistribution(tx, id);
  });
}

/** Decides whether a kept version goes live or waits. */
export async function putForward(
  tx: Ctx,
  id: string,
  version: number,
  content: DistributionContent,
  ofSource: readonly DataSourceField[],
): Promise<void> {
  const user = requireUser(tx);
  const waits = isSensitive(content.fields, ofSource);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update distribution set state = ${waits ? 'PENDING_APPROVAL' : 'ACTIVE'},
          live_version = ${waits ? sql`live_version` : sql`${version}::int`}, submitted_by = ${user.userId}, submitted_at = ${now},
          approved_by = null, approver_name = null, approved_at = null, state_reason = null where id = ${id}`,
  );
  await sealDistribution(tx, id);
  announceDirectory(tx);
  await settleApproval(tx, await getDistribution(tx, id));
}

export function contentOf(row: DistributionRow): DistributionContent {
  const { channelId, appId, purpose, fields, ips, ratePerMinute, dailyQuota, maxRowsPerCall, validFrom, validTo } = row;
  return { channelId, appId, purpose, fields, ips, ratePerMinute, dailyQuota, maxRowsPerCall, validFrom, validTo };
}

export async function keepContent(
  tx: Ctx,
  id: string,
  version: number,
  content: DistributionContent,
  event: string,
): Promise<void> {
  await keepRevision(tx, { type: 'distribution', id, version, content });
  await sealDistribution(tx, id);
  await recordAudit(tx, {
    event,
    objectType: 'distribution',
    objectId: id,
    after: content,
    detail: { version, purpose: content.purpose, fields: content.fields.map((field) => field.name), ips: content.ips },
  });
}

/** Fields of the channel's source; both are held so that neither goes meanwhile. @throws BAD_INPUT */
export async function fieldsOf(
  tx: Ctx,
  { channelId, appId }: Pick<DistributionContent, 'channelId' | 'appId'>,
): Promise<DataSourceField[]> {
  const found = isUuid(channelId)
    ? await firstRow<{ fields: DataSourceField[] }>(
        tx,
        sql`select s.fields from data_channel c join data_source s on s.id = c.source_id
             where c.id = ${channelId} and c.state <> 'DELETED' and not c.built_in for share`,
      )
    : undefined;
  if (!found) throw badInput([{ path: 'channelId', message: '请选择通道' }]);
  const app = isUuid(appId)
    ? await firstRow(
        tx,
        sql`select 1 from exchange_app a where a.id = ${appId} and ${appWithin(tx, 'a')} for key share of a`,
      )
    : undefined;
  if (!app) throw badInput([{ path: 'appId', message: '请选择应用' }]);
  return found.fields;
}
