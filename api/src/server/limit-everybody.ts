import type { FastifyInstance } from 'fastify';
import { networkOf } from '../platform/access/index.ts';
import { DomainError, kernelErrors } from '../platform/errors/index.ts';
import { kindOfAddress } from '../platform/exchange/gateway/address-kind.ts';
import type { App } from '../platform/kernel/app.ts';

const MINUTE_MS = 60_000;
const MOST_ADDRESSES = 10_000;
/** Where applications have limits of their own, and strangers cost nothing. */
const GATEWAY = '/exchange/v1/';

/**
 * The outermost limit: requests of any kind that one network may make in a minute (`HTTP_REQUESTS_PER_MINUTE`), far above what an office behind one
 * address needs. Narrower limits stand where something is asked: signing in, public lists, the gateway. Counted in each process by itself;
 * this machine, from which proxies and probes call, and the gateway are not counted.
 *
 * @throws RATE_LIMITED, 429
 */
export function limitEverybody(server: FastifyInstance, app: App): void {
  const most = app.config.HTTP_REQUESTS_PER_MINUTE;
  let minute = 0;
  let asked = new Map<string, number>();
  /** Taken apart once a minute: the network of an address, nothing for one of this machine. */
  let networks = new Map<string, string | undefined>();
  const networkCounted = (address: string): string | undefined => {
    if (networks.has(address)) return networks.get(address);
    const network = kindOfAddress(address) === 'LOOPBACK' ? undefined : networkOf(address);
    if (networks.size >= MOST_ADDRESSES) networks.clear();
    networks.set(address, network);
    return network;
  };
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(GATEWAY)) return done();
    const now = Math.floor(app.clock.now().getTime() / MINUTE_MS);
    if (now !== minute) {
      minute = now;
      asked = new Map();
      networks = new Map();
    }
    const network = networkCounted(request.ip);
    if (network === undefined) return done();
    const count = (asked.get(network) ?? 0) + 1;
    asked.set(network, count);
    if (count <= most) return done();
    reply.header('retry-after', 60);
    done(new DomainError('RATE_LIMITED', kernelErrors.RATE_LIMITED));
  });
}
