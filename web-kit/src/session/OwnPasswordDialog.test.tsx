import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '../testing/render.tsx';
import OwnPasswordDialog from './OwnPasswordDialog.tsx';

const answers = {
  SignInOptions: {
    data: {
      signInOptions: {
        __typename: 'SignInOptions',
        productName: '军人退役“一件事”',
        passwordKey: '04',
        demoAccounts: [],
        realNameDoors: [],
        demoKeyFileUrl: null,
        signerBridgeUrl: null,
      },
    },
  },
};

it('somebody signed in is told what stays as it is, and may leave without a change', async () => {
  const onClose = jest.fn();
  renderKit(<OwnPasswordDialog onClose={onClose} />, { answers, session: buildSession() });
  await screen.findByText('本次登录不受影响，您在其他地方的登录会退出。');
  expect(screen.queryByText('请先修改密码')).toBeNull();
  expect(screen.getByRole('button', { name: '修改密码' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(onClose).toHaveBeenCalled();
});
