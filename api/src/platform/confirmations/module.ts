import { seedTimeLimitRules } from '../flow/index.ts';
import { defineModule } from '../kernel/module.ts';
import { answerInbound } from './answer-inbound.ts';
import { confirmationBinding } from './binding.ts';
import { confirmationFlow } from './confirmation.flow.ts';
import { ConfirmationResolver } from './confirmation.resolver.ts';
import { confirmationTemplates } from './notices.ts';

const STAFF = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'];

/** 一键确认: asks persons for one yes or no, reminds them, and leaves the rest to somebody who calls. */
export const confirmationsModule = defineModule({
  name: 'confirmations',
  title: '一键确认',
  indexedAt: [{ table: 'confirmation', column: 'person_key', field: { name: 'person.id_no', kind: 'id' } }],
  flows: [confirmationFlow],
  records: [confirmationBinding],
  resolvers: [ConfirmationResolver],
  permissions: [
    { code: 'confirmation:view', title: '查看一键确认', roles: STAFF },
    { code: 'confirmation:record', title: '登记本人答复', roles: ['CENTRE_CLERK', 'BIZ_OFFICER'] },
  ],
  menus: [
    {
      key: 'confirmations',
      area: 'care',
      title: '一键确认',
      route: '/confirmations',
      icon: 'CheckSquareOutlined',
      order: 45,
      permissions: ['confirmation:view'],
    },
  ],
  notices: confirmationTemplates,
  inbound: [answerInbound],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'CONFIRMATION', stage: '本人确认', limitValue: 10, limitUnit: 'WORKDAY' },
      { matterCode: 'CONFIRMATION', stage: '催办', limitValue: 5, limitUnit: 'WORKDAY' },
    ]),
});
