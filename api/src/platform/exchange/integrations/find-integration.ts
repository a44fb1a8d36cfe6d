import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { coversBizType } from '../gateway/exchange-app.ts';
import { fromDirectory } from '../serve/directory.ts';
import { INTEGRATIONS, type IntegrationCode } from './integrations.ts';
import type { Integration } from './read-integrations.ts';

const silent = new WeakSet<object>();

/** From now on this app asks no counterpart, whatever the records say: one that only queues, before the house is open. */
export function askNobody(app: Pick<App, 'registry'>): void {
  silent.add(app.registry);
}

/**
 * The way to a counterpart as it is now: what an administrator changed is used by the next message. Undefined while it is switched off or has
 * no address. Without a record (before the first seeding) the configuration speaks.
 */
export async function findIntegration(
  ctx: Ctx,
  code: IntegrationCode,
): Promise<(Integration & { url: string }) | undefined> {
  if (silent.has(ctx.app.registry)) return undefined;
  const { url, ...rest } = await lookUp(ctx, code);
  return rest.enabled && url !== undefined ? { url, ...rest } : undefined;
}

/** Whether an administrator switched it off: what is to be sent waits untouched. Without an address sending is tried, and says so. */
export async function isPaused(ctx: Ctx, code: IntegrationCode): Promise<boolean> {
  const known = (await fromDirectory(ctx, 'integrations')).integrations.get(code);
  return known?.enabled === false && known.url !== undefined;
}

/** Whether messages of a kind come over an integration that an administrator switched off; one that is merely not configured refuses nobody. */
export async function refusesInbound(ctx: Ctx, bizType: string): Promise<boolean> {
  const { integrations } = await fromDirectory(ctx, 'integrations');
  return Object.entries(INTEGRATIONS).some(([code, { inbound, callsUsOnly }]) => {
    const known = integrations.get(code);
    const switchedOff = known?.enabled === false && (callsUsOnly || known.url !== undefined);
    return inbound && coversBizType(inbound, bizType) && switchedOff;
  });
}

async function lookUp(ctx: Ctx, code: IntegrationCode): Promise<Integration> {
  const known = (await fromDirectory(ctx, 'integrations')).integrations.get(code);
  if (known) return known;
  const { address, token, timeoutMs } = INTEGRATIONS[code];
  const url = address(ctx.app.config);
  return { url: url?.replace(/\/$/, ''), token: token(ctx.app.config), enabled: url !== undefined, timeoutMs };
}
