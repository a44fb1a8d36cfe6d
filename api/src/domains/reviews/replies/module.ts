import { listRoute } from '../../../platform/exports/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { EvaluationResolver } from '../lists/evaluation.resolver.ts';
import { evaluationsExport } from '../lists/export-evaluations.ts';
import { PublishedEvaluationResolver } from '../lists/published.resolver.ts';
import { REVIEW_MENU } from '../menu.ts';
import { replyNotices } from '../notices.ts';
import { publicAfterDays } from '../parameters.ts';
import { evaluationPermissions } from '../permissions.ts';
import { replyFlow } from './reply.flow.ts';
import { replyBinding } from './reply-binding.ts';
import { replyErrors } from './reply-to-evaluation.ts';

/** 评价查询与答复 (R9.3.2, R9.4): what the offices see of evaluations and answer to them. */
export const repliesModule = defineModule({
  name: 'evaluation-replies',
  title: '评价查询与答复',
  flows: [replyFlow],
  records: [replyBinding],
  resolvers: [EvaluationResolver, PublishedEvaluationResolver],
  permissions: evaluationPermissions,
  parameters: [publicAfterDays],
  notices: replyNotices,
  errors: replyErrors,
  auditEvents: [
    { code: 'review.reply', title: '答复评价' },
    { code: 'review.export', title: '导出好差评评价' },
  ],
  menus: [
    {
      key: 'evaluations',
      title: '评价查询',
      route: '/evaluations',
      icon: 'StarOutlined',
      order: 45,
      permissions: ['review:view'],
      group: REVIEW_MENU,
    },
  ],
  exportLists: [evaluationsExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: '/exports/evaluations.xlsx',
      access: 'review:export',
      list: evaluationsExport,
    }),
});
