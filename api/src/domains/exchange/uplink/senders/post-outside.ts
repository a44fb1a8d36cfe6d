import { type HttpPost, type HttpReply, TransportError } from '../../../../platform/exchange/http-post.ts';
import { UpstreamFault } from '../../../../platform/exchange/upstream/channel-driver.ts';
import { safeRequest } from '../../../../platform/exchange/upstream/safe-http.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseForeignJson } from '../../../../platform/kernel/json-depth.ts';

/** Posts to an address that a person typed: checked and pinned like a channel's, no redirect followed. @throws TransportError */
export async function postOutside(ctx: Ctx, { url, headers, body, timeoutMs }: HttpPost): Promise<HttpReply> {
  const sent = { 'content-type': 'application/json; charset=utf-8', ...headers };
  try {
    const reply = await safeRequest(ctx, { method: 'POST', url, headers: sent, body, timeoutMs });
    return { status: reply.status, json: parse(reply.body), bytes: reply.body.length };
  } catch (error) {
    if (error instanceof UpstreamFault) throw new TransportError(error.message, { cause: error });
    throw error;
  }
}

function parse(body: Buffer): unknown {
  try {
    return parseForeignJson(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
