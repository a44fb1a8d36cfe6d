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
    open({ mayWithdraw: false, mayResubmit: true, returnReason: '其他：照片不清晰' });
    const again = await screen.findByRole('link', { name: '修改后重新提交' });
    expect(again.getAttribute('href')).toBe('/applications/case-1/amend');
    screen.getByText('退回原因：其他：照片不清晰');
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
          until: '2099-03-17T09:30:00.000Z',
          limits: { __typename: 'MaterialLimits', mimes: ['image/png'], maxBytes: 1024, maxFiles: 1, exactSize: null },
        },
      ],
    });
    const panel = await screen.findByRole('region', { name: '需要您补正材料' });
    within(panel).getByText('反面看不清');
    within(panel).getByText('请于 2099-03-17 17:30 前提交');
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

  it('01 §9.7 says how each correction of what was filled in beforehand was settled', async () => {
    open({
      corrections: [
        {
          __typename: 'MyCorrection',
          label: '现住址',
          state: 'REFUSED',
          stateTitle: '未采纳',
          reason: '与户籍登记不一致',
          settledAt: '2026-03-09T03:00:00.000Z',
        },
      ],
    });
    const list = await screen.findByRole('region', { name: '更正申请' });
    within(list).getByText('未采纳');
    within(list).getByText('说明：与户籍登记不一致');
    within(list).getByText('申请表已恢复为原来的内容');
  });

  it('01 §9.4 says where the centre is, and where one has to go for what is handled offline (E-0301)', async () => {
    open({
      office: {
        __typename: 'OwnOffice',
        address: '上海市虹口区示范路109号',
        phone: '021-55550109',
        hours: '周一至周五 9:00—17:00',
      },
      matters: [
        {
          __typename: 'MyMatter',
          id: 'sub-1',
          bjNo: 'BJ-310109-2026-000001',
          matterName: '基本养老关系转移接续',
          department: '区社会保险事业管理中心',
          mode: 'OFFLINE',
          stateTitle: '已接件',
          window: {
            __typename: 'HandlingWindow',
            place: '区社会保险事业管理中心窗口',
            phone: '12333',
            hours: '工作日9:00—17:00',
            message: '该事项为线下办理，请到区社会保险事业管理中心窗口（电话12333）办理',
          },
        },
      ],
    });
    await screen.findByText(/上海市虹口区示范路109号/);
    expect(screen.getByRole('link', { name: '021-55550109' }).getAttribute('href')).toBe('tel:02155550109');
    screen.getByText('该事项为线下办理，请到区社会保险事业管理中心窗口（电话12333）办理，工作日9:00—17:00');
  });

  it('01 §9.3 names who handed it in for the person, and says what is left to the person', async () => {
    open({ agentName: '测**', mayWithdraw: false, reservedNote: '撤回申请须由本人实名登录后办理。' });
    await screen.findByText('测**');
    await screen.findByText('撤回申请须由本人实名登录后办理。');
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
  });
});
