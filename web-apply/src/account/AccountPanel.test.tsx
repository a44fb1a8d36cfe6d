import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';
import { answersTo, buildApplication, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import { AccountPanel } from './AccountPanel.tsx';

type Account = NonNullable<MyApplicationPageFragment['account']>;
const account: Account = {
  __typename: 'NamedAccount',
  version: 2,
  state: 'PENDING',
  stateTitle: '待本人确认',
  bankName: '示范银行上海分行',
  accountMasked: '**** 8011',
  originText: '由代办人测**填写',
  settledAt: null,
  settledByName: null,
  onPaper: false,
};

function open(one: Partial<MyApplicationPageFragment>, answers: object = {}) {
  const application = buildApplication({ account, mayConfirmAccount: true, ...one });
  return renderPage([{ path: '/', element: <AccountPanel application={application} /> }], { answers: { ...answers } });
}

describe('01 §10.3 no. 8 the bank account that an agent has named', () => {
  it('is confirmed as it was seen, after a question', async () => {
    const sent: object[] = [];
    const answers = answersTo('ConfirmMyAccount', ({ input }: { input: object }) => {
      sent.push(input);
      return { data: { confirmMyAccount: buildApplication() } };
    });
    const { container } = open({}, answers);
    const user = userEvent.setup();
    screen.getByText('本人确认之前，不会向这个账户发放补助。');
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '确认是本人账户' }));
    const dialog = await screen.findByRole('dialog');
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '确认' }));
    await waitFor(() => expect(sent).toMatchObject([{ id: 'case-1', version: 2, other: null }]));
  });

  it('is replaced by another of one’s own; what the server refuses stands at its field', async () => {
    open(
      {},
      {
        ConfirmMyAccount: refusal('BAD_INPUT', '提交的内容有误', [
          { path: 'form.bankAccount', message: '银行账户校验未通过：账号校验位不正确' },
        ]),
      },
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '改为本人的其他账户' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('开户行'), '示范银行');
    await user.type(within(dialog).getByLabelText('银行账号'), '6200000000000000');
    await user.click(within(dialog).getByRole('button', { name: '保存并确认' }));
    await within(dialog).findByText('银行账户校验未通过：账号校验位不正确');
  });

  it('E-0804 leads to a proof beside it', async () => {
    open({}, { ConfirmMyAccount: refusal('E-0804', '该操作须在24小时内核验过本人身份，请重新核验后再办理') });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '确认是本人账户' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '确认' }));
    const way = await within(dialog).findByRole('link', { name: '重新核验身份' });
    expect(way.getAttribute('target')).toBe('_blank');
  });

  it('01 §9.3 has no button for who acts for the person, nor once it is confirmed', () => {
    open({ mayConfirmAccount: false });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
