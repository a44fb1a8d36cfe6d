import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { PaymentItemRowFragment } from '../../generated/graphql.ts';
import { ReissueDialog } from './ReissueDialog.tsx';
import { sumMoney } from './sum-money.ts';

const item = (id: string, seq: number): PaymentItemRowFragment =>
  ({
    id,
    seq,
    nameMasked: '张**',
    amount: '8500.00',
    accountMasked: '****0001',
    stateTitle: '发放失败',
    failureReason: '户名不符',
  }) as PaymentItemRowFragment;

it('sends another account for the item that got one, and the same for the others', async () => {
  const ReissuePayment = jest.fn((_variables: unknown) => ({
    data: { reissuePayment: { __typename: 'PreparedPayment', id: 'b2', batchNo: 'FF1-R1' } },
  }));
  const user = userEvent.setup();
  renderKit(<ReissueDialog batchId="b1" items={[item('i1', 1), item('i2', 2)]} onClose={() => undefined} />, {
    answers: {
      ReissuePayment,
      CodeList: {
        data: { dictionary: [{ __typename: 'DictionaryItem', code: '102', title: '中国工商银行', withdrawn: false }] },
      },
    },
  });
  expect(await screen.findAllByText(/户名不符/)).toHaveLength(2);
  await user.click(screen.getAllByText('改用新账户')[1] as HTMLElement);
  await user.click(await screen.findByLabelText('开户银行'));
  await user.click(await screen.findByText('中国工商银行'));
  await user.type(screen.getByLabelText('银行账号'), '6222021000009999');
  await user.type(screen.getByLabelText('户名'), '张三');
  await user.click(screen.getByRole('button', { name: /编制（2 笔）/ }));
  await waitFor(() => expect(ReissuePayment).toHaveBeenCalled());
  expect(ReissuePayment.mock.calls[0]?.[0]).toMatchObject({
    batchId: 'b1',
    lines: [
      { itemId: 'i1' },
      { itemId: 'i2', account: { bankCode: '102', account: '6222021000009999', holder: '张三' } },
    ],
  });
});

it('sums money to the fen, where floating point does not', () => {
  expect(sumMoney(['0.10', '0.20'])).toBe('0.30');
  expect(sumMoney(['90071992547409.93', '0.07', '5'])).toBe('90071992547415.00');
  expect(sumMoney([])).toBe('0.00');
});
