import { describe, expect, it } from '@jest/globals';
import { partsOf } from './TimingBar.tsx';

const at = '2026-03-09T02:00:00.000Z';

describe('where the time of a call went', () => {
  it('three parts where a source was asked', () => {
    const call = {
      at,
      requestOutAt: '2026-03-09T02:00:00.010Z',
      responseInAt: '2026-03-09T02:00:00.210Z',
      responseOutAt: '2026-03-09T02:00:00.215Z',
      durationMs: 215,
    };
    expect(partsOf(call).map(({ ms }) => ms)).toEqual([10, 200, 5]);
  });

  it('one part where none was', () => {
    expect(partsOf({ at, durationMs: 7 }).map(({ key, ms }) => [key, ms])).toEqual([['own', 7]]);
  });
});
