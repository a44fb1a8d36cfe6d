import { normaliseIp } from "./ip-list.js";
/**
 * Who calls (03 §35–39): the socket's peer, or, when that is a trusted proxy, the right-most address of X-Forwarded-For that is not one.
 * What stands further left was written by the caller and is believed by nobody.
 */ export function clientAddress(peer, forwardedFor, trusted) {
    const socketIp = normaliseIp(peer ?? '') ?? '';
    if (!trusted.has(socketIp) || !forwardedFor) return {
        clientIp: socketIp,
        proxyIp: null
    };
    let clientIp = socketIp;
    for (const hop of forwardedFor.split(',').reverse()){
        const ip = normaliseIp(hop);
        // An unreadable hop ends what can be believed.
        if (!ip) break;
        clientIp = ip;
        if (!trusted.has(ip)) break;
    }
    return {
        clientIp,
        proxyIp: clientIp === socketIp ? null : socketIp
    };
}

//# sourceMappingURL=client-ip.js.map