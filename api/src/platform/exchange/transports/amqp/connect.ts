import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { type ChannelModel, connect } from 'amqplib';
import type { App } from '../../../kernel/app.ts';

/** How one broker is reached, where it is not the configured one. */
export interface BrokerAccess {
  /** Connect to this address instead of resolving the host again. */
  address?: string;
  timeoutMs?: number;
}

/** Opens a connection; certificates for `amqps:` are those of the configuration: the broker's authority and, where it wants to know us, our own. */
export function connectBroker(app: App, url: string, { address, timeoutMs }: BrokerAccess = {}): Promise<ChannelModel> {
  const { config } = app;
  const read = (path: string | undefined) => (path ? readFileSync(path) : undefined);
  const [ca, cert, key] = [read(config.AMQP_CA_FILE), read(config.AMQP_CERT_FILE), read(config.AMQP_KEY_FILE)];
  return connect(url, {
    ...(ca ? { ca: [ca] } : {}),
    ...(cert && key ? { cert, key } : {}),
    ...(address ? { lookup: pinned(address) } : {}),
    ...(timeoutMs ? { timeout: timeoutMs } : {}),
    // A message and what confirms one are small packets: none waits until the one before is confirmed.
    noDelay: true,
    minVersion: 'TLSv1.2',
  });
}

/** A resolver that knows one answer. */
function pinned(address: string) {
  const family = isIPv6(address) ? 6 : 4;
  return (
    _host: string,
    options: { all?: boolean },
    done: (error: null, found: string | { address: string; family: number }[], family?: number) => void,
  ) => (options.all ? done(null, [{ address, family }]) : done(null, address, family));
}
