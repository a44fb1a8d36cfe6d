import { RecordChangedResolver } from '../../graphql/record-changed.resolver.ts';
import { defineModule } from '../kernel/module.ts';
import { RefreshResolver } from '../live/refresh.resolver.ts';
import { pollSeconds } from '../live/refresh.ts';
import { TaskResolver } from '../tasks/task.resolver.ts';
import { expireStages } from './expire.job.ts';
import { FlowResolver } from './flow.resolver.ts';
import { ReasonResolver } from './reason.resolver.ts';
import { SEALED_EVENTS } from './sealed-events.ts';
import { FlowSignatureResolver } from './signature/signature.resolver.ts';
import { StageLimitResolver } from './stage-limit.resolver.ts';

export const flowModule = defineModule({
  name: 'flow',
  title: '流程',
  resolvers: [
    FlowResolver,
    TaskResolver,
    ReasonResolver,
    RecordChangedResolver,
    RefreshResolver,
    StageLimitResolver,
    FlowSignatureResolver,
  ],
  parameters: [pollSeconds],
  sealedTables: [SEALED_EVENTS],
  menus: [
    {
      key: 'workbench',
      area: 'bench',
      title: '工作台',
      route: '/',
      icon: 'HomeOutlined',
      order: 0,
      permissions: [],
      client: 'any',
    },
  ],
  jobs: [expireStages],
  auditEvents: [
    { code: 'flow.advance', title: '办理操作' },
    { code: 'flow.same-person', title: '职责分离拦截' },
    { code: 'flow.signature-refused', title: '审批签名未通过' },
  ],
});
