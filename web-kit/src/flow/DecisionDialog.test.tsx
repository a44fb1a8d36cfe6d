import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '../testing/axe.ts';
import { renderKit } from '../testing/render.tsx';
import { DecisionDialog, type DecisionDialogProps } from './DecisionDialog.tsx';
import type { DecisionInput } from './decision.types.ts';
import type { FlowActionData } from './flow.types.ts';

const returnAct: FlowActionData = {
  __typename: 'FlowAction',
  action: 'return',
  title: '预审退回',
  tone: 'DANGER',
  input: 'REASON',
  confirm: true,
  batch: true,
  reasonDict: 'RETURN_REASON',
};
const answers = {
  Reasons: {
    data: {
      reasons: [
        { __typename: 'ReasonOption', code: 'R01', title: '材料不齐全', textRequired: false },
        { __typename: 'ReasonOption', code: 'R99', title: '其他', textRequired: true },
      ],
    },
  },
};

function show(patch: Partial<DecisionDialogProps> = {}) {
  const onConfirm = jest.fn(async (_input: DecisionInput) => undefined);
  renderKit(
    <DecisionDialog
      open
      action={returnAct}
      subject="张* 等 2 件"
      consequences={['6 个子办件一并退回', '向申请人发送短信']}
      reasonRequired
      messageText="您的申请已退回"
      onConfirm={onConfirm}
      onClose={() => undefined}
      {...patch}
    >
      <p>子办件状态</p>
    </DecisionDialog>,
    { answers },
  );
  return { onConfirm, user: userEvent.setup() };
}

async function chooseReason(user: ReturnType<typeof userEvent.setup>, title: string): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: '原因' }));
  await user.click(await screen.findByTitle(title));
}

describe('the confirmation step', () => {
  it('shows the consequences and the states before it can be confirmed', async () => {
    show();
    expect(await screen.findByText('6 个子办件一并退回')).toBeTruthy();
    expect(screen.getByText('子办件状态')).toBeTruthy();
  });

  it('asks for the reason', async () => {
    const { onConfirm, user } = show();
    await screen.findByRole('combobox', { name: '原因' });
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    expect(await screen.findByText('请选择原因')).toBeTruthy();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('asks for at least five characters where the reason wants a text', async () => {
    const { onConfirm, user } = show();
    await chooseReason(user, '其他');
    await user.type(screen.getByRole('textbox', { name: '补充说明' }), '太短');
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    expect(await screen.findByText('原因说明至少 5 个字')).toBeTruthy();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('hands over what was entered', async () => {
    const { onConfirm, user } = show();
    await chooseReason(user, '材料不齐全');
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    await screen.findByText('子办件状态');
    expect(onConfirm.mock.calls[0]?.[0]).toEqual({
      reasonCode: 'R01',
      messageText: '您的申请已退回',
      rows: {},
      confirmed: true,
    });
  });

  it('shows how the message reads with the reason that was chosen', async () => {
    const { user } = show({ messageText: '未通过预审，原因：{原因}。' });
    expect(await screen.findByText('申请人将收到：未通过预审，原因：（待填写）。')).toBeTruthy();
    await chooseReason(user, '材料不齐全');
    expect(await screen.findByText('申请人将收到：未通过预审，原因：材料不齐全。')).toBeTruthy();
  });

  it('keeps what was typed when the act fails, and says why', async () => {
    const failure = new CombinedGraphQLErrors({
      data: null,
      errors: [{ message: '数据已被他人更新，请刷新后重试', extensions: { code: 'E-0504', traceId: 't-9' } }],
    });
    const { user } = show({ onConfirm: () => Promise.reject(failure) });
    await chooseReason(user, '材料不齐全');
    await user.type(screen.getByRole('textbox', { name: '补充说明' }), '身份证照片不清晰');
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    expect(await screen.findByText('数据已被他人更新，请刷新后重试')).toBeTruthy();
    expect(screen.getByText(/追踪号 t-9/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '补充说明' }).value).toBe('身份证照片不清晰');
  });

  it('has no serious axe finding', async () => {
    show({
      rows: [
        { id: '1', label: '张*' },
        { id: '2', label: '李*' },
      ],
    });
    await screen.findByRole('combobox', { name: '原因' });
    expect(await seriousFindings(document.body)).toEqual([]);
  });
});
