import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';
import { buildApplication, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import ApplicationPage from './ApplicationPage.tsx';

const routes = [
  { path: 'applications/:id', element: <ApplicationPage /> },
  { path: 'consult', element: <h1>咨询</h1> },
];

function open(one: Partial<MyApplicationPageFragment> = {}, answers = {}) {
  return renderPage(routes, {
    url: '/applications/case-1',
    answers: { MyApplication: { data: { myApplication: buildApplication(one) } }, ...answers },
  });
}

describe('an own case', () => {
  it('shows where it stands and the way it has gone, step by step', async () => {
    const { container } = open();
    await screen.findByRole('heading', { name: /已受理/ });
    const way = screen.getByRole('region', { name: '办理过程' });
    const steps = within(way).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringContaining('待预审'),
      expect.stringContaining('已受理'),
    ]);
    within(steps[1] as HTMLElement).getByText('材料齐全');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('offers only what may be done now', async () => {
    open({ mayWithdraw: false, mayResubmit: true });
    const again = await screen.findByRole('link', { name: '修改后重新提交' });
    expect(again.getAttribute('href')).toBe('/applications/case-1/amend');
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
  });

  it('01 §9.7 says while the portal has not heard of it', async () => {
    open({ synchronised: false });
    await screen.findByText('已提交，正在同步到一网通办');
  });

  it('names each material that is wanted, and hands in only when all are there', async () => {
    open({
      wanted: [
        {
          __typename: 'WantedMaterial',
          subCaseId: null,
          matterName: null,
          materialCode: 'ID_CARD',
          name: '身份证',
          note: '反面看不清',
          limits: { __typename: 'MaterialLimits', mimes: ['image/png'], maxBytes: 1024, maxFiles: 1, exactSize: null },
        },
      ],
    });
    const panel = await screen.findByRole('region', { name: '需要您补正材料' });
    within(panel).getByText('反面看不清');
    expect(within(panel).getByRole<HTMLButtonElement>('button', { name: '提交补正材料' }).disabled).toBe(true);
  });

  it('E-0804 at a withdrawal keeps the reason, and the proof opens beside it', async () => {
    open({}, { WithdrawMyApplication: refusal('E-0804', '该操作须在24小时内核验过本人身份，请重新核验后再办理') });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '撤回申请' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByText('重复申报'));
    await user.click(within(dialog).getByRole('button', { name: '撤回申请' }));
    const way = await within(dialog).findByRole('link', { name: '重新核验身份' });
    expect(way.getAttribute('target')).toBe('_blank');
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: '重复申报' }).checked).toBe(true);
    await waitFor(() => expect(within(dialog).getByText(/完成后回到本页再提交一次/)).toBeTruthy());
  });
});
