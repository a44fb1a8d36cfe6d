import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { FormDialog } from './FormDialog.tsx';
import { PersonItems } from './PersonItems.tsx';
import { ReasonItem } from './ReasonItem.tsx';

interface Values {
  name: string;
  reason: string;
}

const refusal = (message: string, fields: { path: string; message: string }[] = []) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, extensions: { code: 'BAD_INPUT', fields } }] });

async function send(onSubmit: (values: Values) => Promise<void>) {
  const user = userEvent.setup();
  const onClose = jest.fn();
  renderKit(
    <FormDialog<Values> title="代学员报名" okText="提交报名" onSubmit={onSubmit} onClose={onClose}>
      <PersonItems />
      <ReasonItem label="说明" />
    </FormDialog>,
  );
  await user.type(screen.getByLabelText('姓名'), '杨帆');
  await user.type(screen.getByLabelText('身份证号码'), '310100199901010011');
  await user.type(screen.getByLabelText('手机号码'), '13800001234');
  await user.type(screen.getByLabelText('说明'), '本人书面委托');
  await user.click(screen.getByRole('button', { name: '提交报名' }));
  return onClose;
}

describe('a form in a dialog', () => {
  it('sends what was filled in and closes', async () => {
    const sent = jest.fn(async (_: Values) => undefined);
    const onClose = await send(sent);
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ name: '杨帆', reason: '本人书面委托' });
  });

  it('stays open when refused, each field in the server’s words', async () => {
    const onClose = await send(() =>
      Promise.reject(refusal('输入有误', [{ path: 'input.name', message: '姓名与证件不符' }])),
    );
    expect(await screen.findByText('姓名与证件不符')).toBeTruthy();
    expect(screen.queryByText('输入有误')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says the whole where it belongs to no field', async () => {
    await send(() => Promise.reject(refusal('本批次可由机构代报2人，已达上限')));
    expect(await screen.findByText('本批次可由机构代报2人，已达上限')).toBeTruthy();
  });
});
