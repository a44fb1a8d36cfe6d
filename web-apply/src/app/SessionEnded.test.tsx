import { ApolloProvider } from '@apollo/client/react';
import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { buildSession, fakeClient } from '@yjs/web-kit/src/testing/render.tsx';
import { SessionProvider, sessionExpired } from '@yjs/web-kit/src/testing/session.ts';
import { App } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import DraftFrame from '../draft/DraftFrame.tsx';
import { useDraft } from '../draft/draft-context.ts';
import { answersTo, buildDraft, draftAnswers, refusal } from '../testing/apply.fixtures.tsx';
import { OwnFrame } from './OwnFrame.tsx';

function Page() {
  const { form, setForm } = useDraft();
  return (
    <input
      aria-label="手机号"
      value={String(form.mobile ?? '')}
      onChange={({ target }) => setForm({ ...form, mobile: target.value })}
    />
  );
}

const session = () => ({ data: { session: buildSession({ permissions: ['intake:apply'] }) } });

describe('E-0007 a session that ends over an open page (01 §9.3 no. 3, §9.7)', () => {
  it('keeps what was typed, lets one sign in beside the page, and saves it when one comes back', async () => {
    let [signedIn, saved] = [true, 0];
    const answers = {
      ...draftAnswers(),
      ...answersTo('Session', () => (signedIn ? session() : { data: { session: null } })),
      ...answersTo('SaveApplicationDraft', ({ input }: { input: { version: number; form: object } }) => {
        if (!signedIn) {
          sessionExpired.emit();
          return refusal('UNAUTHENTICATED', '会话已过期');
        }
        saved += 1;
        return { data: { saveApplicationDraft: buildDraft({ version: input.version + 1, form: input.form }) } };
      }),
    };
    const router = createMemoryRouter(
      [
        {
          element: <OwnFrame />,
          children: [{ element: <DraftFrame />, children: [{ path: 'form', element: <Page /> }] }],
        },
      ],
      { initialEntries: ['/form'] },
    );
    render(
      <ApolloProvider client={fakeClient(answers)}>
        <App>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </App>
      </ApolloProvider>,
    );
    const field = await screen.findByLabelText<HTMLInputElement>('手机号');
    signedIn = false;
    fireEvent.change(field, { target: { value: '13900001111' } });
    await act(async () => fireEvent.focusOut(field));
    await screen.findByText(/您填写的内容仍在本页/);
    expect(screen.getByRole('link', { name: '重新登录' }).getAttribute('target')).toBe('_blank');
    // Looked at again without having signed in: nothing is lost, and it is still said.
    await act(async () => fireEvent.focus(window));
    await screen.findByText(/您填写的内容仍在本页/);
    expect(field.value).toBe('13900001111');
    signedIn = true;
    await act(async () => fireEvent.focus(window));
    await waitFor(() => expect(screen.queryByText(/您填写的内容仍在本页/)).toBeNull());
    await waitFor(() => expect(saved).toBe(1));
    expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13900001111');
  });
});
