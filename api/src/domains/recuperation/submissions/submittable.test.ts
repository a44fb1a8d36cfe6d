import { describe, expect, it } from '@jest/globals';
import { refuseLate } from '../changes/judge-change.ts';
import type { ListedPerson, SubmissionFacts } from './submission-facts.ts';
import { judgeSubmission } from './submittable.ts';

const person = (rank: number, more: Partial<ListedPerson> = {}): ListedPerson => ({
  state: 'COMPLETE',
  rank,
  uid: `J02-${rank}`,
  skipped: false,
  eligible: true,
  suspected: false,
  ...more,
});
const going = (count: number) => Array.from({ length: count }, (_, n) => person(n + 1));
const judged = (more: Partial<SubmissionFacts>) => {
  const answer = judgeSubmission({ quota: 11, printed: 3, content: 3, closed: false, people: going(11), ...more });
  return answer === true ? 'OK' : `${answer.code} ${answer.message}`;
};

describe('03 §29.4 whether a list may go to the district, in the words of §29.7', () => {
  it('AC29-3, E-LY-04 takes as many as there are places, of the sheet as it is', () => {
    expect(judged({})).toBe('OK');
    expect(judged({ people: going(12) })).toBe('E-LY-04 提交人数 12 超过名额 11');
    expect(judged({ printed: 2 })).toBe('E-LY-08 人员信息有变更，请重新导出人员信息表');
    expect(judged({ printed: null })).toBe('E-LY-08 人员信息有变更，请重新导出人员信息表');
    expect(judged({ closed: true })).toContain('E-LY-13');
    expect(judged({ people: [person(1, { state: 'CANDIDATE' })] })).toContain('E-LY-14');
  });

  it('E-LY-05, E-LY-06, E-LY-31 takes nobody who is not eligible or may be dead, and leaves nobody of a better rank out unsaid', () => {
    const [first, ...others] = going(3);
    if (!first) throw new Error('nobody');
    const list = (more: Partial<ListedPerson>) => judged({ people: [{ ...first, ...more }, ...others] });
    expect(list({ eligible: false })).toBe('E-LY-05 J02-1不在最近一次筛选的符合人员之中');
    expect(list({ state: 'CANDIDATE' })).toBe('E-LY-06 J02-1排序在前，未推荐的请先记录原因');
    expect(list({ state: 'CANDIDATE', skipped: true })).toBe('OK');
    expect(list({ state: 'DECLINED' })).toBe('OK');
    expect(list({ suspected: true })).toBe('E-LY-31 疑似去世，待核实：J02-1。请先办理替换或取消');
  });
});

describe('03 §30.3, §30.6 when a change may be begun', () => {
  const on = (today: string, urgent = false, why: string | null = null) => {
    try {
      refuseLate({ plan: 'CONFIRMED', startDate: '2026-05-11', cutoffDays: 3, today }, urgent, why);
      return 'OK';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('E-LY-24, E-LY-25 up to the third day before the first, after it with its reason, and never from the first day on', () => {
    expect(on('2026-05-08')).toBe('OK');
    expect(on('2026-05-09')).toBe('距出发不足 3 天，请勾选紧急并说明原因');
    expect(on('2026-05-09', true, '急')).toBe('距出发不足 3 天，请勾选紧急并说明原因');
    expect(on('2026-05-09', true, '昨日突发疾病住院')).toBe('OK');
    expect(on('2026-05-11', true, '昨日突发疾病住院')).toBe('疗养已开始，只能登记参加结果');
  });
});
