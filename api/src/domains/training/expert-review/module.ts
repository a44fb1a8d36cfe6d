import { defineModule } from '../../../platform/kernel/index.ts';
import { EXPERT_MENU, TRAINING_MENU } from '../menu.ts';
import { assignmentFlow } from './assignments/assignment.flow.ts';
import { ReviewAssignmentResolver } from './assignments/assignment.resolver.ts';
import { assignmentBinding } from './assignments/assignment-binding.ts';
import { batchFlow } from './batches/batch.flow.ts';
import { ReviewBatchResolver } from './batches/batch.resolver.ts';
import { batchBinding } from './batches/batch-binding.ts';
import { batchesExport } from './batches/export-batches.ts';
import { remindExperts } from './batches/remind-experts.ts';
import { moveBatches } from './batches/windows.ts';
import { criteriaKind } from './criteria/criteria-kind.ts';
import { loadDemoReviews } from './demo/demo-reviews.ts';
import { reviewDocumentRoutes } from './documents/routes.ts';
import { ReviewEvidenceResolver } from './evidence/evidence.resolver.ts';
import { registerEvidenceFiles, withheldMinutes } from './evidence/evidence-files.ts';
import { ReviewExpertResolver } from './experts/expert.resolver.ts';
import { expertsExport } from './experts/export-experts.ts';
import { expertRoutes } from './experts/routes.ts';
import { voidingColumns } from './follow-applications.ts';
import { reviewTemplates } from './notices.ts';
import { conflictYears, remindHours, reviewDefaults } from './parameters.ts';
import { reviewPermissions } from './permissions.ts';
import { ReviewPreviewResolver } from './preview/preview.resolver.ts';
import { registerMaterialFiles } from './sheets/material-files.ts';
import { OwnReviewResolver } from './sheets/own-review.resolver.ts';

registerMaterialFiles();
registerEvidenceFiles();

/** 专家评审 (02 §9, §10, items 17 and 18). */
export const expertReviewModule = defineModule({
  name: 'training-reviews',
  title: '专家评审',
  indexedAt: [
    {
      table: 'review_expert',
      column: 'id_no_index',
      field: { name: 'training.staff.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
  ],
  hooks: [voidingColumns, withheldMinutes],
  flows: [batchFlow, assignmentFlow],
  records: [batchBinding, assignmentBinding],
  resolvers: [
    ReviewBatchResolver,
    ReviewPreviewResolver,
    ReviewEvidenceResolver,
    ReviewAssignmentResolver,
    ReviewExpertResolver,
    OwnReviewResolver,
  ],
  permissions: reviewPermissions,
  ruleKinds: [criteriaKind],
  menus: [
    {
      key: 'training-reviews',
      title: '专家评审',
      route: '/training/reviews',
      icon: 'CheckSquareOutlined',
      order: 61,
      permissions: ['training.review:view'],
      group: EXPERT_MENU,
    },
    {
      key: 'training-experts',
      title: '评审专家库',
      route: '/training/experts',
      icon: 'TeamOutlined',
      order: 61,
      permissions: ['training.expert:manage'],
      group: EXPERT_MENU,
    },
    {
      key: 'training-criteria',
      setting: true,
      title: '评分标准',
      route: '/rules/review-criteria',
      icon: 'ProfileOutlined',
      order: 61,
      permissions: ['training.criteria:view'],
      alsoNeeds: ['rule:view'],
      group: TRAINING_MENU,
    },
    {
      key: 'own-reviews',
      title: '我的评审',
      route: '/reviews',
      icon: 'FormOutlined',
      order: 10,
      permissions: ['training.review:score'],
      client: 'training',
    },
  ],
  auditEvents: [
    { code: 'training.expert.add', title: '评审专家入库' },
    { code: 'training.expert.change', title: '变更评审专家' },
    { code: 'training.expert.reveal', title: '查看评审专家完整信息' },
    { code: 'training.expert.export', title: '导出评审专家库' },
    { code: 'training.expert.import', title: '导入评审专家' },
    { code: 'training.review.replace', title: '更换评审专家' },
    { code: 'training.review.document', title: '生成评审文书' },
    { code: 'training.review.export', title: '导出评审批次' },
    { code: 'training.review.evidence', title: '上传现场评审材料' },
    { code: 'training.review.decide', title: '作出评审处理决定' },
  ],
  errors: {
    'E-1701': '评审批次已发布，规则不能再修改',
    'E-1702': '打分已结束，不能再更换或回避专家',
    'E-1703': '打分时间已结束，未提交的草稿不计入',
    'E-1704': '请先签署保密和无利害关系承诺书',
    'E-1706': '内容已在其他页面更新，请刷新后继续',
    'E-1707': '打分表的状态不允许该操作',
    'E-1708': '该评审批次现在不需要签署承诺书',
    'E-1709': '该项目没有待作出的决定',
    'E-1710': '评审批次的状态还不能生成该文书',
    'E-1711': '该任务现在不能更换专家',
    'E-1712': '没有需要保存的变更',
    'E-1714': '不在打分时间内，不需要催办',
    'E-1715': '评审批次的状态还不能上传该材料',
    'E-1713': '文件中有错误的行，请修改后重新上传，或选择只导入正确行',
  },
  notices: reviewTemplates,
  parameters: [reviewDefaults, conflictYears, remindHours],
  jobs: [
    { name: 'training.review-windows', title: '专家评审时间窗口', cron: '* * * * *', concurrency: 1, run: moveBatches },
    {
      name: 'training.review-reminders',
      title: '打分截止提醒',
      cron: '*/5 * * * *',
      concurrency: 1,
      run: remindExperts,
    },
  ],
  exportLists: [expertsExport, batchesExport],
  routes: (server, app) => {
    reviewDocumentRoutes(server, app);
    expertRoutes(server, app);
  },
  demo: loadDemoReviews,
});
