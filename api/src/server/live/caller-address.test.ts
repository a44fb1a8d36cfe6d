import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { callerReader } from './caller-address.ts';

const upgrade = (from: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: from },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('whom an upgrade comes from', () => {
  it('is the caller in front of a trusted proxy', () => {
    const callerOf = callerReader(['10.1.0.1', '10.2.0.0/24']);
    expect(callerOf(upgrade('10.1.0.1', '203.0.113.9'))).toBe('203.0.113.9');
    expect(callerOf(upgrade('10.1.0.1', '198.51.100.1, 203.0.113.9, 10.2.0.7'))).toBe('203.0.113.9');
    expect(callerOf(upgrade('10.1.0.1'))).toBe('10.1.0.1');
  });

  it('is the socket itself when the header was sent by anybody else', () => {
    expect(callerReader(['10.1.0.1'])(upgrade('192.0.2.4', '10.0.0.8'))).toBe('192.0.2.4');
    expect(callerReader([])(upgrade('127.0.0.1', '10.0.0.8'))).toBe('127.0.0.1');
  });
});
