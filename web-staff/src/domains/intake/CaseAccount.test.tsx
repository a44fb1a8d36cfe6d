import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { NamedAccountFieldsFragment } from '../../generated/graphql.ts';
import CaseAccount from './CaseAccount.tsx';

const account: NamedAccountFieldsFragment = {
  __typename: 'CaseAccount',
  version: 1,
  state: 'PENDING',
  stateTitle: '待本人确认',
  bankName: '示范银行上海分行',
  accountMasked: '**** 8011',
  namedAt: '2026-03-09T01:00:00.000Z',
  namedByName: null,
  originText: '由代办人测**填写',
  settledAt: null,
  settledByName: null,
  onPaper: false,
  oneClerk: false,
};

function open(overrides: Partial<NamedAccountFieldsFragment> = {}, permissions = ['case:view', 'case:accept']) {
  return renderKit(<CaseAccount caseId="case-1" />, {
    answers: { NamedAccount: { data: { namedAccount: { ...account, ...overrides } } } },
    session: buildSession({ permissions }),
  });
}

describe('01 §13.5 the bank account that an agent has named, on the page of a case', () => {
  it('says what it holds up, and is registered only with the signed paper', async () => {
    open();
    await screen.findByText(/由代办人测\*\*填写，尚未经本人确认/);
    await userEvent.setup().click(screen.getByRole('button', { name: '登记本人确认' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/由本人在确认书上签字/);
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '登记确认' }).disabled).toBe(true);
  });

  it('offers nothing to who may not accept cases, and says how it was confirmed', async () => {
    open({}, ['case:view']);
    await screen.findByText(/尚未经本人确认/);
    expect(screen.queryByRole('button', { name: '登记本人确认' })).toBeNull();
  });

  it('names the clerk who has corrected it since', async () => {
    const originText = '由服务中心工作人员更正，原由代办人测**填写';
    open({ namedAt: '2026-03-09T02:00:00.000Z', namedByName: '陈静', originText });
    await screen.findByText(/由服务中心工作人员更正，原由代办人测\*\*填写（陈静 .*更正），尚未经本人确认/);
  });

  it('once confirmed says by whom', async () => {
    open({ state: 'CONFIRMED', settledAt: '2026-03-09T03:00:00.000Z', settledByName: '钱**' });
    await screen.findByText(/本人已确认（钱\*\*/);
    expect(screen.queryByText('更正人与确认人为同一人')).toBeNull();
  });

  it('is marked where the clerk who took in the paper had corrected it', async () => {
    const corrected = { namedByName: '陈静', originText: '由服务中心工作人员更正' };
    open({
      ...corrected,
      state: 'CONFIRMED',
      settledAt: account.namedAt,
      settledByName: '陈静',
      onPaper: true,
      oneClerk: true,
    });
    await screen.findByText('更正人与确认人为同一人');
  });
});
