import { logCall } from '../../../../platform/exchange/log/call-log.ts';
import { SftpFault, uploadFile } from '../../../../platform/exchange/transports/sftp/sftp-session.ts';
import { UpstreamFault } from '../../../../platform/exchange/upstream/channel-driver.ts';
import { pinAddress, requireAllowedHost } from '../../../../platform/exchange/upstream/pin-address.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openEntrySecret, type UplinkEntry } from '../entries/entry.ts';
import type { Sender } from './send-batch.ts';

const TIMEOUT_MS = 60_000;

/** Uploads the envelope as `<batchNo>.json`; a repeat replaces the file by the same content. */
export const sendBySftp: Sender = async (ctx, entry, batch, envelope) => {
  const body = Buffer.from(JSON.stringify(envelope));
  const startedAt = performance.now();
  const fault = await upload(ctx, entry, `${batch.batchNo}.json`, body);
  const url = new URL(entry.endpoint);
  await logCall(ctx, {
    direction: 'OUT',
    clientIp: url.hostname,
    appId: `uplink-${entry.code}`,
    method: 'PUT',
    path: url.pathname,
    bizType: envelope.bizType,
    messageId: batch.messageId,
    entryId: entry.id,
    batchNo: batch.batchNo,
    httpStatus: fault ? 0 : 200,
    resultCode: fault ? 'TRANSPORT' : '200',
    errorText: fault ?? null,
    startedAt,
    requestBytes: body.length,
    responseBytes: 0,
    requestBody: body,
  });
  if (fault) return { outcome: 'RETRY', message: fault };
  return entry.ackMode === 'ASYNC'
    ? { outcome: 'SENT', message: '文件已上传，等待回执' }
    : { outcome: 'ACKED', message: '文件已上传（不需要回执）' };
};

async function upload(ctx: Ctx, entry: UplinkEntry, name: string, body: Buffer): Promise<string | undefined> {
  const { endpoint: url, account, hostKey } = entry;
  const secret = openEntrySecret(ctx.app.keys, entry);
  if (!account || !hostKey || !secret) return '请先登记账号、密码或密钥，以及对方主机密钥指纹';
  try {
    const host = await requireAllowedHost(ctx, url);
    const { address } = await pinAddress(host, ctx.app.config.exchangeLoopback);
    await uploadFile({ url, account, secret, hostKey, address, timeoutMs: TIMEOUT_MS }, name, body);
    return undefined;
  } catch (error) {
    if (error instanceof SftpFault || error instanceof UpstreamFault) return error.message;
    if (error instanceof Error && 'code' in error && error.code === 'ENOTFOUND')
      return '找不到对方系统的地址（ENOTFOUND）';
    throw error;
  }
}
