import { BlockList, isIP, isIPv4 } from 'node:net';
/** One spelling per address: IPv4-mapped IPv6 becomes IPv4, a zone id goes. Undefined for what is no address. */ export function normaliseIp(text) {
    const bare = text.trim().replace(/%.*$/, '').toLowerCase();
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare;
    return isIP(mapped) ? mapped : undefined;
}
/** Anybody may call from anywhere: what is remembered of them ends somewhere. */ const MOST_KNOWN = 1000;
/** A list of addresses and CIDR blocks. Entries that are neither match nothing. */ export class IpList {
    #list;
    /** Callers come again and again. */ #known;
    constructor(entries){
        this.#list = new BlockList();
        this.#known = new Map();
        for (const entry of entries)this.#add(entry);
    }
    has(ip) {
        const known = this.#known.get(ip);
        if (known !== undefined) return known;
        const found = isIP(ip) !== 0 && this.#list.check(ip, familyOf(ip));
        if (this.#known.size >= MOST_KNOWN) this.#known.clear();
        this.#known.set(ip, found);
        return found;
    }
    #add(entry) {
        const [address = '', prefix] = entry.split('/');
        const ip = normaliseIp(address);
        if (!ip) return;
        if (prefix === undefined) this.#list.addAddress(ip, familyOf(ip));
        else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv4(ip) ? 32 : 128)) {
            this.#list.addSubnet(ip, Number(prefix), familyOf(ip));
        }
    }
}
function familyOf(ip) {
    return isIPv4(ip) ? 'ipv4' : 'ipv6';
}

//# sourceMappingURL=ip-list.js.map