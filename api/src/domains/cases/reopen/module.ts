import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { reopenErrors } from './errors.ts';
import { reopenNotices } from './notices.ts';
import { reopenMaxDays } from './parameters.ts';
import { ReopenResolver } from './reopen.resolver.ts';
import { reopenEffects } from './reopen-binding.ts';
import { reopening } from './reopening.record.ts';

const READERS = ['DIST_CHIEF', 'BIZ_OFFICER', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'] as const;

/** 重新办理 (01 §2.5 T15): how an ended case is taken up again. */
export const reopenModule = defineModule({
  name: 'reopen',
  title: '重新办理',
  ...moduleOf(reopening, { binding: reopenEffects, operations: [ReopenResolver] }),
  permissions: [
    { code: 'reopen:request', title: '申请重新办理', roles: ['CENTRE_CLERK', 'CENTRE_HEAD'] },
    { code: 'reopen:view', title: '查看重新办理申请', roles: [...READERS] },
    { code: 'reopen:export', title: '导出重新办理申请', roles: [...READERS] },
    { code: 'reopen:decide-district', title: '审批重新办理（区）', roles: ['DIST_CHIEF'] },
    { code: 'reopen:decide-city', title: '审批重新办理（市）', roles: ['CITY_OFFICER'] },
  ],
  notices: reopenNotices,
  parameters: [reopenMaxDays],
  errors: reopenErrors,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'REOPEN', stage: '区审批重新办理', limitValue: 2, limitUnit: 'WORKDAY' },
      { matterCode: 'REOPEN', stage: '市审批重新办理', limitValue: 2, limitUnit: 'WORKDAY' },
    ]),
});
