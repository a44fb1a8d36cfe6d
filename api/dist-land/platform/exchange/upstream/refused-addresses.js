import { BlockList, isIP, isIPv4 } from 'node:net';
/** Never called: this machine, link-local and with it the metadata of clouds, multicast, reserved, and IPv4 in the dress of IPv6. */ const REFUSED_V4 = [
    [
        '0.0.0.0',
        8
    ],
    [
        '169.254.0.0',
        16
    ],
    [
        '192.0.0.0',
        24
    ],
    [
        '224.0.0.0',
        4
    ],
    [
        '240.0.0.0',
        4
    ],
    // Metadata services outside link-local: Aliyun and Azure.
    [
        '100.100.100.200',
        32
    ],
    [
        '168.63.129.16',
        32
    ]
];
const REFUSED_V6 = [
    [
        '::',
        128
    ],
    [
        '::ffff:0:0',
        96
    ],
    [
        '::',
        96
    ],
    [
        '64:ff9b::',
        96
    ],
    [
        '2002::',
        16
    ],
    [
        'fe80::',
        10
    ],
    [
        'ff00::',
        8
    ],
    [
        'fd00:ec2::254',
        128
    ]
];
const v4 = new BlockList();
for (const [net, prefix] of REFUSED_V4)v4.addSubnet(net, prefix, 'ipv4');
const v6 = new BlockList();
for (const [net, prefix] of REFUSED_V6)v6.addSubnet(net, prefix, 'ipv6');
const loopbackV4 = new BlockList();
loopbackV4.addSubnet('127.0.0.0', 8, 'ipv4');
/** Whether an address may be connected to (03 §35.4 "Endpoint safety"). Private networks may: partners live there. */ export function mayConnect(address, loopback) {
    if (isIP(address) === 0) return false;
    if (address === '::1' || isIPv4(address) && loopbackV4.check(address, 'ipv4')) return loopback;
    return isIPv4(address) ? !v4.check(address, 'ipv4') : !v6.check(address, 'ipv6');
}

//# sourceMappingURL=refused-addresses.js.map