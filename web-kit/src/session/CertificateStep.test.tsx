import { afterEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { CertificateStep } from './CertificateStep.tsx';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

const certificate = { id: 'c1', holder: '许安', serial: '1001', certificate: 'MIIB' };
const challenge = (origin: string) => ({ id: 'ch-1', payload: JSON.stringify({ nonce: '00', origin }) });
const reply = (body: object) => Promise.resolve({ ok: true, json: async () => body } as Response);

function show(payloadOrigin: string, bridge: (url: string) => Promise<Response>) {
  globalThis.fetch = jest.fn((url: unknown) => bridge(String(url))) as unknown as typeof fetch;
  const sent: unknown[] = [];
  const signedIn = {
    data: {
      completeSecondFactor: {
        __typename: 'SignInResult',
        status: 'SIGNED_IN',
        session: null,
        challenge: null,
        awaitedRequest: null,
        awaitedFingerprint: null,
      },
    },
  };
  const complete = (variables: unknown) => {
    sent.push(variables);
    return signedIn;
  };
  const onDone = jest.fn();
  renderKit(
    <CertificateStep
      bridgeUrl="http://127.0.0.1:18631"
      challenge={challenge(payloadOrigin)}
      onDone={onDone}
      onBack={() => undefined}
    />,
    { answers: { CompleteSecondFactor: complete }, session: null },
  );
  return { sent, onDone, user: userEvent.setup() };
}

it('signs the challenge with the chosen certificate and sends both', async () => {
  const { sent, onDone, user } = show(window.location.origin, (url) =>
    reply(url.endsWith('/sign') ? { signature: '3045' } : { certificates: [certificate] }),
  );
  await user.click(await screen.findByRole('radio', { name: /许安/ }));
  await user.click(screen.getByRole('button', { name: '签名并登录' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent).toEqual([{ challengeId: 'ch-1', signature: '3045', certificate: 'MIIB' }]);
});

it('signs nothing for another page', async () => {
  const { sent, user } = show('https://yjs.examp1e.gov.cn', (url) =>
    reply(url.endsWith('/sign') ? { signature: '3045' } : { certificates: [certificate] }),
  );
  await user.click(await screen.findByRole('radio', { name: /许安/ }));
  await user.click(screen.getByRole('button', { name: '签名并登录' }));
  expect(await screen.findByText('页面地址与平台不一致，已停止签名')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('says what to do when no device answers', async () => {
  show(window.location.origin, () => Promise.reject(new Error('refused')));
  expect(await screen.findByText('没有检测到智能密码钥匙，请插入后确认驱动程序已经启动')).toBeTruthy();
});
