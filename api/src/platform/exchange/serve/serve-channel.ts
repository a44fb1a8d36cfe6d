import { localDateOf } from '../../calendar/index.ts';
import { hmacSm3 } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { ExchangeApp } from '../gateway/exchange-app.ts';
import { GatewayRefusal } from '../gateway/refusals.ts';
import { admitUnloggedCall } from '../log/admission.ts';
import type { ExchangeCall } from '../log/exchange-call.ts';
import { type ChannelAnswer, type ChannelRow, UpstreamFault } from '../upstream/channel-driver.ts';
import { indexParams, subjectsOf } from './about-whom.ts';
import { admitCall, burnNonce } from './admission.ts';
import { cacheAnswer, cachedAnswer } from './answer-cache.ts';
import { checkParams } from './check-params.ts';
import { countDrift } from './count-drift.ts';
import { fromDirectory, pairOf, type ServedChannel, type ServedDistribution } from './directory.ts';
import type { DistributedField } from './distributed-field.ts';
import { projectRows } from './project-rows.ts';
import { type ChannelRequest, readRequest } from './read-request.ts';

/** As much of a kept question as the sealed column holds. */
const MOST_KEPT_BYTES = 60_000;

/** A call whose sender is known and whose signature holds. */
export interface ChannelCall {
  ctx: Ctx;
  app: ExchangeApp;
  code: string;
  clientIp: string;
  nonce: string;
  body: Uint8Array;
  /** What the log is told, as far as it got. */
  logged: Partial<ExchangeCall>;
}

export interface ChannelReply {
  code: '0000';
  message: string;
  traceId: string;
  data: { rows: ChannelRow[]; count: number; truncated: boolean };
}

/**
 * Steps 4 to 9 of the pipeline (03 §35–39), in their order: distribution → channel and source → quota and rate → parameters → upstream →
 * projection. The nonce of step 3 is used up together with the count of step 6; where a call ends between them, it is used up alone.
 */
export async function serveChannel(call: ChannelCall): Promise<ChannelReply> {
  const { ctx, app, logged } = call;
  const { channel, distribution } = await admit(call);
  if (channel.keepPayload) {
    const request = Buffer.from(call.body).toString('utf8', 0, MOST_KEPT_BYTES);
    logged.payload = { request, response: '' };
  }
  const request = readRequest(call.body);
  const fields = chooseFields(distribution, request);
  const params = checkParams(channel.fields, request.params);
  logged.queryKeys = indexParams(ctx.app.keys, params);
  admitUnloggedCall(ctx.app, distribution.sensitive);
  const answer = await askSource(call, channel, params, distribution.maxRowsPerCall);
  const digest = (value: string) =>
    hmacSm3(ctx.app.keys.blindIndexKey(`exchange.hash.${app.appId}`).key, value).toString('hex');
  const rows = answer.rows.slice(0, distribution.maxRowsPerCall);
  const projected = projectRows(rows, channel.fields, fields, digest);
  void countDrift(ctx, channel.id, projected);
  logged.subjects = subjectsOf(ctx.app.keys, channel.fields, rows, params);
  logged.fieldsReturned = fields.map((field) => field.name);
  logged.rowCount = rows.length;
  const truncated = answer.more || answer.rows.length > rows.length;
  return {
    code: '0000',
    message: '成功',
    traceId: ctx.traceId,
    data: { rows: projected.rows, count: rows.length, truncated },
  };
}

/** Steps 4 to 6. */
async function admit(call: ChannelCall): Promise<{ channel: ServedChannel; distribution: ServedDistribution }> {
  const { ctx, app, nonce } = call;
  try {
    const found = await findDistribution(call);
    await admitCall(ctx, app.appId, nonce, found.distribution);
    return found;
  } catch (error) {
    // A replay is told apart from what else is wrong with it; and a refused call cannot be sent again either.
    if (error instanceof Turned) {
      await burnNonce(ctx, app.appId, nonce);
      throw error.refusal;
    }
    throw error;
  }
}

/** Refused before the nonce was used up. */
class Turned extends Error {
  constructor(readonly refusal: GatewayRefusal) {
    super(refusal.message);
  }
}

async function findDistribution({ ctx, app, code, clientIp, logged }: ChannelCall) {
  const { channels, distributions } = await fromDirectory(ctx, 'channels', 'distributions');
  const channel = channels.get(code);
  if (!channel) throw new Turned(new GatewayRefusal('DX-4041'));
  Object.assign(logged, { channelId: channel.id, channelVersion: channel.version, sourceId: channel.sourceId });
  const held = distributions.get(pairOf(channel.id, app.id)) ?? [];
  const here = held.filter(({ ips }) => ips.has(clientIp));
  const distribution = here.find((candidate) => isInForce(candidate, ctx)) ?? here[0];
  if (!distribution) throw new Turned(new GatewayRefusal('DX-4032'));
  const { id, version, purpose } = distribution;
  Object.assign(logged, { distributionId: id, distributionVersion: version, purpose });
  const problem = problemOf(distribution, ctx);
  if (problem) throw new Turned(new GatewayRefusal('DX-4032', {}, undefined, problem));
  if (!channel.enabled) throw new Turned(new GatewayRefusal('DX-4041'));
  return { channel, distribution };
}

function isInForce(distribution: ServedDistribution, ctx: Ctx): boolean {
  return problemOf(distribution, ctx) === undefined;
}

/** Why a distribution does not carry a call today; the state 失效 follows the date, never the other way round. */
function problemOf({ state, validFrom, validTo, intact }: ServedDistribution, { app }: Ctx): string | undefined {
  if (!intact) return '授权数据完整性校验失败，已停用';
  const today = localDateOf(app.clock.now());
  if (today > validTo) return '授权已到期';
  if (today < validFrom) return '授权尚未生效';
  return state === 'SUSPENDED' ? '授权已暂停' : undefined;
}

/** @throws DX-4033 for a field that was not distributed */
function chooseFields(distribution: ServedDistribution, { fields }: ChannelRequest): DistributedField[] {
  if (!fields) return [...distribution.fields];
  const strangers = fields.filter((name) => !distribution.fields.some((field) => field.name === name));
  if (strangers.length > 0) {
    throw new GatewayRefusal('DX-4033', {
      fields: strangers
        .slice(0, 10)
        .map((name) => name.slice(0, 64))
        .join('、'),
    });
  }
  return distribution.fields.filter((field) => fields.includes(field.name));
}

/** Step 8. @throws DX-5021, DX-5041; nothing of what the upstream said goes along */
async function askSource(
  { ctx, logged }: ChannelCall,
  channel: ServedChannel,
  params: Readonly<Record<string, string>>,
  limit: number,
): Promise<ChannelAnswer> {
  const kept = cachedAnswer(ctx.app, channel, limit, params);
  if (kept) return kept;
  const driver = ctx.app.registry.channelDrivers.get(channel.callMode);
  if (!driver) throw new GatewayRefusal('DX-4041');
  logged.requestOutAt = ctx.app.clock.now();
  try {
    const answer = await driver.call(ctx, channel, { params, limit });
    logged.upstreamStatus = answer.status;
    logged.retries = answer.retries;
    cacheAnswer(ctx.app, channel, limit, params, answer);
    return answer;
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error;
    logged.upstreamStatus = error.status;
    logged.retries = error.retries;
    ctx.app.log.warn({ channel: channel.code, traceId: ctx.traceId, fault: error.message }, 'upstream failed');
    throw new GatewayRefusal(error.kind === 'TIMEOUT' ? 'DX-5041' : 'DX-5021');
  } finally {
    logged.responseInAt = ctx.app.clock.now();
  }
}
