import { ApolloProvider } from '@apollo/client/react';
import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { sessionExpired } from '../client/signals.ts';
import { buildSession, fakeClient } from '../testing/render.tsx';
import { RequireSession } from './RequireSession.tsx';
import { SessionProvider } from './SessionProvider.tsx';

const options = {
  data: {
    signInOptions: {
      __typename: 'SignInOptions',
      productName: '平台',
      passwordKey: '04',
      demoAccounts: [],
      realNameDoors: [],
      demoKeyFileUrl: null,
      signerBridgeUrl: null,
    },
  },
};

function Note() {
  const [text, setText] = useState('');
  return <input aria-label="备注" value={text} onChange={(event) => setText(event.target.value)} />;
}

function show(session: unknown) {
  return render(
    <ApolloProvider client={fakeClient({ Session: session, SignInOptions: options })}>
      <App>
        <SessionProvider>
          <RequireSession client="staff" title="工作人员登录">
            <Note />
          </RequireSession>
        </SessionProvider>
      </App>
    </ApolloProvider>,
  );
}

describe('session', () => {
  it('shows strangers the sign-in page', async () => {
    show({ data: { session: null } });
    expect(await screen.findByText('工作人员登录')).toBeTruthy();
    expect(screen.queryByLabelText('备注')).toBeNull();
  });

  it('E-0007 offers sign-in over the page and keeps what was typed', async () => {
    const user = userEvent.setup();
    show({ data: { session: buildSession() } });
    await user.type(await screen.findByLabelText('备注'), '写到一半');
    act(() => sessionExpired.emit());
    expect(await screen.findByText('会话已过期，请重新登录')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('备注').value).toBe('写到一半');
    expect((await screen.findByLabelText<HTMLInputElement>('账号')).value).toBe('clerk01');
  });

  it('says so when the server cannot be asked', async () => {
    show(new TypeError('Failed to fetch'));
    expect(await screen.findByText('网络连接中断')).toBeTruthy();
    expect(screen.getByRole('button', { name: /重\s?试/ })).toBeTruthy();
  });
});
