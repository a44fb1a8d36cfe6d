import type { Ctx } from '../../kernel/index.ts';
import { logCall } from '../log/call-log.ts';
import { type ChannelRow, UpstreamFault } from '../upstream/channel-driver.ts';
import { indexParams, subjectsOf } from './about-whom.ts';
import { fromDirectory } from './directory.ts';

/** What the platform itself asks of a source over a channel of item 35 (03 §31.5, §31.6). */
export interface ChannelQuestion {
  /** Code of the channel. */
  code: string;
  /** One question has one id, however often it is tried. */
  requestId: string;
  params: Readonly<Record<string, string>>;
  /** What for, as the call log says it. */
  purpose: string;
  limit: number;
  /** No try takes longer, whatever the channel allows. */
  timeoutMs: number;
}

/** The channel does not exist, or it or its source is off: nothing was asked, and nothing may be concluded. */
export class ChannelOff extends Error {
  override readonly name = 'ChannelOff';
}

const TRIES = 2;

/**
 * Asks a source, once more under the same id where it did not answer; every try stands in the call log.
 *
 * @returns its rows under our field names, those of the source's fields alone
 * @throws ChannelOff; UpstreamFault where both tries failed
 */
export async function askChannel(ctx: Ctx, question: ChannelQuestion): Promise<readonly ChannelRow[]> {
  const channel = (await fromDirectory(ctx, 'channels')).channels.get(question.code);
  const driver = channel && ctx.app.registry.channelDrivers.get(channel.callMode);
  if (!channel?.enabled || !driver) throw new ChannelOff(question.code);
  const target = { ...channel, retries: 0, timeoutMs: Math.min(channel.timeoutMs, question.timeoutMs) };
  const known = new Set(channel.fields.map(({ name }) => name));
  const params = { ...question.params, requestId: question.requestId };
  for (let tried = 1; ; tried += 1) {
    const startedAt = performance.now();
    const asked = { requestOutAt: ctx.app.clock.now(), retries: tried - 1 };
    const told = {
      direction: 'OUT' as const,
      clientIp: new URL(channel.endpoint).hostname,
      appId: channel.code,
      method: 'ASK',
      path: `/channels/${channel.code}`,
      messageId: question.requestId,
      purpose: question.purpose,
      channelId: channel.id,
      channelVersion: channel.version,
      sourceId: channel.sourceId,
      startedAt,
      requestBytes: 0,
      responseBytes: 0,
      requestBody: '',
      queryKeys: indexParams(ctx.app.keys, question.params),
      ...asked,
      ...(ctx.actor.kind === 'USER' && { operatorId: ctx.actor.userId, operatorName: ctx.actor.name }),
    };
    try {
      const { rows, status } = await driver.call(ctx, target, { params, limit: question.limit });
      await logCall(ctx, {
        ...told,
        httpStatus: status ?? 200,
        resultCode: '0000',
        responseInAt: ctx.app.clock.now(),
        rowCount: rows.length,
        subjects: subjectsOf(ctx.app.keys, channel.fields, rows, question.params),
        fieldsReturned: [...known],
      });
      return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name))));
    } catch (error) {
      if (!(error instanceof UpstreamFault)) throw error;
      const resultCode = error.kind === 'TIMEOUT' ? 'DX-5041' : 'DX-5021';
      await logCall(ctx, {
        ...told,
        httpStatus: 0,
        resultCode,
        errorText: error.message,
        upstreamStatus: error.status,
      });
      if (tried >= TRIES) throw error;
    }
  }
}
