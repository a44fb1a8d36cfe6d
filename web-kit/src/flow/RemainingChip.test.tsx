import { describe, expect, it } from '@jest/globals';
import { renderKit } from '../testing/render.tsx';
import { RemainingChip } from './RemainingChip.tsx';

const chip = (text: string) =>
  renderKit(
    <RemainingChip
      remaining={{ __typename: 'Remaining', level: 'SOON', text, dueAt: null, minutes: null, lines: [] }}
    />,
  ).container.querySelector('.yjs-remaining');

describe('the chip of the time left', () => {
  it('is read as one text, and may break before the day alone', () => {
    const parts = chip('剩 2 个工作日 · 3月11日 17:30');
    expect(parts?.textContent).toBe('剩 2 个工作日 · 3月11日 17:30');
    expect([...(parts?.querySelectorAll('b') ?? [])].map((part) => part.textContent)).toEqual([
      '剩 2 个工作日',
      ' · 3月11日 17:30',
    ]);
  });

  it('without a day has no dot', () => {
    expect(chip('已超期 1 个工作日')?.querySelector('i')).toBeNull();
  });
});
