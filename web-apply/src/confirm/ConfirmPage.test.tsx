import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import DraftFrame from '../draft/DraftFrame.tsx';
import FormPage from '../form/FormPage.tsx';
import { buildDraft, draftAnswers, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import ConfirmPage from './ConfirmPage.tsx';
import { placeOf } from './place-of.ts';

const PROMISED = { name: '测试甲', mobile: '13800002001', agreePromise: true, agreeSensitive: true };
const routes = [
  {
    element: <DraftFrame />,
    children: [
      { path: 'form', element: <FormPage /> },
      { path: 'confirm', element: <ConfirmPage /> },
    ],
  },
  { path: 'done/:id', element: <h1>完成</h1> },
];

async function handIn(answer: unknown) {
  const form = PROMISED;
  const page = renderPage(routes, {
    url: '/confirm',
    answers: {
      ...draftAnswers(buildDraft({ form })),
      SaveApplicationDraft: { data: { saveApplicationDraft: buildDraft({ version: 2, form }) } },
      SubmitApplication: answer,
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '提交申请' }));
  return { ...page, user };
}

describe('R7.4 handing in', () => {
  // What one test has handed in is no draft of the next.
  afterEach(() => sessionStorage.clear());

  it('ends on the page with the numbers', async () => {
    const { router } = await handIn({ data: { submitApplication: { __typename: 'MyApplication', id: 'case-1' } } });
    await waitFor(() => expect(router.state.location.pathname).toBe('/done/case-1'));
  });

  it('E-0804 is said in its own words, with a way to prove oneself that comes back', async () => {
    await handIn(refusal('E-0804', '为保障您的权益，该操作须在24小时内核验过本人身份，请重新核验后再办理'));
    const notice = await screen.findByText(/该操作须在24小时内核验过本人身份/);
    expect(notice).toBeTruthy();
    const way = screen.getByRole('link', { name: '重新核验身份' });
    expect(way.getAttribute('href')).toBe('/sign-in/real-name/apply/start?back=%2Fapply%2Fconfirm');
  });

  it('what the server refused stands above, leads to the field, and speaks there until it is changed', async () => {
    const { user } = await handIn(
      refusal('BAD_INPUT', '有内容填写不正确', [
        { path: 'form.mobile', message: '手机号已停用' },
        { path: 'attachments.PHOTO', message: '必需材料“照片”未上传' },
      ]),
    );
    const summary = await screen.findByRole('alert', { name: '有 2 处需要修改' });
    await user.click(within(summary).getByRole('link', { name: '手机号已停用' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('root_mobile'));
    await screen.findByText('手机号已停用');
    await user.type(screen.getByLabelText(/手机号/), '9');
    await waitFor(() => expect(screen.queryByText('手机号已停用')).toBeNull());
  });

  it('AC-07-03 stays shut while the form is wrong, says what, and leads there', async () => {
    const form = { ...PROMISED, contactIdNo: '310109200103151219' };
    renderPage(routes, { url: '/confirm', answers: draftAnswers(buildDraft({ form })) });
    const summary = await screen.findByRole('alert', { name: '有 1 处需要修改' });
    const handInButton = screen.getByRole<HTMLButtonElement>('button', { name: '提交申请' });
    expect(handInButton.disabled).toBe(true);
    const user = userEvent.setup();
    await user.click(within(summary).getByRole('link', { name: '身份证号码校验位不正确，请核对后重新输入' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('root_contactIdNo'));
  });

  it('knows where every refused path is put right', () => {
    const page = (name: string) => `/${name}`;
    expect(placeOf('form.honours.0.year', page)).toBe('/form#root_honours_0_year');
    expect(placeOf('input.form.mobile', page)).toBe('/form#root_mobile');
    expect(placeOf('attachments.PHOTO', page)).toBe('/materials#material-PHOTO');
    expect(placeOf('form', page)).toBe('/form');
  });
});
