import type { PermissionDefinition } from '../../../platform/kernel/index.ts';
import { TRAINING_STAFF } from '../staff-roles.ts';

/** Rights over proposals with the presets of 02 §6.2: district and centre propose, the city decides; the institution sees none of it. */
export const proposalPermissions: readonly PermissionDefinition[] = [
  {
    code: 'training.proposal:view',
    title: '查看培训处置建议',
    roles: TRAINING_STAFF,
  },
  {
    code: 'training.proposal:propose',
    title: '提出暂停、剔除培训机构与项目的建议',
    roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE'],
    ordinary: '只是建议，由市局决定',
  },
  { code: 'training.proposal:decide', title: '决定培训处置建议', roles: ['CITY_OFFICER'] },
];
