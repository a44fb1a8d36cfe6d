import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { watchConnections } from "../platform/exchange/bans/enforce-bans.js";
/** Everything of the exchange begins with it; nothing else is served here. */ const EXCHANGE = '/exchange/';
const REQUEST_TIMEOUT_MS = 300_000;
/**
 * Opens the port of mutual TLS, where one is configured, before the same routes. A certificate that is not good is not broken off in the
 * handshake: the gateway refuses it with DX-4015, so that it stands in the log and counts for the monitor.
 */ export async function openMutualTls(app, server) {
    const { config } = app;
    if (config.EXCHANGE_TLS_PORT === undefined) return undefined;
    const read = (path)=>readFileSync(path ?? '');
    await server.ready();
    const door = createServer({
        cert: read(config.EXCHANGE_TLS_CERT_FILE),
        key: read(config.EXCHANGE_TLS_KEY_FILE),
        ca: read(config.EXCHANGE_TLS_CLIENT_CA_FILE),
        requestCert: true,
        rejectUnauthorized: false,
        minVersion: 'TLSv1.2',
        requestTimeout: REQUEST_TIMEOUT_MS
    }, (request, response)=>{
        if (request.url?.startsWith(EXCHANGE)) server.routing(request, response);
        else response.writeHead(404).end();
    });
    door.on('tlsClientError', (error)=>app.log.warn({
            err: error
        }, 'mutual TLS: handshake failed'));
    watchConnections(door, app);
    door.listen(config.EXCHANGE_TLS_PORT, config.HOST);
    await once(door, 'listening');
    return {
        port: door.address().port,
        close: async ()=>{
            const closed = once(door, 'close');
            door.close();
            door.closeAllConnections();
            await closed;
        }
    };
}

//# sourceMappingURL=mutual-tls.js.map