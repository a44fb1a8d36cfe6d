import proxyAddr from '@fastify/proxy-addr';
/**
 * Reads whom an upgrade comes from: the address in front of the trusted proxies, by the rule that Fastify has for requests, which an
 * upgrade does not pass. X-Forwarded-For from anybody else is not believed.
 */ export function callerReader(trusted) {
    const trust = proxyAddr.compile([
        ...trusted
    ]);
    return (request)=>proxyAddr(request, trust) ?? '';
}

//# sourceMappingURL=caller-address.js.map