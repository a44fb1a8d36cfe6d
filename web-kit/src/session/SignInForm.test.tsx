import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newSm2KeyPair } from '../crypto/index.ts';
import { seriousFindings } from '../testing/axe.ts';
import { buildSession, renderKit } from '../testing/render.tsx';
import { SignInForm } from './SignInForm.tsx';
import type { SessionData } from './session.types.ts';

const { publicKey } = newSm2KeyPair();
const options = {
  data: {
    signInOptions: {
      __typename: 'SignInOptions',
      productName: '平台',
      passwordKey: publicKey,
      demoAccounts: [
        {
          __typename: 'DemoAccount',
          loginName: 'clerk01',
          password: 'Demo-2026!',
          title: '受理员',
          client: 'staff',
          note: null,
        },
        {
          __typename: 'DemoAccount',
          loginName: 'inst01',
          password: 'x',
          title: '机构',
          client: 'training',
          note: null,
        },
      ],
      realNameDoors: [
        {
          __typename: 'RealNameDoor',
          client: 'training',
          title: '随申办实名登录',
          url: '/sign-in/real-name/training/start',
        },
      ],
      demoKeyFileUrl: null,
      signerBridgeUrl: null,
    },
  },
};
const NONE = { challenge: null, awaitedRequest: null, awaitedFingerprint: null };
const result = (patch: object) => ({
  data: { signIn: { __typename: 'SignInResult', status: 'SIGNED_IN', session: null, ...NONE, ...patch } },
});

function show(signIn: unknown) {
  const onSignedIn = jest.fn((_session: SessionData) => undefined);
  const view = renderKit(<SignInForm client="staff" onSignedIn={onSignedIn} />, {
    answers: { SignInOptions: options, SignIn: signIn },
    session: null,
  });
  return { onSignedIn, user: userEvent.setup(), ...view };
}

async function enter(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText('账号'), 'clerk01');
  await user.type(screen.getByLabelText('密码'), 'Demo-2026!');
  await user.click(screen.getByRole('button', { name: '登录' }));
}

describe('signing in', () => {
  it('A10 offers the real-name sign-in where the client has a door for it, back to the page that was asked for', async () => {
    renderKit(<SignInForm client="training" onSignedIn={() => undefined} />, {
      answers: { SignInOptions: options },
      session: null,
    });
    const way = await screen.findByRole('link', { name: '随申办实名登录' });
    expect(way.getAttribute('href')).toBe('/sign-in/real-name/training/start?back=%2F');
  });

  it('sends the password as SM2 ciphertext only', async () => {
    const sent: { input: Record<string, string> }[] = [];
    const session = buildSession();
    const { onSignedIn, user } = show((variables: { input: Record<string, string> }) => {
      sent.push(variables);
      return result({ session });
    });
    await enter(user);
    await waitFor(() => expect(onSignedIn).toHaveBeenCalled());
    expect(sent[0]?.input).toMatchObject({ loginName: 'clerk01', client: 'staff' });
    expect(sent[0]?.input['passwordCipher']).toMatch(/^[0-9a-f]{200,}$/i);
    expect(JSON.stringify(sent)).not.toContain('Demo-2026');
  });

  it('says why it was refused and clears the password only', async () => {
    const { user } = show({
      errors: [{ message: '账号已锁定，请30分钟后重试或联系管理员', extensions: { code: 'E-LOCKED' } }],
    });
    await enter(user);
    expect(await screen.findByText('账号已锁定，请30分钟后重试或联系管理员')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('clerk01');
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('');
  });

  it('offers the demo accounts of its own client', async () => {
    const { onSignedIn, user } = show(result({ session: buildSession() }));
    await user.click(await screen.findByRole('button', { name: /受理员/ }));
    await waitFor(() => expect(onSignedIn).toHaveBeenCalled());
    expect(screen.queryByText('机构')).toBeNull();
  });

  it('asks for the key file where a second factor is due', async () => {
    const challenge = { __typename: 'SignInChallenge', id: 'c1', payload: '{}', expiresAt: '2026-03-09T00:00:00Z' };
    const { user } = show(result({ status: 'SECOND_FACTOR_REQUIRED', challenge }));
    await enter(user);
    expect(await screen.findByText('管理员登录需要第二重验证')).toBeTruthy();
    await user.type(screen.getByLabelText('PIN 码'), '12345678');
    await user.click(screen.getByRole('button', { name: '验证并登录' }));
    expect(await screen.findByText('请选择密钥文件')).toBeTruthy();
  });

  it('asks for a new password at the first sign-in', async () => {
    const { user } = show(result({ status: 'PASSWORD_CHANGE_REQUIRED' }));
    await enter(user);
    expect(await screen.findByText('请先修改密码')).toBeTruthy();
  });

  it('tells whose key waits for its second person by what they compare it (03 §41.9)', async () => {
    const waits = { awaitedRequest: 'DB202603090001', awaitedFingerprint: '3f2a 99c0 11d4 7e05' };
    const { user } = show(result({ status: 'SECOND_FACTOR_APPROVAL_AWAITED', ...waits }));
    await enter(user);
    expect(await screen.findByText('密钥绑定申请等待审批')).toBeTruthy();
    expect(screen.getByText('3f2a 99c0 11d4 7e05')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回登录' }));
    expect(await screen.findByLabelText('账号')).toBeTruthy();
  });

  it('has no serious axe finding', async () => {
    const { container } = show(result({}));
    await screen.findByLabelText('账号');
    expect(await seriousFindings(container)).toEqual([]);
  });
});
