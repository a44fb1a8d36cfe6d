import { lookup } from 'node:dns/promises';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { banListOf } from '../../../../platform/exchange/bans/enforce-bans.ts';
import { buildEnvelope, type Envelope, OUR_CODE } from '../../../../platform/exchange/envelope/envelope.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Protocol, UplinkEntry } from '../entries/entry.ts';
import type { BatchContent } from '../tasks/batch-content.ts';
import type { TransferBatch } from '../tasks/task.ts';
import { sendByAmqp } from './amqp.ts';
import { sendByHttp } from './http.ts';
import { sendBySftp } from './sftp.ts';

/** A row that the receiver did not want. */
export interface RejectedRow {
  recordKey: string;
  message: string;
}

/** How a batch fared: acknowledged, refused for good, on its way, to be tried again, or not sent because its target is banned. */
export type DeliveryAnswer =
  | { outcome: 'ACKED' | 'REJECTED'; code?: string; message: string; rejected?: readonly RejectedRow[] }
  | { outcome: 'SENT' | 'RETRY'; message: string }
  | { outcome: 'HELD'; message: string; until: Date };

/** One way of sending. Never throws for what a receiver may do. */
export type Sender = (
  ctx: Ctx,
  entry: UplinkEntry,
  batch: TransferBatch,
  envelope: Envelope,
) => Promise<DeliveryAnswer>;

const SENDERS: Readonly<Record<Protocol, Sender>> = { HTTP_POST: sendByHttp, AMQP: sendByAmqp, SFTP: sendBySftp };

/** Sends a batch in the envelope of 01 §2.8, under its message id; encrypted where the receiver's key is known. */
export async function sendBatch(
  ctx: Ctx,
  entry: UplinkEntry,
  batch: TransferBatch,
  content: BatchContent,
): Promise<DeliveryAnswer> {
  const until = await bannedUntil(ctx, entry);
  if (until) return { outcome: 'HELD', until, message: `接收地址已被封禁，${formatDateTime(until)} 后继续发送` };
  const envelope = buildEnvelope(
    {
      messageId: batch.messageId,
      senderCode: OUR_CODE,
      receiverCode: entry.targetUnit,
      bizType: `UPLINK.${entry.code}`,
      sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
      traceId: ctx.traceId,
      seq: batch.seq,
      ackMode: entry.ackMode === 'ASYNC' ? 'ASYNC' : 'SYNC',
      body: content,
    },
    ctx.app.keys.signingPair(),
    entry.publicKey ?? undefined,
  );
  return SENDERS[entry.protocol](ctx, entry, batch, envelope);
}

/** Until when an address of the target is banned (03 §39.3); a name that does not resolve fails at the sending. */
export async function bannedUntil(ctx: Ctx, entry: Pick<UplinkEntry, 'endpoint'>): Promise<Date | undefined> {
  const bans = banListOf(ctx.app);
  if (!bans) return undefined;
  const host = new URL(entry.endpoint).hostname.replace(/^\[|\]$/g, '');
  const addresses = await lookup(host, { all: true }).catch(() => []);
  const now = ctx.app.clock.now();
  const ends = addresses.flatMap(({ address }) => bans.until(address, now) ?? []);
  return ends.length === 0 ? undefined : new Date(Math.max(...ends.map((end) => end.getTime())));
}
