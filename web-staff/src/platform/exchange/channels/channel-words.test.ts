import { describe, expect, it } from '@jest/globals';
import type { ChannelRowFragment } from '../../../generated/graphql.ts';
import { failureText, lightReason } from './channel-words.ts';

describe('the failure rate of a channel', () => {
  it.each([
    [0, 0, '—'],
    [157, 0, '0%（0/157）'],
    [157, 5, '3.2%（5/157）'],
    [10, 10, '100%（10/10）'],
  ])('%d calls, %d failed: %s', (calls, failedCalls, text) => {
    expect(failureText({ calls, failedCalls })).toBe(text);
  });
});

describe('the reason of a light', () => {
  const channel = (patch: object) =>
    ({
      light: 'GREY',
      testOk: null,
      testedAt: null,
      testText: null,
      calls: 0,
      failedCalls: 0,
      ...patch,
    }) as ChannelRowFragment;

  it.each([
    [{ light: 'RED', calls: 3, failedCalls: 3 }, '24小时内的 3 次调用全部失败'],
    [{ light: 'GREEN', testOk: true, testedAt: '2026-03-09T02:00:00Z' }, '24小时内测试或调用成功'],
    [{}, '24小时内没有测试，也没有成功的调用'],
  ])('%j', (patch, text) => {
    expect(lightReason(channel(patch))).toBe(text);
  });

  it('gives the text of a failed test', () => {
    expect(
      lightReason(channel({ light: 'RED', testOk: false, testedAt: '2026-03-09T02:00:00Z', testText: '连接超时' })),
    ).toContain('测试失败：连接超时');
  });
});
