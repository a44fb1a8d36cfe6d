import { askSealed, findIntegration, TransportError } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Code of the city's shared data and e-licence library on messages. */
export const CITY_DATA = 'SJGX';
/** 01 §9.6: nobody waits longer for what can be typed. */
const TIMEOUT_MS = 3_000;

/**
 * Asks 市公共数据平台 about one person, through the exchange gateway and its call log.
 *
 * @returns undefined while it has no address, is switched off or does not answer in time: the applicant types it instead
 */
export async function askCityData(
  ctx: Ctx,
  bizType: 'PERSON.QUERY' | 'LICENCE.QUERY',
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { SHARED_DATA_SIGNING_KEY: publicKey, SHARED_DATA_PUBLIC_KEY: encryptFor } = ctx.app.config;
  const source = await findIntegration(ctx, 'SHARED_DATA');
  if (!source || !publicKey || !encryptFor) return undefined;
  try {
    return await askSealed(ctx, {
      channel: 'shared-data',
      url: new URL(`${source.url}/shared-data/queries`),
      token: source.token,
      timeoutMs: Math.min(source.timeoutMs, TIMEOUT_MS),
      publicKey,
      encryptFor,
      receiverCode: CITY_DATA,
      bizType,
      body,
    });
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    ctx.app.log.warn({ reason: String(error), traceId: ctx.traceId }, 'shared data were not to be had');
    return undefined;
  }
}
