import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/**
 * Reads whom an upgrade comes from: the address in front of the trusted proxies, by the rule that Fastify has for requests, which an
 * upgrade does not pass. X-Forwarded-For from anybody else is not believed.
 */
export function callerReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trusted]);
  return (request) => proxyAddr(request, trust) ?? '';
}
