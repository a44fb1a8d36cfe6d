import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { change } from './change.record.ts';
import { ChangeResolver } from './change.resolver.ts';
import { changeBinding } from './change-binding.ts';
import { loadDemoChanges } from './demo/demo-changes.ts';
import { changeTemplates } from './notices.ts';
import { changeLimit } from './parameters.ts';
import { changePermissions } from './permissions.ts';

const limit = (stage: string) =>
  ({ matterCode: 'TRAINING_CHANGE', stage, limitValue: 5, limitUnit: 'WORKDAY' }) as const;

/** 变更申请 of institutions and projects (02 §6.5 BR14-5, §7.4 T15-7). */
export const changesModule = withRecords([moduleOf(change, { binding: changeBinding })], {
  name: 'training-changes',
  title: '培训变更申请',
  resolvers: [ChangeResolver],
  permissions: changePermissions,
  menus: [
    {
      key: 'own-projects',
      title: '在库项目',
      route: '/projects',
      icon: 'ProfileOutlined',
      order: 11,
      client: 'training',
      permissions: ['training.change:request'],
      alsoNeeds: ['training.project:view'],
    },
    {
      key: 'own-changes',
      title: '变更申请',
      route: '/changes',
      icon: 'FormOutlined',
      order: 12,
      client: 'training',
      permissions: ['training.change:request'],
      alsoNeeds: ['training.change:view'],
    },
  ],
  errors: {
    'E-1411': '已有正在办理的变更申请',
    'E-1412': '不在库的机构或项目不能变更',
    'E-1413': '变更申请已提交，不能修改',
    'E-1414': '变更后的名称或统一社会信用代码已被使用，请退回修改',
    'E-1432': '变更后的办学条件与机构现有信息不符，请退回修改',
    'E-1503': '人均收费上调超过上限，须作为新项目重新申报',
    'E-1504': '总课时下调超过上限，须作为新项目重新申报',
  },
  notices: changeTemplates,
  parameters: [changeLimit],
  demo: loadDemoChanges,
  seed: (ctx) => seedTimeLimitRules(ctx, [limit('变更区审核'), limit('变更复核')]),
});
