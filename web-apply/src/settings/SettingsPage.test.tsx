import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { AGENT, OWN, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import SettingsPage from './SettingsPage.tsx';

const closing = (rest: object = {}) => ({
  __typename: 'AccountClosing',
  askedAt: null,
  dueAt: null,
  coolOffDays: 7,
  openCases: [],
  goes: ['材料库中的材料'],
  stays: ['已提交申请的办件档案'],
  ...rest,
});
const self = {
  __typename: 'ApplicantSelf',
  name: '测**',
  idNo: '310109********1218',
  phone: '138****2001',
  authLevel: 2,
  agentName: null,
};
const DUE = closing({ askedAt: '2026-03-09T01:00:00.000Z', dueAt: '2026-03-16T01:00:00.000Z' });

function open(answers: object, accountClosing = closing()) {
  return renderPage([{ path: 'settings', element: <SettingsPage /> }], {
    url: '/settings',
    answers: { OwnRights: OWN, Settings: { data: { applicantSelf: self, accountClosing } }, ...answers },
  });
}
const card = () => screen.findByRole('region', { name: '注销账号' });

describe('R8.3 注销账号', () => {
  it('says what goes, what stays and for how long it can be taken back, and asks once more', async () => {
    const { container } = open({ AskAccountClosing: { data: { askAccountClosing: DUE } } });
    const user = userEvent.setup();
    within(await card()).getByText('材料库中的材料');
    within(await card()).getByText('已提交申请的办件档案');
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(await screen.findByRole('button', { name: '申请注销账号' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/7 天后自动注销/);
    await user.click(within(dialog).getByRole('button', { name: '申请注销' }));
  });

  it('E-0804 leads to a proof that comes back here', async () => {
    open({ AskAccountClosing: refusal('E-0804', '该操作须在24小时内核验过本人身份，请重新核验后再办理') });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '申请注销账号' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '申请注销' }));
    const way = await screen.findByRole('link', { name: '重新核验身份' });
    expect(way.getAttribute('href')).toBe('/sign-in/real-name/apply/start?back=%2Fapply%2Fsettings');
  });

  it('while it is asked for, it can be taken back and nothing else', async () => {
    open({ RevokeAccountClosing: { data: { revokeAccountClosing: closing() } } }, DUE);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '撤销注销' }));
    expect(screen.queryByRole('button', { name: '申请注销账号' })).toBeNull();
  });

  it('E-0810 names what is still open, and offers no closing', async () => {
    open({}, closing({ openCases: ['YJS3101092026030900001'] }));
    within(await card()).getByText(/YJS3101092026030900001/);
    expect(screen.queryByRole('button', { name: '申请注销账号' })).toBeNull();
  });

  it('01 §9.3 who acts for another sees no button, and why', async () => {
    open({ OwnRights: AGENT }, DUE);
    within(await card()).getByText(/账号将于/);
    await screen.findByText('一键确认须由本人实名登录后办理。');
    expect(screen.queryByRole('button', { name: '撤销注销' })).toBeNull();
  });
});
