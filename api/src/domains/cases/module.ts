import { defineModule } from '../../platform/kernel/index.ts';
import { forgetRequestsJob } from './act-requests.job.ts';
import { caseActBatch, subCaseActBatch } from './acts/act-batches.ts';
import { remindSupplementsJob } from './acts/remind-supplements.job.ts';
import { AssignResolver } from './assign/assign.resolver.ts';
import { assignNotices } from './assign/notices.ts';
import { caseFlow } from './case.flow.ts';
import { CaseResolver, SubCaseResolver } from './case.resolver.ts';
import { CaseActsResolver } from './case-acts.resolver.ts';
import { caseBinding, subCaseBinding } from './case-bindings.ts';
import { loadDemoCases } from './demo/demo-cases.ts';
import { CaseExportResolver } from './exports/export.resolver.ts';
import { casesExport } from './exports/export-cases.ts';
import { caseExportRoutes } from './exports/routes.ts';
import { FindResolver } from './find.resolver.ts';
import { caseHooks, joinRooms } from './hooks.ts';
import { LIBRARY_SYNC } from './library/announce-sync.ts';
import { departmentChannel, libraryChannel } from './library/library-channel.ts';
import { LibraryDifferenceResolver } from './library/reconcile/difference.resolver.ts';
import { reconcileJob } from './library/reconcile/reconcile.job.ts';
import { Matter, MatterResolver, seedMatters, seedTimeLimits } from './matters/index.ts';
import { OneThingCase } from './one-thing-case.entity.ts';
import { allowOpenSub } from './parameters.ts';
import { casePermissions } from './permissions.ts';
import { DraftResolver } from './registration/drafts/draft.resolver.ts';
import { expireDraftsJob } from './registration/drafts/end-draft.ts';
import { windowDraftDays } from './registration/drafts/parameters.ts';
import { caseNoFormat } from './registration/parameters.ts';
import { applicationInbound } from './registration/submit-application.ts';
import { SubCase } from './sub-case.entity.ts';
import { subCaseFlow } from './sub-case.flow.ts';
import { entitlementFollowers, followEntitlementJob } from './unasked/follow-entitlement.ts';
import { caseSource, subCaseSource } from './uplink/case-sources.ts';
import { loadDemoUplink } from './uplink/demo-entries.ts';

joinRooms();

/** The main job: a One-Thing case from application to finish (01 §2, items 1–6). */
export const casesModule = defineModule({
  name: 'cases',
  title: '“一件事”办件',
  indexedAt: [
    {
      table: 'one_thing_case',
      column: 'discharge_doc_bi',
      field: { name: 'one_thing_case.discharge_doc', kind: 'id' },
      value: { column: 'form_cipher', part: 'dischargeDocNo' },
    },
  ],
  hooks: [...caseHooks, ...entitlementFollowers],
  entities: [OneThingCase, SubCase, Matter],
  flows: [caseFlow, subCaseFlow],
  records: [caseBinding, subCaseBinding],
  resolvers: [
    CaseResolver,
    SubCaseResolver,
    CaseActsResolver,
    FindResolver,
    MatterResolver,
    LibraryDifferenceResolver,
    DraftResolver,
    AssignResolver,
    CaseExportResolver,
  ],
  liveRecords: { [LIBRARY_SYNC]: 'case:view' },
  permissions: casePermissions,
  parameters: [allowOpenSub, caseNoFormat, windowDraftDays],
  menus: [
    {
      key: 'cases',
      area: 'cases',
      title: '办件管理',
      route: '/cases',
      icon: 'SolutionOutlined',
      order: 10,
      permissions: ['case:view'],
    },
    {
      key: 'register',
      area: 'cases',
      title: '窗口登记',
      route: '/cases/new',
      icon: 'FormOutlined',
      order: 20,
      permissions: ['case:register'],
    },
    {
      key: 'drafts',
      area: 'cases',
      title: '我的草稿',
      route: '/cases/drafts',
      icon: 'FileTextOutlined',
      order: 21,
      permissions: ['case:register'],
    },
    {
      key: 'library-differences',
      area: 'exchange',
      title: '办件库差异',
      route: '/library-differences',
      icon: 'FileSearchOutlined',
      order: 62,
      permissions: ['push:view'],
    },
  ],
  auditEvents: [
    { code: 'case.amend', title: '更正申请信息' },
    { code: 'case.reveal', title: '查看完整信息' },
    { code: 'case.receipt', title: '打印申请回执' },
    { code: 'case.draft-open', title: '继续填写窗口草稿' },
    { code: 'case.draft-delete', title: '删除窗口草稿' },
    { code: 'case.draft-expire', title: '窗口草稿过期清理' },
    { code: 'case.export', title: '导出办件清单' },
    { code: 'case.export-plain', title: '导出办件清单（明文）' },
    { code: 'case.export-result', title: '导出批量办理结果' },
    { code: 'library.repush', title: '重推对账差异' },
    { code: 'library.verify', title: '核实对账差异' },
  ],
  errors: {
    'E-0506': '请先查看子办件办理情况并确认',
    'E-0507': '安置地由{centre}受理，请引导申请人到该处办理',
    'E-0508': '安置地不能更改，请撤销后到新的安置地重新办理',
    'E-0510': '符合条件的办件已由{seen}件增加到{now}件，请重新查看后再办理',
    'E-0511': '该办件还有报文正在推送，请等推送有结果后再重推',
    'E-0512': '草稿最多保留{max}份，请先提交或删除不再需要的草稿',
    'E-0513': '本工作日已催办过，请下一个工作日再催办',
    'E-0514': '只能分派给办件所在中心的经办人',
  },
  notices: assignNotices,
  routes: caseExportRoutes,
  inbound: [applicationInbound],
  outbound: [libraryChannel, departmentChannel],
  uplinkSources: [subCaseSource, caseSource],
  batches: [caseActBatch, subCaseActBatch],
  exportLists: [casesExport],
  jobs: [reconcileJob, forgetRequestsJob, expireDraftsJob, remindSupplementsJob, followEntitlementJob],
  seed: async (ctx) => {
    await seedMatters(ctx);
    await seedTimeLimits(ctx);
  },
  demo: async (ctx) => {
    await loadDemoCases(ctx);
    await loadDemoUplink(ctx);
  },
});
