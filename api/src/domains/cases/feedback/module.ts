import { defineModule } from '../../../platform/kernel/index.ts';
import { rematchJob } from './acts/rematch.job.ts';
import { FEEDBACK_RECORD } from './announce.ts';
import { FeedbackContractResolver } from './contracts/contract.resolver.ts';
import { contractTaskLinks } from './contracts/contract-task.ts';
import { seedContracts } from './contracts/seed-contracts.ts';
import { loadDemoFeedbackFiles } from './entry/demo-files.ts';
import { DepartmentEntryResolver } from './entry/entry.resolver.ts';
import { importJob } from './entry/import.job.ts';
import { feedbackFiles } from './entry/pulled-file.ts';
import { feedbackExport } from './exports/export-feedback.ts';
import { FeedbackResolver } from './feedback.resolver.ts';
import { FeedbackActsResolver } from './feedback-acts.resolver.ts';
import { joinRooms } from './hooks.ts';
import { CollaborationFiguresResolver } from './links/figures.resolver.ts';
import { DepartmentLinkResolver } from './links/link.resolver.ts';
import { feedbackMenus } from './menus.ts';
import { feedbackNotices } from './notices.ts';
import { unmatchedAlert } from './parameters.ts';
import { feedbackPermissions } from './permissions.ts';
import { feedbackInbound } from './receive-feedback.ts';
import { feedbackRoutes } from './routes.ts';
import { silenceJob } from './watch/silence.job.ts';
import { unmatchedJob } from './watch/unmatched.job.ts';

joinRooms();

/** What departments say about their sub-cases, whatever brings it (01 §3, item 1). */
export const feedbackModule = defineModule({
  name: 'feedback',
  title: '部门反馈',
  indexedAt: [
    {
      table: 'feedback_message',
      column: 'person_key',
      field: { name: 'person.id_no', kind: 'id' },
      value: { column: 'person_id_no' },
    },
  ],
  keptIndexes: [{ table: 'feedback_message', column: 'shared_facts', why: '部门反馈的共享事实只存索引，用于发现矛盾' }],
  liveRecords: { [FEEDBACK_RECORD]: 'feedback:view' },
  resolvers: [
    FeedbackResolver,
    FeedbackActsResolver,
    FeedbackContractResolver,
    DepartmentLinkResolver,
    CollaborationFiguresResolver,
    DepartmentEntryResolver,
  ],
  permissions: feedbackPermissions,
  menus: feedbackMenus,
  notices: feedbackNotices,
  taskLinks: contractTaskLinks,
  auditEvents: [
    { code: 'feedback.read', title: '标记反馈已读' },
    { code: 'feedback.transfer', title: '转办反馈' },
    { code: 'feedback.match', title: '人工匹配反馈' },
    { code: 'feedback.rematch', title: '自动重新匹配反馈' },
    { code: 'feedback.replay', title: '重新处理反馈' },
    { code: 'feedback.apply', title: '应用反馈到办件' },
    { code: 'feedback.close', title: '反馈标记无关、核实完毕' },
    { code: 'feedback.notify', title: '就反馈通知申请人' },
    { code: 'feedback.clarify', title: '申请部门澄清' },
    { code: 'feedback.reveal', title: '查看反馈完整信息' },
    { code: 'feedback.envelope', title: '查看反馈报文' },
    { code: 'feedback.export', title: '导出反馈信息' },
    { code: 'feedback.enter', title: '录入部门反馈' },
    { code: 'feedback.import', title: '导入部门反馈文件' },
    { code: 'feedback.link-test', title: '测试部门通道' },
    { code: 'feedback.contract-draft', title: '起草接口约定' },
    { code: 'feedback.contract-save', title: '修改接口约定' },
    { code: 'feedback.contract-publish', title: '发布、停用接口约定' },
    { code: 'feedback.contract-export', title: '导出接口文档' },
  ],
  errors: {
    'E-4101': '该办件由其他部门办理，与反馈的部门不一致，不能匹配',
    'E-4102': '仍未找到对应办件，请由窗口人工匹配',
    'E-4103': '办件当前状态仍不能应用该反馈，请先处理办件，或点“核实完毕”维持现状',
    'E-4104': '该反馈由部门人工报送，没有接口可以转送，请直接联系经办人',
    'E-4106': '该部门已有草稿或试运行的版本，请先完成该版本',
    'E-4107': '文件中有不正确的行，请更正后重新上传，或选择“只导入正确行”',
    'E-IMP-05': '该文件已导入过，不能重复导入',
  },
  parameters: [unmatchedAlert],
  jobs: [silenceJob, unmatchedJob, importJob, rematchJob],
  exportLists: [feedbackExport],
  routes: feedbackRoutes,
  inbound: [feedbackInbound],
  fileReaders: [feedbackFiles],
  seed: seedContracts,
  demo: loadDemoFeedbackFiles,
});
