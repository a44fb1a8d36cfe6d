import { seedTimeLimitRules } from '../../platform/flow/index.ts';
import { defineModule } from '../../platform/kernel/index.ts';
import { batchFlow } from './batch.flow.ts';
import { batchBinding } from './batch-binding.ts';
import { EntitlementBatchResolver } from './batches/batch.resolver.ts';
import { socialChannel } from './batches/social-channel.ts';
import { candidateFlow } from './candidate.flow.ts';
import { candidateBinding } from './candidate-binding.ts';
import { CandidateResolver } from './candidates/candidate.resolver.ts';
import { loadDemoEntitlement } from './demo/demo-entitlement.ts';
import { candidatesExport, differencesExport } from './exports/export-candidates.ts';
import { entitlementExportRoutes } from './exports/routes.ts';
import { entitlementHooks, joinRooms } from './hooks.ts';
import { identityErrors } from './identities/errors.ts';
import { entitlementJobs } from './jobs.ts';
import { entitlementTemplates } from './notices.ts';
import { batchDay, consentRule, publicity } from './parameters.ts';
import { entitlementPermissions } from './permissions.ts';
import { placementInbound } from './placement/changed-inbound.ts';
import { PlacementResolver } from './placement/placement.resolver.ts';
import { objectionInbound, publicityInbound } from './publicity/publicity-inbound.ts';
import { ackInbound } from './results/ack-inbound.ts';
import { resultInbound, stoppedInbound } from './results/result-inbound.ts';
import { EntitlementStatisticsResolver } from './statistics/statistics.resolver.ts';

joinRooms();

/** 免申即享: insurance in the waiting period without an application (01 §8, item 6). */
export const entitlementModule = defineModule({
  name: 'entitlement',
  title: '免申即享',
  indexedAt: [
    {
      table: 'placement_record',
      column: 'id_no_index',
      field: { name: 'person.id_no', kind: 'id' },
      value: { column: 'content', part: 'idNo' },
    },
  ],
  sealedAt: [
    {
      table: 'insurance_result',
      column: 'account',
      rowId: 't.candidate_id::text',
      cell: "'account.' || t.insurance_type",
    },
    { table: 'placement_record', column: 'content', rowId: 't.record_no' },
  ],
  hooks: entitlementHooks,
  flows: [candidateFlow, batchFlow],
  records: [candidateBinding, batchBinding],
  resolvers: [CandidateResolver, EntitlementBatchResolver, PlacementResolver, EntitlementStatisticsResolver],
  permissions: entitlementPermissions,
  menus: [
    {
      key: 'entitlement',
      area: 'care',
      title: '免申即享',
      route: '/entitlement',
      icon: 'SafetyOutlined',
      order: 40,
      permissions: ['entitlement:view'],
    },
  ],
  auditEvents: [
    { code: 'entitlement.include', title: '手工纳入免申即享名单' },
    { code: 'entitlement.reveal', title: '查看免申即享完整信息' },
    { code: 'entitlement.export', title: '导出免申即享名单' },
    { code: 'entitlement.batch-late', title: '补生成免申即享月度批次' },
  ],
  errors: {
    'E-0601': '人员信息与社保系统不一致：{field}',
    'E-0602': '本区没有待入批次的人员',
    'E-0603': '该人员已在免申即享名单中',
    ...identityErrors,
  },
  notices: entitlementTemplates,
  parameters: [consentRule, batchDay, publicity],
  jobs: entitlementJobs,
  exportLists: [candidatesExport, differencesExport],
  inbound: [placementInbound, ackInbound, resultInbound, stoppedInbound, publicityInbound, objectionInbound],
  outbound: [socialChannel],
  routes: entitlementExportRoutes,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'ENTITLEMENT', stage: '核实差异', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'ENTITLEMENT', stage: '释放批次', limitValue: 2, limitUnit: 'WORKDAY' },
      { matterCode: 'ENTITLEMENT', stage: '公示', limitValue: 5, limitUnit: 'WORKDAY' },
    ]),
  demo: loadDemoEntitlement,
});
