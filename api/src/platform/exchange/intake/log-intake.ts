import type { Ctx } from '../../kernel/index.ts';
import { logCall } from '../log/call-log.ts';
import { subjectsOf } from '../serve/about-whom.ts';
import type { ServedChannel } from '../serve/directory.ts';
import type { Taken } from './take-rows.ts';

/** A file or message that a channel brought, as the exchange log tells of it (03 §38). */
export interface LoggedIntake {
  method: 'SFTP' | 'AMQP';
  host: string;
  path: string;
  messageId?: string | null;
  startedAt: number;
  content: Buffer;
  taken?: Taken | undefined;
  code?: string | undefined;
  text?: string | undefined;
}

export async function logIntake(ctx: Ctx, channel: ServedChannel, intake: LoggedIntake): Promise<void> {
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
    fieldsReturned: taken ? channel.fields.map(({ name }) => name) : [],
    rowCount: taken?.taken ?? 0,
    succeeded: code === undefined,
  });
}
