import { firstRow, run, sql, toDate } from "../../../database/sql.js";
import { isUuid, uuidv7 } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { badInput, refuse } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { reasonOf } from "../bans/ban-ip.js";
import { refuseExternal } from "../config/errors.js";
import { lockRow } from "../config/lock-row.js";
import { announceDirectory, keepRevision } from "../config/revise.js";
import { isCalledByThem } from "../integrations/integrations.js";
import { sealChannelSecret } from "./channel-secret.js";
import { checkChannel } from "./check-channel.js";
import { getChannel, TEST_COUNTS_MS } from "./find-channels.js";
import { updateBuiltIn } from "./save-built-in.js";
/** A new channel in 草稿. @throws BAD_INPUT; E-DX-02 code taken */ export async function createChannel(ctx, input) {
    return transaction(ctx, async (tx)=>{
        const content = await checkChannel(tx, input, await fieldsOf(tx, input.sourceId), false);
        const now = tx.app.clock.now();
        const id = uuidv7(now.getTime());
        await assertCodeFree(tx, id, content.code);
        await run(tx, sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, description, call_mode, endpoint, auth_kind,
            auth_account, auth_secret, timeout_ms, retries, idempotent, request_mapping, rows_path, response_mapping, cache_seconds,
            keep_payload, state)
          values (${id}, ${now}, ${now}, ${content.code}, ${content.name}, ${content.sourceId}, ${content.description},
            ${content.callMode}, ${content.endpoint}, ${content.authKind}, ${content.authAccount ?? null},
            ${content.authSecret ? sealChannelSecret(tx.app.keys, id, content.authSecret) : null}, ${content.timeoutMs},
            ${content.retries}, ${content.idempotent}, ${JSON.stringify(content.requestMapping)}::jsonb, ${content.rowsPath},
            ${JSON.stringify(content.responseMapping)}::jsonb, ${content.cacheSeconds}, ${content.keepPayload}, 'DRAFT')`);
        return revised(tx, id, 'dx.channel.create');
    });
}
/** Version n+1, effective at once (03 §35.3); where it leads elsewhere, the last test no longer counts. @throws as {@link createChannel} */ export async function updateChannel(ctx, id, version, input) {
    return transaction(ctx, async (tx)=>{
        const before = await lockChannel(tx, id, version, 'also built in');
        if (before.built_in) {
            await updateBuiltIn(tx, before, input);
            return revised(tx, id, 'dx.channel.update');
        }
        const content = await checkChannel(tx, input, await fieldsOf(tx, input.sourceId), before.auth_secret !== null);
        await assertCodeFree(tx, id, content.code);
        const secret = content.authSecret ? sealChannelSecret(tx.app.keys, id, content.authSecret) : before.auth_secret;
        const elsewhere = content.endpoint !== before.endpoint || content.callMode !== before.call_mode || content.authKind !== before.auth_kind || content.sourceId !== before.source_id || Boolean(content.authSecret);
        if (content.sourceId !== before.source_id) await assertUndistributed(tx, id);
        await run(tx, sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()}, code = ${content.code},
            name = ${content.name}, source_id = ${content.sourceId}, description = ${content.description},
            call_mode = ${content.callMode}, endpoint = ${content.endpoint}, auth_kind = ${content.authKind},
            auth_account = ${content.authAccount ?? null}, auth_secret = ${content.authKind === 'NONE' ? null : secret},
            timeout_ms = ${content.timeoutMs}, retries = ${content.retries}, idempotent = ${content.idempotent},
            request_mapping = ${JSON.stringify(content.requestMapping)}::jsonb, rows_path = ${content.rowsPath},
            response_mapping = ${JSON.stringify(content.responseMapping)}::jsonb, cache_seconds = ${content.cacheSeconds},
            keep_payload = ${content.keepPayload}, state = case when state = 'TESTED' and ${elsewhere} then 'DRAFT' else state end,
            tested_at = case when ${elsewhere} then null else tested_at end, test_ok = case when ${elsewhere} then null else test_ok end,
            test_ms = case when ${elsewhere} then null else test_ms end, test_text = case when ${elsewhere} then null else test_text end
           where id = ${id}`);
        return revised(tx, id, 'dx.channel.update');
    });
}
/**
 * 启用 or 停用, with its reason where one is given. @throws E-0005; E-DX-14 without a successful test of the last 24 hours; E-DX-15 while the
 * source is not enabled
 */ export async function setChannelEnabled(ctx, id, version, enabled, reason) {
    const why = reason ? {
        reason: reasonOf(reason)
    } : {};
    return transaction(ctx, async (tx)=>{
        const before = await lockChannel(tx, id, version, 'also built in');
        const allowed = enabled ? [
            'TESTED',
            'DISABLED',
            'DRAFT'
        ] : [
            'ENABLED'
        ];
        if (!allowed.includes(before.state)) throw refuse('E-0503', {
            state: CHANNEL_TITLES[before.state] ?? before.state
        });
        if (enabled && !before.built_in) await assertReady(tx, before);
        if (enabled && before.built_in) assertAddressed(before);
        await run(tx, sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()},
            state = ${enabled ? 'ENABLED' : 'DISABLED'} where id = ${id}`);
        return revised(tx, id, enabled ? 'dx.channel.enable' : 'dx.channel.disable', why);
    });
}
/** Logical. @throws E-DX-12 while a distribution runs over it */ export async function deleteChannel(ctx, id, version, reason) {
    const why = reasonOf(reason);
    await transaction(ctx, async (tx)=>{
        const before = await lockChannel(tx, id, version);
        await assertUndistributed(tx, id);
        await run(tx, sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()}, state = 'DELETED' where id = ${id}`);
        await recordAudit(tx, {
            event: 'dx.channel.delete',
            objectType: 'dataChannel',
            objectId: id,
            detail: {
                code: before.code,
                name: before.name,
                reason: why
            }
        });
        announceDirectory(tx);
    });
}
const CHANNEL_TITLES = {
    DRAFT: '草稿',
    TESTED: '测试通过',
    ENABLED: '启用',
    DISABLED: '停用'
};
/** @throws NOT_FOUND; E-0504; E-DX-17 for one that the platform ships */ export async function lockChannel(tx, id, version, which) {
    const row = await lockRow(tx, 'data_channel', id, version);
    if (row.built_in && !which) throw refuseExternal('E-DX-17');
    return row;
}
/** The channel after the act, kept as a version. */ async function revised(tx, id, event, more = {}) {
    const channel = await getChannel(tx, id);
    const { light: _now, driftedRows: _counted, distributionCount: _derived, calls: _calls, failedCalls: _failed, lastSuccessAt: _last, ...content } = channel;
    await keepRevision(tx, {
        type: 'channel',
        id,
        version: channel.version,
        content
    });
    await recordAudit(tx, {
        event,
        objectType: 'dataChannel',
        objectId: id,
        after: content,
        detail: {
            code: channel.code,
            version: channel.version,
            endpoint: channel.endpoint,
            ...more
        }
    });
    announceDirectory(tx);
    return channel;
}
/** One of the platform's own is never asked for a test: there is nothing to ask it by. But it needs an address, unless the other side calls us. */ function assertAddressed({ endpoint, code }) {
    if (endpoint.includes('://') || isCalledByThem(code)) return;
    throw badInput([
        {
            path: 'endpoint',
            message: '请先填写调用地址'
        }
    ]);
}
async function assertReady(tx, channel) {
    const since = tx.app.clock.now().getTime() - TEST_COUNTS_MS;
    if (!channel.test_ok || channel.tested_at === null || toDate(channel.tested_at).getTime() < since) throw refuseExternal('E-DX-14');
    const source = await firstRow(tx, sql`select state from data_source where id = ${channel.source_id}`);
    if (source?.state !== 'ENABLED') throw refuseExternal('E-DX-15');
}
async function assertUndistributed(tx, id) {
    const used = await firstRow(tx, sql`select count(*)::int as count from distribution where channel_id = ${id} and state not in ('RECALLED', 'DRAFT')`);
    if (used?.count) throw refuseExternal('E-DX-12', {
        count: used.count
    });
}
async function assertCodeFree(tx, id, code) {
    if (await firstRow(tx, sql`select 1 from data_channel where code = ${code} and id <> ${id}`)) throw refuseExternal('E-DX-02', {
        code
    });
}
/** Fields of the source, whose row is held so that it is not deleted meanwhile. */ async function fieldsOf(tx, sourceId) {
    const source = isUuid(sourceId) ? await firstRow(tx, sql`select fields from data_source where id = ${sourceId} and state <> 'DELETED' and not built_in for share`) : undefined;
    if (!source) throw badInput([
        {
            path: 'sourceId',
            message: '请选择关联的数据源'
        }
    ]);
    return source.fields;
}

//# sourceMappingURL=save-channel.js.map