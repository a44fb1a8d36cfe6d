import { normaliseIp } from './ip-address.ts';
import type { IpList } from './ip-list.ts';

export interface ClientAddress {
  clientIp: string;
  /** The proxy that brought the call, where one did. */
  proxyIp: string | null;
}

/**
 * Who calls (03 §35–39): the socket's peer, or, when that is a trusted proxy, the right-most address of X-Forwarded-For that is not one.
 * What stands further left was written by the caller and is believed by nobody.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: IpList,
): ClientAddress {
  const socketIp = normaliseIp(peer ?? '') ?? '';
  if (!trusted.has(socketIp) || !forwardedFor) return { clientIp: socketIp, proxyIp: null };
  let clientIp = socketIp;
  for (const hop of forwardedFor.split(',').reverse()) {
    const ip = normaliseIp(hop);
    // An unreadable hop ends what can be believed.
    if (!ip) break;
    clientIp = ip;
    if (!trusted.has(ip)) break;
  }
  return { clientIp, proxyIp: clientIp === socketIp ? null : socketIp };
}
