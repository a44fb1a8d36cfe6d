import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { MaskedValue } from './MaskedValue.tsx';

const masked = '110105********002X';

async function reveal(onReveal: (reason: string) => Promise<string>, reason: string) {
  const user = userEvent.setup();
  renderKit(<MaskedValue masked={masked} label="身份证号" onReveal={onReveal} />);
  await user.click(screen.getByRole('button', { name: '查看身份证号' }));
  await user.type(await screen.findByRole('textbox', { name: '查看原因' }), reason);
  await user.click(screen.getByRole('button', { name: '查看' }));
}

describe('personal data', () => {
  it('is shown with a reason', async () => {
    const onReveal = jest.fn(async (_reason: string) => '11010519491231002X');
    await reveal(onReveal, '核对本人身份');
    expect(await screen.findByText('11010519491231002X')).toBeTruthy();
    expect(onReveal).toHaveBeenCalledWith('核对本人身份');
  });

  it('stays masked without one', async () => {
    const onReveal = jest.fn(async () => 'x');
    await reveal(onReveal, '看看');
    expect(await screen.findByText('原因说明至少 5 个字')).toBeTruthy();
    expect(onReveal).not.toHaveBeenCalled();
  });

  it('stays masked when refused, and says why', async () => {
    const refusal = new CombinedGraphQLErrors({
      data: null,
      errors: [{ message: '您没有查看个人信息的权限', extensions: { code: 'FORBIDDEN' } }],
    });
    await reveal(() => Promise.reject(refusal), '核对本人身份');
    expect(await screen.findByText('您没有查看个人信息的权限')).toBeTruthy();
    expect(screen.getByText(masked)).toBeTruthy();
  });

  it('has no button where it may not be revealed', () => {
    renderKit(<MaskedValue masked={masked} label="身份证号" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
