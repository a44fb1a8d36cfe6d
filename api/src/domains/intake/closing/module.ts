import { defineModule } from '../../../platform/kernel/index.ts';
import { closeAccountsJob } from './close-accounts.ts';
import { ClosingResolver } from './closing.resolver.ts';
import { closingErrors } from './errors.ts';
import { closingNotices } from './notices.ts';
import { coolOffDays } from './parameters.ts';

/** 注销账号 (01 §10.5): a citizen ends the own account; what the law keeps stays. */
export const closingModule = defineModule({
  name: 'account-closing',
  title: '注销账号',
  resolvers: [ClosingResolver],
  notices: closingNotices,
  parameters: [coolOffDays],
  jobs: [closeAccountsJob],
  errors: closingErrors,
  auditEvents: [
    { code: 'intake.closing-ask', title: '申请注销账号' },
    { code: 'intake.closing-revoke', title: '撤销注销申请' },
    { code: 'intake.closing-done', title: '账号注销完成' },
    { code: 'intake.closing-hindered', title: '有未办结的申请，账号未注销' },
  ],
});
