import { describe, expect, it } from '@jest/globals';
import { checkFilledForm } from './form-check.ts';
import type { FormSchema } from './form-types.ts';

const schema = {
  type: 'object',
  properties: {
    bankAccount: {
      type: 'string',
      title: '银行账号',
      pattern: '^[\\s-]*(?:[\\d０-９][\\s-]*){16,19}$',
      'x-format': 'luhn',
      'x-message': '银行账户校验未通过：账号应为16至19位数字',
    },
  },
} as FormSchema;

const told = (bankAccount: string) => checkFilledForm(schema, undefined, { bankAccount }).map(({ message }) => message);

describe('what a form would be refused for (01 §9.4 page 2: identical on client and server)', () => {
  it.each(['6222020000000000018', '6222 0200 0000 0000 018', '６２２２０２００００００００００018'])(
    'takes the account %j',
    (account) => expect(told(account)).toEqual([]),
  );

  it('E-1101 says that the check digit of an account is wrong, before it is sent', () => {
    expect(told('6222020000000000019')).toEqual(['银行账户校验未通过：校验位不正确，请核对后重新输入']);
  });

  it('says once that digits are missing', () => {
    expect(told('622202')).toEqual(['银行账户校验未通过：账号应为16至19位数字']);
  });
});
