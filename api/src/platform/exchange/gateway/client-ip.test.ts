import { describe, expect, it } from '@jest/globals';
import { clientAddress } from './client-ip.ts';
import { IpList } from './ip-list.ts';

const trusted = new IpList(['10.0.0.1', '10.1.0.0/16', 'fd00::/8']);

describe('whose call it is', () => {
  it.each([
    ['the peer itself', '203.0.113.9', undefined, '203.0.113.9', null],
    ['the peer, whatever it claims to have forwarded', '203.0.113.9', '198.51.100.7', '203.0.113.9', null],
    ['what a trusted proxy saw', '10.0.0.1', '198.51.100.7', '198.51.100.7', '10.0.0.1'],
    [
      'AC39-5 the right-most address that is no proxy',
      '10.0.0.1',
      '1.1.1.1, 198.51.100.7, 10.1.2.3',
      '198.51.100.7',
      '10.0.0.1',
    ],
    ['IPv4 written as IPv6', '::ffff:203.0.113.9', undefined, '203.0.113.9', null],
    ['a proxy written as IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7', '10.0.0.1'],
    ['IPv6 behind a proxy', 'fd00::1', '2001:db8::1', '2001:db8::1', 'fd00::1'],
    ['the proxy when what it says is no address', '10.0.0.1', 'unknown', '10.0.0.1', null],
  ])('%s', (_name, peer, forwarded, clientIp, proxyIp) => {
    expect(clientAddress(peer, forwarded, trusted)).toEqual({ clientIp, proxyIp });
  });
});

describe('list of addresses', () => {
  it.each([
    ['10.10.1.20', '10.10.1.20', true],
    ['10.10.1.20', '10.10.1.21', false],
    ['10.10.1.0/24', '10.10.1.21', true],
    ['2001:db8::/64', '2001:db8::99', true],
    ['::ffff:10.10.1.20', '10.10.1.20', true],
    ['nonsense', '10.10.1.20', false],
    ['10.0.0.0/99', '10.10.1.20', false],
    ['10.10.1.20', 'nonsense', false],
  ])('%s has %s: %s', (entry, ip, has) => {
    expect(new IpList([entry]).has(ip)).toBe(has);
  });
});
