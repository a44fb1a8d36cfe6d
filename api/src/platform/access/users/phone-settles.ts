import { z } from 'zod';
import { defineParameter } from '../../parameters/parameter.ts';

/** For how long after an administrator changed the phone of an account its password is not sent there by that administrator alone. */
export const phoneSettleHours = defineParameter({
  code: 'account.phoneSettleHours',
  title: '手机号码变更后的重置限制时间',
  description:
    '账号的手机号码被修改后，在此时间内重置密码须经安全管理员核实本人、当面发放，不能只凭新号码接收，默认72小时。',
  default: 72,
  schema: z.number().int().min(24).max(720),
  fields: [{ label: '限制时间', kind: 'NUMBER', unit: '小时', min: 24, max: 720 }],
  changedBy: ['ADMIN'],
});
