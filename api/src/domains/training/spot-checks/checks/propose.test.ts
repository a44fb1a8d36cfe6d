import { describe, expect, it } from '@jest/globals';
import { proposedResult } from './propose.ts';

const seen = { expected: 12, actual: 12, teacherMatches: true, noLesson: false };

describe('what the figures of a spot check suggest', () => {
  it('AC23-5 proposes 一般问题 for 9 of 12 trainees', () => {
    expect(proposedResult({ ...seen, actual: 9 })).toBe('MINOR');
  });

  it('BR23-3 keeps to the bars: 80 % is enough, half is not serious', () => {
    const of = (actual: number) => proposedResult({ ...seen, expected: 10, actual });
    expect([10, 8, 7, 5, 4].map(of)).toEqual(['NORMAL', 'NORMAL', 'MINOR', 'MINOR', 'SERIOUS']);
    expect(proposedResult({ ...seen, teacherMatches: false })).toBe('MINOR');
    expect(proposedResult({ ...seen, noLesson: true })).toBe('SERIOUS');
  });
});
