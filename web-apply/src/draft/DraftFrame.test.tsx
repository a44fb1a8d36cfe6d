import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkButton } from '../app/LinkButton.tsx';
import type { DraftFieldsFragment } from '../generated/graphql.ts';
import { answersTo, buildDraft, draftAnswers, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import DraftFrame from './DraftFrame.tsx';
import { useDraft } from './draft-context.ts';
import { handedIn, rememberHandedIn } from './handed-in.ts';
import { SavedNote } from './SavedNote.tsx';

interface Saving {
  input: { version: number; form: Record<string, unknown> };
}

let sent: Saving[] = [];
afterEach(() => {
  sent = [];
});

/** A page over the draft with one field. */
function Page() {
  const { form, setForm } = useDraft();
  return (
    <>
      <SavedNote />
      <label>
        手机号
        <input
          value={String(form.mobile ?? '')}
          onChange={({ target }) => setForm({ ...form, mobile: target.value })}
        />
      </label>
      <LinkButton to="/applications">我的办件</LinkButton>
    </>
  );
}

const routes = [
  { element: <DraftFrame />, children: [{ path: 'form', element: <Page /> }] },
  { path: 'applications', element: <h1>我的办件</h1> },
];

const saved = (next: DraftFieldsFragment) => ({ data: { saveApplicationDraft: next } });

function answering(save: (variables: Saving) => unknown) {
  return {
    ...draftAnswers(),
    ...answersTo('SaveApplicationDraft', (variables: Saving) => {
      sent.push(variables);
      return save(variables);
    }),
  };
}

async function type(text: string): Promise<void> {
  const field = await screen.findByLabelText<HTMLInputElement>('手机号');
  fireEvent.change(field, { target: { value: text } });
}

const leaveField = async () => act(async () => fireEvent.focusOut(screen.getByLabelText('手机号')));

describe('R7.2 the draft while it is filled in (01 §9.3 no. 3)', () => {
  it('says what is not saved yet, saves on leaving a field, and says so', async () => {
    renderPage(routes, {
      url: '/form',
      answers: answering(({ input }) => saved(buildDraft({ version: input.version + 1, form: input.form }))),
    });
    await screen.findByText(/^已保存/);
    await type('13900001111');
    await screen.findByText('有修改还没有保存，稍后自动保存');
    await leaveField();
    await screen.findByText(/^已保存/);
    expect(sent).toEqual([
      { input: expect.objectContaining({ version: 1, form: expect.objectContaining({ mobile: '13900001111' }) }) },
    ]);
  });

  it('without a network keeps what was typed, says so, and saves when it is back', async () => {
    let away = true;
    renderPage(routes, {
      url: '/form',
      answers: answering(({ input }) =>
        away ? new TypeError('Failed to fetch') : saved(buildDraft({ version: 2, form: input.form })),
      ),
    });
    await type('13900001111');
    await leaveField();
    await screen.findByText(/网络中断，刚才填写的内容还没有保存/);
    expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13900001111');
    away = false;
    await act(async () => fireEvent(window, new Event('online')));
    await screen.findByText(/^已保存/);
    expect(sent).toHaveLength(2);
  });

  it('asks before one leaves with something unsaved, and lets one stay', async () => {
    const { router } = renderPage(routes, { url: '/form', answers: answering(() => new TypeError('Failed to fetch')) });
    await type('13900001111');
    await leaveField();
    await screen.findByText(/网络中断/);
    const user = userEvent.setup();
    await user.click(screen.getByRole('link', { name: '我的办件' }));
    await user.click(await screen.findByRole('button', { name: '留在本页' }));
    expect(router.state.location.pathname).toBe('/form');
    await user.click(screen.getByRole('link', { name: '我的办件' }));
    await user.click(await screen.findByRole('button', { name: '不保存，离开' }));
    await screen.findByRole('heading', { name: '我的办件' });
  });

  it('before the window is closed asks only while something is unsaved', async () => {
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    renderPage(routes, {
      url: '/form',
      answers: answering(({ input }) => saved(buildDraft({ version: 2, form: input.form }))),
    });
    await screen.findByText(/^已保存/);
    expect(closing()).toBe(false);
    await type('13900001111');
    await waitFor(() => expect(closing()).toBe(true));
    await leaveField();
    await screen.findByText(/^已保存/);
    await waitFor(() => expect(closing()).toBe(false));
  });

  it('01 §9.4 filled in elsewhere too: shows both versions, and saves what was chosen', async () => {
    let version = 5;
    const there = buildDraft({ version, form: { name: '测试甲', mobile: '13700003333', education: '20' } });
    let opened = 0;
    renderPage(routes, {
      url: '/form',
      answers: {
        ...answering(({ input }) => {
          if (input.version !== version) return refusal('E-0504', '数据已被他人更新，请刷新后重试');
          version += 1;
          return saved(buildDraft({ version, form: input.form }));
        }),
        ...answersTo('OpenApplicationDraft', () => ({
          data: { openApplicationDraft: opened++ === 0 ? buildDraft() : there },
        })),
      },
    });
    await type('13900001111');
    await leaveField();
    const dialog = await screen.findByRole('dialog', { name: '这份申请在另一处也填写过' });
    await within(dialog).findByText(/两处的内容都没有丢/);
    within(dialog).getByText('本页：13900001111');
    within(dialog).getByText(/另一处还填了：学历/);
    const user = userEvent.setup();
    await user.click(within(dialog).getByText('另一处：13700003333'));
    await user.click(within(dialog).getByRole('button', { name: '合并并继续' }));
    await waitFor(() => expect(version).toBe(6));
    expect(sent.at(-1)?.input).toMatchObject({ version: 5, form: { mobile: '13700003333', education: '20' } });
  });

  it('handed in elsewhere: says so, with the way to one’s cases', async () => {
    renderPage(routes, { url: '/form', answers: answering(() => refusal('NOT_FOUND', '没有这份草稿')) });
    await type('13900001111');
    await leaveField();
    await screen.findByRole('heading', { name: '这份申请已经不在草稿中' });
    expect(screen.getByRole('link', { name: '我的办件' }).getAttribute('href')).toBe('/applications');
  });

  it('E-0704 before anything is filled in leads to the guide', async () => {
    renderPage(routes, {
      url: '/form',
      answers: { ...draftAnswers(), OpenApplicationDraft: refusal('E-0704', '请先阅读办理须知') },
    });
    await screen.findByRole('heading', { name: '还不能填写' });
    expect(screen.getByRole('link', { name: '去办理须知' }).getAttribute('href')).toBe('/');
  });

  it('01 §10.5 under the address of one matter it is the draft of that matter', async () => {
    const opened: unknown[] = [];
    const alone = [{ element: <DraftFrame />, children: [{ path: 'matters/:matter/form', element: <Page /> }] }];
    renderPage(alone, {
      url: '/matters/M03/form',
      answers: {
        ...draftAnswers(),
        ...answersTo('OpenApplicationDraft', (variables: unknown) => {
          opened.push(variables);
          return {
            data: { openApplicationDraft: buildDraft({ form: { mobile: '13800002001', singleMatter: 'M03' } }) },
          };
        }),
      },
    });
    await screen.findByText(/^已保存/);
    expect(opened).toEqual([{ bundle: 'M03' }]);
  });

  it('01 §9.4 page 4 the way back from 申请完成 says 已提交 and begins no other draft; who comes anew begins one', async () => {
    let opened = 0;
    const again = [...routes, { path: 'done', element: <LinkButton to="/form">再办一件</LinkButton> }];
    rememberHandedIn('VETERAN', 'case-7');
    const { router } = renderPage(again, {
      url: '/form',
      answers: {
        ...draftAnswers(),
        ...answersTo('OpenApplicationDraft', () => {
          opened += 1;
          return { data: { openApplicationDraft: buildDraft() } };
        }),
      },
    });
    await screen.findByRole('heading', { name: '申请已提交' });
    expect(screen.getByRole('link', { name: '查询进度' }).getAttribute('href')).toBe('/applications/case-7');
    expect(opened).toBe(0);
    await act(async () => router.navigate('/done'));
    await userEvent.setup().click(await screen.findByRole('link', { name: '再办一件' }));
    await screen.findByText(/^已保存/);
    expect([opened, handedIn('VETERAN')]).toEqual([1, undefined]);
  });
});
