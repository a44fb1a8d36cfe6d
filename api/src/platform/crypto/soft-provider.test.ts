import { expect, it } from '@jest/globals';
import { describeProvider } from './provider.contract.ts';
import { SoftProvider } from './soft-provider.ts';

describeProvider('SoftProvider', () => new SoftProvider());

it('SoftProvider does not pass for a certified product', () => {
  expect(new SoftProvider().info()).toEqual({
    id: 'soft',
    title: '软件密码模块（未经商用密码产品认证）',
    certified: false,
  });
});
