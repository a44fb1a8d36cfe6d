import { firstRow, run, sql } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { logCall } from "../log/call-log.js";
import { indexParams, subjectsOf } from "../serve/about-whom.js";
import { checkParams } from "../serve/check-params.js";
import { projectRows } from "../serve/project-rows.js";
import { UpstreamFault } from "./channel-driver.js";
import { openChannelSecret } from "./channel-secret.js";
import { getChannel } from "./find-channels.js";
import { lockChannel } from "./save-channel.js";
import { codeOfFault, stepsOf } from "./test-steps.js";
const SAMPLE_ROWS = 5;
/**
 * Reaches the source once and remembers how it went (03 §35.2 lastTest). A failure leaves the state as it is; success makes 草稿 测试通过.
 * The call is logged under the administrator's name.
 */ export async function testChannel(ctx, id, version, params) {
    requireUser(ctx);
    const channel = await getChannel(ctx, id);
    if (channel.version !== version) throw refuse('E-0504');
    if (channel.builtIn) throw refuse('E-0503', {
        state: '平台自带'
    });
    const target = await targetOf(ctx, channel);
    const asked = checkParams(target.fields, params);
    const started = performance.now();
    const requestOutAt = ctx.app.clock.now();
    const problem = await problemOf(ctx, channel);
    const outcome = problem === undefined ? await reach(ctx, channel, target, asked) : new UpstreamFault('FAULT', problem);
    const ms = Math.round(performance.now() - started);
    const failed = outcome instanceof UpstreamFault;
    const text = failed ? outcome.message : `连通正常，返回${outcome.rows.length}条`;
    const seen = projectRows(failed ? [] : outcome.rows, target.fields, target.fields.map(({ name, sensitivity, content })=>({
            name,
            mask: sensitivity === 'NONE' && content === 'PLAIN' ? 'NONE' : 'MASK'
        })), ()=>'');
    const tested = await remember(ctx, id, version, {
        ok: !failed,
        ms,
        text
    });
    await logTest(ctx, channel, asked, target.fields, {
        outcome,
        started,
        requestOutAt
    });
    return {
        ok: !failed,
        ms,
        text,
        steps: stepsOf({
            target,
            problem,
            outcome,
            ms,
            ...seen
        }),
        rows: seen.rows,
        unknownFields: seen.unknownFields,
        missingFields: seen.missingFields,
        channel: tested
    };
}
/** What is wrong with the address as the rules are today; they may have changed since the channel was saved. */ async function problemOf(ctx, channel) {
    return ctx.app.registry.channelDrivers.get(channel.callMode)?.problemOf(ctx, channel.endpoint);
}
async function reach(ctx, channel, target, params) {
    const driver = ctx.app.registry.channelDrivers.get(channel.callMode);
    if (!driver) return new UpstreamFault('FAULT', '本平台没有安装该调用方式的驱动');
    return driver.test(ctx, target, {
        params,
        limit: SAMPLE_ROWS
    }).catch((error)=>{
        if (error instanceof UpstreamFault) return error;
        throw error;
    });
}
async function targetOf(ctx, channel) {
    const row = await firstRow(ctx, sql`select c.auth_secret as secret, s.fields from data_channel c join data_source s on s.id = c.source_id where c.id = ${channel.id}`);
    if (!row) throw refuse('NOT_FOUND');
    return {
        ...channel,
        fields: row.fields,
        secret: openChannelSecret(ctx.app.keys, channel.id, row.secret)
    };
}
/** The result belongs to the version that was tested: one that was changed meanwhile keeps none. The version itself stays. */ function remember(ctx, id, version, { ok, ms, text }) {
    return transaction(ctx, async (tx)=>{
        const { code } = await lockChannel(tx, id, version);
        await run(tx, sql`update data_channel set tested_at = ${tx.app.clock.now()}, test_ok = ${ok}, test_ms = ${ms}, test_text = ${text.slice(0, 300)},
            state = case when ${ok} and state = 'DRAFT' then 'TESTED' else state end where id = ${id}`);
        await recordAudit(tx, {
            event: 'dx.channel.test',
            objectType: 'dataChannel',
            objectId: id,
            ok,
            detail: {
                code,
                ms
            }
        });
        return getChannel(tx, id);
    });
}
async function logTest(ctx, channel, params, fields, { outcome, started, requestOutAt }) {
    const user = requireUser(ctx);
    const failed = outcome instanceof UpstreamFault;
    await logCall(ctx, {
        direction: 'OUT',
        clientIp: ctx.ip,
        method: 'TEST',
        path: `/exchange/v1/channels/${channel.code}`,
        bizType: channel.code,
        httpStatus: outcome.status ?? (failed ? 0 : 200),
        resultCode: failed ? codeOfFault(outcome) : '0000',
        errorText: failed ? outcome.message : null,
        startedAt: started,
        requestBytes: 0,
        responseBytes: 0,
        requestBody: '',
        requestOutAt,
        responseInAt: ctx.app.clock.now(),
        channelId: channel.id,
        channelVersion: channel.version,
        sourceId: channel.sourceId,
        operatorId: user.userId,
        operatorName: user.name,
        purpose: '连通测试',
        queryKeys: indexParams(ctx.app.keys, params),
        subjects: failed ? [] : subjectsOf(ctx.app.keys, fields, outcome.rows, params),
        fieldsReturned: failed ? [] : fields.map((field)=>field.name),
        rowCount: failed ? 0 : outcome.rows.length,
        succeeded: !failed,
        upstreamStatus: outcome.status,
        retries: outcome.retries
    });
}

//# sourceMappingURL=test-channel.js.map