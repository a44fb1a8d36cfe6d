import { describe, expect, it } from '@jest/globals';
import { joinFinding } from './join-finding.ts';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.parse('2026-03-09T02:00:00Z') + minutes * MINUTE);
const known = (last: number, open = true) => ({ first: at(0), last: at(last), open });
const finding = (minute: number, since?: number) => ({
  first: at(minute),
  last: at(minute),
  ...(since === undefined ? {} : { since: at(since) }),
});

describe('a finding', () => {
  it.each([
    ['nothing known', undefined, finding(0), 'NEW'],
    ['found before', known(5), finding(5), 'KNOWN'],
    ['again within 30 minutes', known(5), finding(29), 'SAME'],
    ['again after 30 minutes', known(5), finding(30), 'NEW'],
    ['again soon, but somebody has closed it', known(5, false), finding(6), 'NEW'],
    ['what lasts, hours later, nobody has closed it', known(5), finding(600, -60), 'SAME'],
    ['what lasts, just after somebody has closed it', known(5, false), finding(6, -60), 'KNOWN'],
    ['what lasts, a day after somebody has closed it', known(5, false), finding(5 + 24 * 60, -60), 'NEW'],
    ['what lasts since the very moment of the last one', known(5, false), finding(6, 5), 'KNOWN'],
    ['what began after the last one had ended', known(5, false), finding(60, 50), 'NEW'],
  ])('%s', (_name, before, found, expected) => {
    expect(joinFinding(before, found)).toBe(expected);
  });
});
