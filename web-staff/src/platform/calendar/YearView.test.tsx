import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { YearView } from './YearView.tsx';

const days = [
  { date: '2026-05-01', isWorkday: false, note: '劳动节' },
  { date: '2026-05-09', isWorkday: true, note: '劳动节' },
];

function show() {
  const onChoose = jest.fn();
  const view = (
    <YearView year={2026} days={days} changed={new Set(['2026-05-01'])} today="2026-05-08" onChoose={onChoose} />
  );
  return { onChoose, ...renderKit(view) };
}

describe('the year at a glance', () => {
  it('says of each day what it is, in words', async () => {
    const { container } = show();
    expect(screen.getByLabelText('5月1日 星期五，休息日，劳动节，已改动，未保存')).toBeTruthy();
    expect(screen.getByLabelText('5月9日 星期六，工作日，劳动节')).toBeTruthy();
    const may = screen.getByRole('region', { name: '2026年5月' });
    expect(container.contains(may)).toBe(true);
    expect(await seriousFindings(may)).toEqual([]);
  });

  it('has one day in the tab order and walks from it with the arrow keys', async () => {
    const user = userEvent.setup();
    const { onChoose } = show();
    await user.tab();
    expect(document.activeElement?.getAttribute('data-date')).toBe('2026-05-08');
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{Enter}');
    expect(onChoose).toHaveBeenCalledWith('2026-05-09');
  });
});
