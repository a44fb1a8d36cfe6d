import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TRAINING_STAFF, TREASURERS } from '../staff-roles.ts';

/** Rights over 补助发放 with the presets of 02 §1.4, §19.2. */
export const subsidyPermissions: readonly PermissionDefinition[] = [
  { code: 'training.subsidy:view', title: '查看补助申请、结算单和台账', roles: [...TREASURERS, ...TRAINING_STAFF] },
  { code: 'training.subsidy:names', title: '查看补助办理人员', roles: TRAINING_STAFF },
  { code: 'training.subsidy:apply', title: '提交补助申请', roles: TREASURERS },
  { code: 'training.subsidy:review', title: '审核补助申请、申请台账冲正', roles: ['BIZ_OFFICER'] },
  { code: 'training.subsidy:fund', title: '登记资金拨付', roles: ['BIZ_OFFICER'] },
  { code: 'training.subsidy:decide', title: '审批台账冲正、为终止班次生成结算单', roles: ['CITY_OFFICER'] },
  { code: 'training.subsidy:export', title: '导出结算单和台账', roles: TRAINING_STAFF },
  {
    code: 'training.payout:report',
    title: '反馈生活补助发放情况',
    roles: TREASURERS,
    ordinary: '机构报告已办的事，由区确认',
  },
  { code: 'training.payout:confirm', title: '确认生活补助发放情况', roles: ['BIZ_OFFICER'] },
];
