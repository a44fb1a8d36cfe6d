import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { ParameterRowFragment, SetParameterMutationVariables } from '../../generated/graphql.ts';
import ParameterList from './ParameterList.tsx';

type Field = ParameterRowFragment['fields'][number];
const field = (patch: Partial<Field>): Field => ({
  __typename: 'ParameterField',
  key: null,
  label: '',
  kind: 'NUMBER',
  unit: null,
  min: null,
  max: null,
  decimals: null,
  maxLength: null,
  on: null,
  off: null,
  choices: null,
  ...patch,
});
const choices = [
  { __typename: 'ParameterChoice' as const, value: 'NONE', title: '无需本人确认' },
  { __typename: 'ParameterChoice' as const, value: 'REQUIRED', title: '须经本人确认' },
];
const parameter = (patch: Partial<ParameterRowFragment>): ParameterRowFragment => ({
  __typename: 'Parameter',
  code: 'entitlement.batchDay',
  title: '免申即享批次日',
  description: '每月第几个工作日自动生成批次。',
  fields: [field({ label: '每月第几个工作日', unit: '个工作日', min: 1, max: 20 })],
  shipped: 5,
  value: 5,
  version: 0,
  changedAt: null,
  changedByName: null,
  changeable: true,
  ...patch,
});
const consent = parameter({
  code: 'entitlement.consent',
  title: '免申即享本人确认',
  fields: [
    field({ key: 'PENSION', label: '职工基本养老保险', kind: 'CHOICE', choices }),
    field({ key: 'MEDICAL', label: '职工基本医疗保险', kind: 'CHOICE', choices }),
  ],
  shipped: { PENSION: 'NONE', MEDICAL: 'REQUIRED' },
  value: { PENSION: 'NONE', MEDICAL: 'REQUIRED' },
  version: 3,
});
const publicity = parameter({
  code: 'entitlement.publicity',
  title: '免申即享公示',
  fields: [field({ label: '推送前公示', kind: 'SWITCH', on: '公示', off: '不公示' })],
  shipped: false,
  value: false,
});

configure({ defaultHidden: true });
jest.setTimeout(30_000);

function show(rows: ParameterRowFragment[]) {
  const sent: SetParameterMutationVariables[] = [];
  const answer = (variables: SetParameterMutationVariables) => {
    sent.push(variables);
    return { data: { setParameter: rows } };
  };
  const page = (
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <ParameterList />
    </ConfigProvider>
  );
  renderKit(page, {
    answers: {
      Parameters: { data: { parameters: rows } },
      SetParameter: answer,
    },
  });
  return { sent, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

const giveReason = (value: string) => fireEvent.change(screen.getByLabelText('修改原因'), { target: { value } });
const confirm = () => fireEvent.click(screen.getAllByRole('button', { name: '修改' }).at(-1) as HTMLElement);

describe('业务参数', () => {
  it('reads as words with units, never as a code', async () => {
    show([parameter({}), consent, publicity]);
    expect(await screen.findByText('5 个工作日')).toBeTruthy();
    expect(screen.getByText('须经本人确认')).toBeTruthy();
    expect(screen.getByText('不公示')).toBeTruthy();
    expect(screen.queryByText(/REQUIRED|false|\{/)).toBeNull();
  });

  it('changes a choice of several parts and sends the whole value with its reason and version', async () => {
    const { sent, user } = show([consent]);
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const [pension] = await screen.findAllByRole('radio', { name: '须经本人确认' });
    if (pension) await user.click(pension);
    giveReason('按市局要求调整');
    confirm();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      code: 'entitlement.consent',
      version: 3,
      value: { PENSION: 'REQUIRED', MEDICAL: 'REQUIRED' },
      reason: '按市局要求调整',
    });
  });

  it('asks for a reason of five characters and switches a yes or no', async () => {
    const { sent, user } = show([publicity]);
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await user.click(await screen.findByRole('switch', { name: '推送前公示' }));
    giveReason('公示');
    confirm();
    expect(await screen.findByText('修改原因至少 5 个字')).toBeTruthy();
    expect(sent).toEqual([]);
    giveReason('按市局要求公示');
    confirm();
    await waitFor(() => expect(sent[0]?.value).toBe(true));
  });

  it('offers no change to whoever may not', async () => {
    show([parameter({ changeable: false })]);
    expect(await screen.findByText('免申即享批次日')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  });
});
