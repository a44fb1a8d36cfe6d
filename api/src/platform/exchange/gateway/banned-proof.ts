import type { FastifyRequest } from 'fastify';
import { MINUTE_MS } from '../../calendar/index.ts';
import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { banListOf } from '../bans/enforce-bans.ts';
import { digestOfBody } from '../envelope/large-messages.ts';
import { fromDirectory } from '../serve/directory.ts';
import { assertKnown, type CallHeaders, verifySignature } from './identify.ts';
import { GatewayRefusal } from './refusals.ts';

/** Stands behind the text of a banned call that would have failed the proof of identity as well; R2 goes on by it. */
export const UNPROVEN = '（身份校验仍未通过）';
/** The rule of signature, timestamp and nonce. */
export const PROOF_RULE = 'R2';
/** A banned caller costs us no more than so much memory, so often. */
const MOST_BODY = 64 * 1024;
const MOST_A_MINUTE = 30;

const looked = new WeakMap<App, Map<string, { minute: number; count: number }>>();

/**
 * Whether to read a banned caller's body only to learn if it still fails what it was banned for (03 §39.3): of small calls, and of a few a
 * minute from one address, so that a ban goes on costing the caller more than us.
 */
export function isWorthProving(ctx: Ctx, ip: string, request: FastifyRequest): boolean {
  const now = ctx.app.clock.now();
  if (!banListOf(ctx.app)?.isBannedBy(PROOF_RULE, ip, now)) return false;
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= MOST_BODY)) return false;
  const byIp = looked.get(ctx.app) ?? new Map<string, { minute: number; count: number }>();
  looked.set(ctx.app, byIp);
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  if (byIp.size > 10_000) byIp.clear();
  const known = byIp.get(ip);
  const count = known?.minute === minute ? known.count + 1 : 1;
  byIp.set(ip, { minute, count });
  return count <= MOST_A_MINUTE;
}

/** Whether the call would have failed by application, clock, or signature. Its nonce stays unused: nothing of a banned call is kept but its log. */
export async function failsProof(ctx: Ctx, headers: CallHeaders, body: Uint8Array): Promise<boolean> {
  try {
    const app = (await fromDirectory(ctx, 'apps')).apps.get(headers.appId);
    verifySignature(ctx, assertKnown(ctx, app, headers), headers, body, await digestOfBody(body));
    return false;
  } catch (error) {
    if (error instanceof GatewayRefusal) return error.code.startsWith('DX-401');
    throw error;
  }
}
