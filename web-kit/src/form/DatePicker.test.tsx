import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderKit } from '../testing/render.tsx';
import { setNow } from '../text/now.ts';
import { type Picked, toInstant, toLocal } from '../text/picked.ts';
import { DatePicker, momentField } from './DatePicker.tsx';

/** What the field would send: a day and a moment. */
function Field({ instant }: { instant?: string }) {
  const [picked, setPicked] = useState<Picked | null>(instant ? toLocal(instant) : null);
  return (
    <>
      <DatePicker {...momentField} aria-label="时间" value={picked} onChange={setPicked} />
      <p data-testid="sent">{picked ? `${picked.format('YYYY-MM-DD')} ${toInstant(picked)}` : '无'}</p>
    </>
  );
}
const sent = () => screen.getByTestId('sent').textContent;
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '时间' });

describe('fields of days and moments, in a browser of New York', () => {
  it('runs where it is not Shanghai’s time', () => {
    expect(new Date('2026-03-09T00:00:00Z').getHours()).toBe(20);
  });

  it('shows an instant on Shanghai’s clock', () => {
    renderKit(<Field instant="2026-03-08T16:30:00Z" />);
    expect(field().value).toBe('2026-03-09 00:30');
  });

  it('reads what is typed as Shanghai’s, also an hour that summer time skips in New York', async () => {
    const user = userEvent.setup();
    renderKit(<Field />);
    await user.click(field());
    await user.paste('2026-03-08 02:30');
    await user.keyboard('{Enter}');
    expect(sent()).toBe('2026-03-08 2026-03-07T18:30:00.000Z');
  });

  it('takes this minute of Shanghai for 此刻, where it is already tomorrow', async () => {
    const back = setNow(() => Date.parse('2026-03-09T17:05:00Z'));
    try {
      const user = userEvent.setup();
      renderKit(<Field />);
      await user.click(field());
      await user.click(await screen.findByText(/^(此刻|Now)$/));
      expect(sent()).toBe('2026-03-10 2026-03-09T17:05:00.000Z');
      expect(document.querySelector('.ant-picker-cell-today')?.getAttribute('title')).toBe('2026-03-10');
    } finally {
      back();
    }
  });
});
