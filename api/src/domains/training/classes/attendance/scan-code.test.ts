import { describe, expect, it } from '@jest/globals';
import { KeyRing } from '../../../../platform/crypto/index.ts';
import { codeAt, isCodeOf, scanKeyOf, scannedAt, ticketAt } from './scan-code.ts';

const keys = KeyRing.fromMaster(new Uint8Array(32).fill(7));
const key = scanKeyOf(keys, 'session-1');
const at = (seconds: number) => new Date(Date.UTC(2026, 5, 22, 0, 0, 0) + seconds * 1000);

describe('the code of a classroom', () => {
  it('changes every 15 s and says until when it is shown', () => {
    expect(codeAt(key, at(0)).code).toBe(codeAt(key, at(14.999)).code);
    expect(codeAt(key, at(15)).code).not.toBe(codeAt(key, at(0)).code);
    expect(codeAt(key, at(3)).until).toEqual(at(15));
  });

  it('is taken in its step and the next one, and by a clock one step behind, no longer', () => {
    const { code } = codeAt(key, at(30));
    const taken = [14.999, 15, 30, 44, 59.999, 60].map((seconds) => isCodeOf(key, code, at(seconds)));
    expect(taken).toEqual([false, true, true, true, true, false]);
  });

  it('is of one session', () => {
    expect(isCodeOf(scanKeyOf(keys, 'session-2'), codeAt(key, at(0)).code, at(0))).toBe(false);
    expect(isCodeOf(key, '', at(0))).toBe(false);
  });
});

describe('a scan', () => {
  it('stays valid for two minutes of signing in, for its session and as it was given', () => {
    const ticket = ticketAt(key, at(0));
    expect(scannedAt(key, ticket, at(0))).toEqual(at(0));
    expect(scannedAt(key, ticket, at(119.999))).toEqual(at(0));
    expect(scannedAt(key, ticket, at(120))).toBeUndefined();
    expect(scannedAt(key, ticket, at(-1))).toBeUndefined();
    expect(scannedAt(scanKeyOf(keys, 'session-2'), ticket, at(1))).toBeUndefined();
    const later = `${at(60).getTime()}.${ticket.split('.')[1]}`;
    expect(scannedAt(key, later, at(61))).toBeUndefined();
    expect(scannedAt(key, 'nothing', at(1))).toBeUndefined();
  });
});
