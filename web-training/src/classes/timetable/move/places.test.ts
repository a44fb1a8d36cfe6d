import { describe, expect, it } from '@jest/globals';
import { placeAt, placeText, stepped, verdictAt, wordsOf } from './places.ts';

const days = ['2026-06-29', '2026-06-30', '2026-07-01'];
const conflict = (hard: boolean, message: string) => ({
  __typename: 'TrainingSessionConflict' as const,
  hard,
  message,
});
const span = (earliest: string, latest: string, conflicts: ReturnType<typeof conflict>[] = []) => ({
  __typename: 'TrainingSessionSpan' as const,
  day: '2026-06-29',
  earliest,
  latest,
  conflicts,
});

describe('a place in the week (BR22-2)', () => {
  it('is taken to the nearest quarter of an hour, and stays between 08:00 and 22:00', () => {
    const at = (minute: number) => placeText(placeAt('2026-06-29', minute, 45), 45);
    expect([607, 608, 100, 1400].map(at)).toEqual([
      '周一 06-29 10:00–10:45',
      '周一 06-29 10:15–11:00',
      '周一 06-29 08:00–08:45',
      '周一 06-29 21:15–22:00',
    ]);
  });

  it('is led by the arrows: days to the sides, minutes up and down, small steps with Shift, not over the edge', () => {
    const from = { day: '2026-06-29', startsAt: 600 };
    const by = (key: string, small = false) => stepped(from, { key, small, days, length: 45 });
    expect([by('ArrowRight'), by('ArrowLeft'), by('ArrowDown'), by('ArrowUp', true), by('Enter')]).toEqual([
      { day: '2026-06-30', startsAt: 600 },
      from,
      { day: '2026-06-29', startsAt: 615 },
      { day: '2026-06-29', startsAt: 595 },
      undefined,
    ]);
  });

  it('is free, pointed out, refused or past, by the minute', () => {
    const spans = [
      span('08:00', '09:15'),
      span('09:16', '10:59', [conflict(true, '教室冲突'), conflict(false, '非工作日')]),
      span('11:00', '20:00', [conflict(false, '非工作日')]),
    ];
    const at = (startsAt: number) => verdictAt(spans, { day: '2026-06-29', startsAt });
    expect([479, 555, 556, 659, 660].map((minute) => at(minute).kind)).toEqual([
      'PAST',
      'FREE',
      'REFUSED',
      'REFUSED',
      'WARNED',
    ]);
    expect(wordsOf(at(600))).toBe('有冲突，不能放在这里：教室冲突；非工作日');
    expect(verdictAt(undefined, { day: '2026-06-29', startsAt: 600 }).kind).toBe('ASKED');
  });
});
