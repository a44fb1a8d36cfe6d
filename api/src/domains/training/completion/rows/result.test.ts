import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completionResultOf, examResultOf } from './result.ts';

const bars = { minAttendance: 80, examPass: 60 };

describe('who completes', () => {
  it('AC24-1 takes 86.67 % with a passed exam, and not 73.33 %, which says 出勤不足', () => {
    expect(completionResultOf({ rate: '86.67', exam: 'PASSED', left: false }, bars)).toEqual({
      result: 'COMPLETED',
      reason: null,
    });
    expect(completionResultOf({ rate: '73.33', exam: 'PASSED', left: false }, bars)).toEqual({
      result: 'NOT_COMPLETED',
      reason: '出勤不足',
    });
  });

  it('AC24-4 fails 60.00 in theory with 59.50 in practice', () => {
    const exam = examResultOf('FINAL', 'PENDING', { theory: '60.00', practice: '59.50' }, bars);
    expect(exam).toBe('FAILED');
    expect(completionResultOf({ rate: '100.00', exam, left: false }, bars)).toEqual({
      result: 'NOT_COMPLETED',
      reason: '考试不合格',
    });
    expect(examResultOf('LEVEL', 'FAILED', { theory: '60.00', practice: '60.00' }, bars)).toBe('PASSED');
  });

  it('rounds half up before it compares: 79.995 % passes, 79.994 % does not (02 §16.7)', () => {
    const of = (rate: string) => completionResultOf({ rate, exam: 'PASSED', left: false }, bars).result;
    expect([of('79.995'), of('79.994')]).toEqual(['COMPLETED', 'NOT_COMPLETED']);
  });

  it('names both reasons, asks nothing of who left, and waits for marks that are missing', () => {
    expect(completionResultOf({ rate: null, exam: 'ABSENT', left: false }, bars).reason).toBe('出勤不足、缺考');
    expect(completionResultOf({ rate: null, exam: 'PENDING', left: true }, bars)).toEqual({
      result: 'WITHDRAWN',
      reason: null,
    });
    expect(examResultOf('FINAL', 'PASSED', { theory: '90', practice: null }, bars)).toBe('PENDING');
    expect(examResultOf('FINAL', 'ABSENT', { theory: null, practice: null }, bars)).toBe('ABSENT');
    expect(examResultOf('EXTERNAL', 'PASSED', { theory: null, practice: null }, bars)).toBe('PASSED');
  });

  it('never lets anybody complete who is below a bar', () => {
    const mark = fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(mark, mark, mark, (rate, theory, practice) => {
        const exam = examResultOf('FINAL', 'PENDING', { theory, practice }, bars);
        const { result } = completionResultOf({ rate, exam, left: false }, bars);
        expect(result === 'COMPLETED').toBe([theory, practice].every((one) => +one >= 60) && +rate >= 80);
      }),
    );
  });
});
