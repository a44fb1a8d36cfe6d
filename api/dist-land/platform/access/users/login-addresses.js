import { BlockList, isIP, isIPv4 } from 'node:net';
const MOST = 20;
/** What is wrong with a list of addresses and networks (`10.1.20.7`, `10.1.20.0/24`), or undefined. */ export function addressFault(ranges) {
    if (ranges.length > MOST) return `最多填写${MOST}个地址或网段`;
    const wrong = ranges.find((range)=>readRange(range) === undefined);
    return wrong === undefined ? undefined : `“${wrong.slice(0, 50)}”不是有效的地址或网段，如 10.1.20.7 或 10.1.20.0/24`;
}
/** Whether a sign-in may come from `ip`; an empty list lets all in. An IPv4 address that arrives as `::ffff:…` counts as itself. */ export function mayComeFrom(ip, ranges) {
    if (ranges.length === 0) return true;
    const address = ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
    if (isIP(address) === 0) return false;
    const allowed = new BlockList();
    for (const range of ranges){
        const read = readRange(range);
        if (read) allowed.addSubnet(read.address, read.bits, read.family);
    }
    return allowed.check(address, familyOf(address));
}
function readRange(range) {
    const [address = '', prefix, ...rest] = range.split('/');
    if (isIP(address) === 0 || rest.length > 0) return undefined;
    const family = familyOf(address);
    const most = family === 'ipv4' ? 32 : 128;
    if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return undefined;
    const bits = prefix === undefined ? most : Number(prefix);
    return bits >= 1 && bits <= most ? {
        address,
        bits,
        family
    } : undefined;
}
function familyOf(address) {
    return isIPv4(address) ? 'ipv4' : 'ipv6';
}

//# sourceMappingURL=login-addresses.js.map