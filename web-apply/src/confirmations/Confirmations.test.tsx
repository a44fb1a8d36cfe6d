import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AGENT, OWN, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import Confirmations from './Confirmations.tsx';

const asked = {
  __typename: 'MyConfirmation',
  id: 'c-1',
  confirmationNo: 'QR2026030900001',
  subject: '待安排工作期间医疗保险',
  body: '为您参加医疗保险。',
  cost: '个人缴费每月100元。',
  sharedData: ['姓名', '证件号码'],
  stateTitle: '待确认',
  open: true,
  askedAt: '2026-03-09T01:00:00.000Z',
  answeredAt: null,
};

describe('一键确认 (01 §8.6 no. 3)', () => {
  it('says what it costs and what is shared before it is confirmed; E-0804 leads to a proof and back', async () => {
    renderPage([{ path: 'confirmations', element: <Confirmations /> }], {
      url: '/confirmations',
      answers: {
        OwnRights: OWN,
        MyConfirmations: { data: { myConfirmations: [asked] } },
        AnswerMyConfirmation: refusal('E-0804', '该操作须在24小时内核验过本人身份，请重新核验后再办理'),
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '确认办理' }));
    await screen.findByText('个人缴费每月100元。 将向办理部门提供：姓名、证件号码。');
    const [, confirm] = await screen.findAllByRole('button', { name: '确认办理' });
    await user.click(confirm as HTMLElement);
    const way = await screen.findByRole('link', { name: '重新核验身份' });
    expect(way.getAttribute('href')).toBe('/sign-in/real-name/apply/start?back=%2Fapply%2Fconfirmations');
  });

  it('01 §9.3 who acts for another reads them, is told whose they are, and has no button', async () => {
    renderPage([{ path: 'confirmations', element: <Confirmations /> }], {
      url: '/confirmations',
      answers: { OwnRights: AGENT, MyConfirmations: { data: { myConfirmations: [asked] } } },
    });
    await screen.findByText('一键确认须由本人实名登录后办理。');
    await screen.findByRole('heading', { name: /待安排工作期间医疗保险/ });
    screen.getByText('将向办理部门提供：姓名、证件号码。');
    expect(screen.queryByRole('button', { name: '确认办理' })).toBeNull();
  });
});
