import { onWithheldFiles } from '../../platform/files/index.ts';
import { seedTimeLimitRules } from '../../platform/flow/index.ts';
import { defineModule, hasPermission } from '../../platform/kernel/index.ts';
import { creates, edits, moduleOf, withRecords } from '../../platform/records/index.ts';
import { onDeath } from '../people/index.ts';
import { retiredCadre } from './cadres/cadre.record.ts';
import { CadreResolver } from './cadres/cadre.resolver.ts';
import { cadreRecuperation } from './cadres/history.record.ts';
import { cadreHonour } from './cadres/honour.record.ts';
import { cadreImport, wrongIdNumber } from './cadres/import-cadres.ts';
import { historyImport, honourImport } from './cadres/import-of-cadre.ts';
import { REVEAL_CADRE, RevealCadreResolver } from './cadres/reveal.ts';
import { recupChange } from './changes/change.record.ts';
import { ChangeResolver } from './changes/change.resolver.ts';
import { changeEffects } from './changes/change-binding.ts';
import { followDeaths } from './deaths/follow-deaths.ts';
import { loadDemoRecuperation } from './demo/load-demo.ts';
import { ELIGIBILITY_KIND, eligibilityKind } from './eligibility/eligibility-kind.ts';
import { recuperationErrors } from './errors.ts';
import { mirrorJobs } from './mirror/jobs.ts';
import { moveByDay } from './nominations/lapse.job.ts';
import { recupNomination } from './nominations/nomination.record.ts';
import { nominationEffects } from './nominations/nomination-binding.ts';
import { EXAM_FILE } from './nominations/save-health.ts';
import { recuperationNotices } from './notices.ts';
import { OWN_CONTACTS } from './own/correct-contacts.ts';
import { OwnRecuperationResolver } from './own/own.resolver.ts';
import { changeNodes, fitnessRules, singleStep } from './parameters.ts';
import { RIGHTS, recuperationPermissions } from './permissions.ts';
import { planForm, recupPlan } from './plans/plan.record.ts';
import { planEffects } from './plans/plan-binding.ts';
import { completePlan, completePlanEdit } from './plans/write-plan.ts';
import { NOMINATION } from './record-types.ts';
import { RecuperationResolver } from './recuperation.resolver.ts';
import { recupRoster } from './roster/roster.record.ts';
import { rosterChannel } from './roster/roster-channel.ts';
import { SEALED_ROSTER } from './roster/sealed-roster.ts';
import { recupResult } from './screening/result.record.ts';
import { PLAIN_SHEET } from './sheets/people-sheet.ts';
import { sheetRoutes } from './sheets/routes.ts';
import { recupSubmission } from './submissions/submission.record.ts';
import { submissionEffects } from './submissions/submission-binding.ts';
import { recupSummary } from './summaries/summary.record.ts';
import { summaryEffects } from './summaries/summary-binding.ts';

const planning = creates(recupPlan, planForm, {
  name: 'draftRecupPlan',
  permission: RIGHTS.plan,
  doc: '新建疗养计划',
  start: 'draft',
  complete: completePlan,
});
const editing = edits(recupPlan, planForm, {
  name: 'editRecupPlan',
  permission: RIGHTS.plan,
  doc: '修改尚未筛选的疗养计划',
  states: ['DRAFT'],
  complete: completePlanEdit,
});

/** 军休干部荣誉疗养 (03 §29, §30, items 29 and 30). */
export const recuperationModule = defineModule(
  withRecords(
    [
      moduleOf(retiredCadre, { operations: [CadreResolver, RevealCadreResolver], imports: [cadreImport] }),
      moduleOf(cadreHonour, { imports: [honourImport] }),
      moduleOf(cadreRecuperation, { imports: [historyImport] }),
      moduleOf(recupPlan, { binding: planEffects, operations: [...planning, ...editing, RecuperationResolver] }),
      moduleOf(recupResult),
      moduleOf(recupSubmission, { binding: submissionEffects }),
      moduleOf(recupSummary, { binding: summaryEffects }),
      moduleOf(recupNomination, { binding: nominationEffects }),
      moduleOf(recupRoster),
      moduleOf(recupChange, { binding: changeEffects, operations: [ChangeResolver, OwnRecuperationResolver] }),
    ],
    {
      name: 'recuperation',
      sealedTables: [SEALED_ROSTER],
      title: '荣誉疗养',
      indexedAt: [
        {
          table: 'retired_cadre',
          column: 'id_no_index',
          field: { name: 'retired_cadre.id_no', kind: 'id' },
          value: { column: 'id_no' },
        },
      ],
      permissions: recuperationPermissions,
      errors: recuperationErrors,
      notices: recuperationNotices,
      parameters: [fitnessRules, singleStep, changeNodes],
      ruleKinds: [eligibilityKind],
      outbound: [rosterChannel],
      valueChecks: {
        'recuperation.idNumber': wrongIdNumber,
        'recuperation.phone': (text) => (/^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(text) ? undefined : '电话号码不正确'),
      },
      menus: [
        {
          key: 'recuperation-rules',
          area: 'retired',
          setting: true,
          title: '疗养筛选规则',
          route: `/rules/${ELIGIBILITY_KIND}`,
          icon: 'ProfileOutlined',
          order: 48,
          permissions: [RIGHTS.ruleView],
          alsoNeeds: ['rule:view'],
        },
      ],
      hooks: [
        onDeath.join(followDeaths),
        onWithheldFiles.join({
          type: NOMINATION,
          materialCode: EXAM_FILE,
          reads: ({ actor }) => hasPermission(actor, RIGHTS.health),
        }),
      ],
      jobs: [
        ...mirrorJobs,
        {
          name: 'recuperation.by-day',
          title: '疗养推荐逾期、疗养开始',
          cron: '10 0 * * *',
          concurrency: 1,
          run: moveByDay,
        },
      ],
      auditEvents: [
        { code: 'recuperation.override', title: '人工认定疗养人员' },
        { code: 'recuperation.verify-honour', title: '核验功勋荣誉' },
        { code: 'recuperation.honour-proof', title: '上传功勋荣誉证明文件' },
        { code: 'recuperation.cadre-status', title: '更新军休干部服务状态' },
        { code: 'recuperation.cadre-correct', title: '更正军休干部资料' },
        { code: 'recuperation.cadre-renew', title: '更新已在库的军休干部' },
        { code: 'recuperation.cadre-move', title: '登记军休干部转往其他机构' },
        { code: 'recuperation.people-sheet', title: '导出人员信息表' },
        { code: PLAIN_SHEET, title: '导出未脱敏的人员信息表' },
        { code: REVEAL_CADRE, title: '查看军休干部、联系人的完整信息' },
        { code: OWN_CONTACTS, title: '军休干部更正本人联系方式' },
        { code: 'recuperation.summary-sheet', title: '导出区人员汇总表' },
        { code: 'recuperation.quota-sheet', title: '导出名额分配表' },
      ],
      seed: (ctx) =>
        seedTimeLimitRules(ctx, [
          { matterCode: 'RECUP_CHANGE', stage: '提交疗养变更', limitValue: 3, limitUnit: 'WORKDAY' },
        ]),
      routes: sheetRoutes,
      demo: loadDemoRecuperation,
    },
  ),
);
