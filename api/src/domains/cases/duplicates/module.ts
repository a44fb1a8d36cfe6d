import { listRoute } from '../../../platform/exports/index.ts';
import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { onPersonsLinked } from '../../people/index.ts';
import { onAnswer, onCaseEnd, onSubmission } from '../registration/hooks.ts';
import './reasons.ts';
import { answerWithDuplicates } from './detect/answer.ts';
import { detectDuplicates } from './detect/detect.ts';
import { nightlyJob } from './detect/nightly.job.ts';
import { watchJob } from './detect/watch.job.ts';
import { DuplicatesResolver } from './duplicates.resolver.ts';
import { duplicateErrors } from './errors.ts';
import { hitsExport } from './exports/export-hits.ts';
import { followJob, followSoon } from './follow-cases.job.ts';
import { hitFlow } from './hit.flow.ts';
import { hitBinding } from './hit-binding.ts';
import { followPersons } from './identities/follow-persons.ts';
import { linkFlow } from './identities/link.flow.ts';
import { IdentityLinkResolver } from './identities/link.resolver.ts';
import { linkBinding } from './identities/link-binding.ts';
import { duplicateMenus } from './menus.ts';
import { duplicateNotices } from './notices.ts';
import { lookbackDays, unreadWorkdays, unsettledWorkdays } from './parameters.ts';
import { duplicatePermissions } from './permissions.ts';
import { queryInbound, withdrawInbound } from './withdrawals/applicant-inbound.ts';
import { withdrawal } from './withdrawals/withdrawal.record.ts';
import { WithdrawalResolver } from './withdrawals/withdrawal.resolver.ts';
import { withdrawalEffects } from './withdrawals/withdrawal-binding.ts';

/** 重复办件提醒 (01 §4, item 2): who has applied already, who is told, and how an application is taken back. */
export const duplicatesModule = withRecords([moduleOf(withdrawal, { binding: withdrawalEffects })], {
  name: 'duplicates',
  title: '重复办件',
  hooks: [
    onSubmission.join(detectDuplicates),
    onAnswer.join(answerWithDuplicates),
    onCaseEnd.join(followSoon),
    onPersonsLinked.join({ move: followPersons }),
  ],
  flows: [hitFlow, linkFlow],
  records: [hitBinding, linkBinding],
  resolvers: [DuplicatesResolver, WithdrawalResolver, IdentityLinkResolver],
  permissions: duplicatePermissions,
  parameters: [lookbackDays, unreadWorkdays, unsettledWorkdays],
  menus: duplicateMenus,
  notices: duplicateNotices,
  auditEvents: [
    { code: 'duplicate.export', title: '导出重复办件' },
    { code: 'duplicate.lookup', title: '按身份证号查询已有申请' },
    { code: 'identity.link', title: '关联两个身份证号码' },
  ],
  errors: duplicateErrors,
  jobs: [nightlyJob, watchJob, followJob],
  exportLists: [hitsExport],
  routes: (server, app) =>
    listRoute(server, app, { url: '/exports/duplicates.xlsx', access: 'duplicate:export', list: hitsExport }),
  inbound: [withdrawInbound, queryInbound],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'DUPLICATE', stage: '告知申请人', limitValue: 1, limitUnit: 'WORKDAY' },
      { matterCode: 'DUPLICATE', stage: '核实重复', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'WITHDRAWAL', stage: '审批撤回', limitValue: 2, limitUnit: 'WORKDAY' },
      { matterCode: 'IDENTITY', stage: '确认身份关联', limitValue: 2, limitUnit: 'WORKDAY' },
    ]),
});
