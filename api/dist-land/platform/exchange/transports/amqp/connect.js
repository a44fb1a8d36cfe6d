import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { connect } from 'amqplib';
/** Opens a connection; certificates for `amqps:` are those of the configuration: the broker's authority and, where it wants to know us, our own. */ export function connectBroker(app, url, { address, timeoutMs } = {}) {
    const { config } = app;
    const read = (path)=>path ? readFileSync(path) : undefined;
    const [ca, cert, key] = [
        read(config.AMQP_CA_FILE),
        read(config.AMQP_CERT_FILE),
        read(config.AMQP_KEY_FILE)
    ];
    return connect(url, {
        ...ca ? {
            ca: [
                ca
            ]
        } : {},
        ...cert && key ? {
            cert,
            key
        } : {},
        ...address ? {
            lookup: pinned(address)
        } : {},
        ...timeoutMs ? {
            timeout: timeoutMs
        } : {},
        minVersion: 'TLSv1.2'
    });
}
/** A resolver that knows one answer. */ function pinned(address) {
    const family = isIPv6(address) ? 6 : 4;
    return (_host, options, done)=>options.all ? done(null, [
            {
                address,
                family
            }
        ]) : done(null, address, family);
}

//# sourceMappingURL=connect.js.map