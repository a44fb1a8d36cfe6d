import { logCall } from "../log/call-log.js";
import { subjectsOf } from "../serve/about-whom.js";
export async function logIntake(ctx, channel, intake) {
    const { taken, code, text } = intake;
    await logCall(ctx, {
        direction: 'OUT',
        clientIp: intake.host,
        appId: `channel-${channel.code}`,
        method: intake.method,
        path: intake.path,
        bizType: channel.code,
        messageId: intake.messageId ?? null,
        httpStatus: code ? 0 : 200,
        resultCode: code ?? '0000',
        errorText: text ?? null,
        startedAt: intake.startedAt,
        requestBytes: 0,
        responseBytes: intake.content.length,
        requestBody: intake.content,
        channelId: channel.id,
        channelVersion: channel.version,
        sourceId: channel.sourceId,
        purpose: intake.method === 'SFTP' ? '文件拉取' : '消息订阅',
        subjects: taken ? subjectsOf(ctx.app.keys, channel.fields, taken.rows, {}) : [],
        fieldsReturned: taken ? channel.fields.map(({ name })=>name) : [],
        rowCount: taken?.taken ?? 0,
        succeeded: code === undefined
    });
}

//# sourceMappingURL=log-intake.js.map