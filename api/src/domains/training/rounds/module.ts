import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { followingTheLibrary } from './follow-library.ts';
import { HallResolver } from './hall/hall.resolver.ts';
import { roundTemplates } from './notices.ts';
import { roundDefaults, runMinTrainees } from './parameters.ts';
import { roundPermissions } from './permissions.ts';
import { round } from './round.record.ts';
import { RoundResolver } from './round.resolver.ts';
import { roundBinding } from './round-binding.ts';
import { moveRounds } from './windows.ts';

/** 公开报名 (02 §5, item 13). */
export const roundsModule = withRecords([moduleOf(round, { binding: roundBinding })], {
  name: 'training-rounds',
  title: '报名批次',
  hooks: followingTheLibrary,
  resolvers: [RoundResolver, HallResolver],
  permissions: roundPermissions,
  menus: [
    {
      key: 'own-rounds',
      title: '报名批次',
      route: '/own-rounds',
      icon: 'ScheduleOutlined',
      order: 14,
      permissions: ['training.round:draft'],
      alsoNeeds: ['training.round:view', 'training.enrolment:view', 'training.project:view'],
      client: 'training',
    },
  ],
  errors: {
    'E-1306': '机构或项目不能发布报名',
    'E-1307': '报名截止时间已过，请退回修改',
    'E-1308': '报名批次已提交，不能修改',
    'E-1328': '报名批次未选择培训场地，或所选场地已停用',
  },
  notices: roundTemplates,
  parameters: [roundDefaults, runMinTrainees],
  jobs: [
    { name: 'training.round-windows', title: '报名批次时间窗口', cron: '* * * * *', concurrency: 1, run: moveRounds },
  ],
});
