import { registerConfirmation } from '../../../platform/confirmations/index.ts';
import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { edits, moduleOf } from '../../../platform/records/index.ts';
import { onDeath, onPersonsLinked } from '../../people/index.ts';
import { completeEdit, WRITABLE } from './application/prepare.ts';
import { registerBanks } from './banks.ts';
import { SUBSIDY_CONFIRMATION } from './confirmation/ask-persons.ts';
import { takeAnswers } from './confirmation/take-answers.ts';
import { loadDemoSubsidies } from './demo/demo-subsidies.ts';
import { subsidyErrors } from './errors.ts';
import { followDeaths } from './follow-deaths.ts';
import { followPersons } from './follow-persons.ts';
import { subsidyNotices } from './notices.ts';
import { OwnSubsidyResolver } from './own/own-subsidy.resolver.ts';
import { openVouchersToPersons } from './own/own-vouchers.ts';
import { monthRule, receiptText } from './parameters.ts';
import { finishMattersJob } from './payment/finish-matters.ts';
import { SubsidyPaymentResolver } from './payment/payment.resolver.ts';
import { subsidyPurpose } from './payment/purpose.ts';
import { subsidyPermissions } from './permissions.ts';
import { standardKind } from './standard/standard-kind.ts';
import { oneOffSubsidy, subsidyForm } from './subsidy.record.ts';
import { SubsidyResolver } from './subsidy.resolver.ts';
import { subsidyEffects } from './subsidy-binding.ts';

registerBanks();
openVouchersToPersons();
registerConfirmation(SUBSIDY_CONFIRMATION, takeAnswers);

const editing = edits(oneOffSubsidy, subsidyForm, {
  name: 'editOneOffSubsidy',
  permission: 'subsidy:prepare',
  doc: '修改尚未确认的申报; reckoned anew',
  states: WRITABLE,
  complete: completeEdit,
});

const made = moduleOf(oneOffSubsidy, {
  binding: subsidyEffects,
  operations: [SubsidyResolver, SubsidyPaymentResolver, OwnSubsidyResolver, ...editing],
});

/** 自主就业退役士兵一次性经济补助 (01 §13, item 11). */
export const subsidyModule = defineModule({
  name: 'one-off-subsidy',
  title: '一次性经济补助',
  indexedAt: [
    {
      table: 'one_off_subsidy',
      column: 'id_no_index',
      field: { name: 'one_off_subsidy.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
  ],
  ...made,
  menus: [
    ...(made.menus ?? []),
    {
      key: 'one-off-subsidy-standards',
      area: 'care',
      setting: true,
      title: '一次性经济补助标准',
      route: '/rules/one-off-subsidy',
      icon: 'ProfileOutlined',
      order: 45,
      permissions: ['subsidy.standard:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  permissions: subsidyPermissions,
  parameters: [monthRule, receiptText],
  notices: subsidyNotices,
  errors: subsidyErrors,
  hooks: [onPersonsLinked.join({ move: followPersons }), onDeath.join(followDeaths)],
  demo: loadDemoSubsidies,
  jobs: [finishMattersJob],
  payments: [subsidyPurpose],
  ruleKinds: [standardKind],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'SUBSIDY', stage: '复核', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'SUBSIDY', stage: '审批', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'SUBSIDY', stage: '发放', limitValue: 10, limitUnit: 'WORKDAY' },
    ]),
});
