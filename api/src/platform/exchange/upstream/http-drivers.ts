import type { Ctx } from '../../kernel/index.ts';
import type { CallMode } from './call-mode.ts';
import { type ChannelDriver, type ChannelQuery, type ChannelTarget, UpstreamFault } from './channel-driver.ts';
import { problemOfAddress } from './problem-of-address.ts';
import { readRows } from './read-rows.ts';
import { type SafeRequest, safeRequest } from './safe-http.ts';
import { headersOf, underTheirNames, WEB, withRetries } from './web-call.ts';

/** Asks by query string. */
export const httpGetDriver = webDriver('HTTP_GET', 'HTTP GET', ({ endpoint }, asked) => {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { method: 'GET', url: url.href };
});

/** Asks by JSON. */
export const httpPostDriver = webDriver('HTTP_POST', 'HTTP POST', ({ endpoint }, asked) => ({
  method: 'POST',
  url: endpoint,
  body: JSON.stringify(asked),
}));

type Compose = (
  target: ChannelTarget,
  asked: Readonly<Record<string, string>>,
) => Pick<SafeRequest, 'method' | 'url' | 'body'>;

function webDriver(mode: CallMode, title: string, compose: Compose): ChannelDriver {
  const call = (ctx: Ctx, target: ChannelTarget, query: ChannelQuery) =>
    withRetries(target, async () => {
      const request = compose(target, underTheirNames(target, query.params));
      const { status, body } = await safeRequest(ctx, {
        ...request,
        headers: headersOf(ctx, target, request),
        timeoutMs: target.timeoutMs,
      });
      if (status < 200 || status > 299) throw new UpstreamFault('FAULT', `上游应答 HTTP ${status}`, status);
      return { ...readRows(body, target, query.limit, status), status };
    });
  return { mode, title, problemOf: (ctx, endpoint) => problemOfAddress(ctx, endpoint, WEB), test: call, call };
}
