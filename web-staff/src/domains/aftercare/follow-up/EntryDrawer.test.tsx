import { expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';

const plan = {
  id: 'p1',
  personName: '张*',
  mobile: '138****1234',
  dischargeDate: '2026-03-01',
  placementTypeTitle: '自主就业',
  employmentStateTitle: null,
  employerName: null,
  lastOn: null,
  nextDue: '2026-04-10',
  callsStopped: false,
};
const refused = {
  errors: [
    {
      message: '提交的内容不正确',
      extensions: { code: 'BAD_INPUT', fields: [{ path: 'input.actionTaken', message: '措施不能超过500个字' }] },
    },
  ],
};

it('what is refused in the folded part unfolds it, with the reason at its field and what was typed still there', async () => {
  const saved = jest.fn();
  renderKit(<EntryDrawer plan={plan} onClose={() => undefined} onSaved={saved} />, {
    answers: { RecordFollowUp: refused },
  });
  const folded = screen.getByRole('button', { name: /措施、备注、附件和下次跟踪/ });
  expect(folded.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(screen.getByLabelText('未就业'));
  fireEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
  await screen.findByText('措施不能超过500个字');
  await waitFor(() => expect(folded.getAttribute('aria-expanded')).toBe('true'));
  expect(screen.getByLabelText<HTMLInputElement>('未就业').checked).toBe(true);
  expect(saved).not.toHaveBeenCalled();
});
