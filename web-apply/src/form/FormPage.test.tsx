import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import DraftFrame from '../draft/DraftFrame.tsx';
import { buildDraft, draftAnswers, renderPage } from '../testing/apply.fixtures.tsx';
import FormPage from './FormPage.tsx';

const routes = [
  {
    element: <DraftFrame />,
    children: [
      { path: 'form', element: <FormPage /> },
      { path: 'materials', element: <h1>材料</h1> },
    ],
  },
];

function answers(form: Record<string, unknown>) {
  return {
    ...draftAnswers(buildDraft({ form })),
    SaveApplicationDraft: { data: { saveApplicationDraft: buildDraft({ version: 2, form }) } },
  };
}

describe('R7.2 the form from its schema', () => {
  it('shows the fields in their sections, marks what is known, and hides what does not concern one', async () => {
    renderPage(routes, { url: '/form', answers: answers({ name: '测试甲', partyMember: 'N' }) });
    await screen.findByRole('region', { name: '个人信息' });
    expect(
      screen.getByLabelText<HTMLInputElement>(/姓名/).disabled ||
        screen.getByLabelText<HTMLInputElement>(/姓名/).readOnly,
    ).toBe(true);
    screen.getByText(/已自动填写 · 实名认证/);
    expect(screen.queryByLabelText(/原党组织/)).toBeNull();
    expect(screen.queryByLabelText(/本人承诺/)).toBeNull();
  });

  it('a refused form says above what is wrong, in the server’s words, and leads there', async () => {
    const form = { name: '测试甲', mobile: '123', enlistDate: '2020-09-01', dischargeDate: '2020-09-01' };
    renderPage(routes, { url: '/form', answers: answers(form) });
    await screen.findByRole('region', { name: '个人信息' });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '下一步：上传材料' }));
    const summary = await screen.findByRole('alert', { name: '有 2 处需要修改' });
    expect(document.activeElement).toBe(summary);
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      '手机号码应为11位数字，请核对后重新输入',
      '“退役日期”应晚于“入伍日期”',
    ]);
    await user.click(links[0] as HTMLElement);
    expect(document.activeElement?.id).toBe('root_mobile');
  });

  it('AC-07-03 the wrong check digit of a family member is said under its field, and one goes no further', async () => {
    const form = { name: '测试甲', mobile: '13800002001', contactIdNo: '310109200103151219' };
    const { router } = renderPage(routes, { url: '/form', answers: answers(form) });
    await screen.findByRole('region', { name: '家庭信息' });
    await userEvent.setup().click(screen.getByRole('button', { name: '下一步：上传材料' }));
    await screen.findAllByText('身份证号码校验位不正确，请核对后重新输入');
    expect(router.state.location.pathname).toBe('/form');
  });

  it('goes on to the materials when it is complete', async () => {
    const { router } = renderPage(routes, {
      url: '/form',
      answers: answers({ name: '测试甲', mobile: '13800002001' }),
    });
    await screen.findByRole('region', { name: '个人信息' });
    await userEvent.setup().click(screen.getByRole('button', { name: '下一步：上传材料' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/materials'));
  });

  it('comes to the field that the address names', async () => {
    renderPage(routes, { url: '/form#root_mobile', answers: answers({ name: '测试甲' }) });
    await waitFor(() => expect(document.activeElement?.id).toBe('root_mobile'));
  });
});
