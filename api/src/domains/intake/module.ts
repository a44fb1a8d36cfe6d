import { defineModule } from '../../platform/kernel/index.ts';
import { applicantDoor } from './applicants/applicant-door.ts';
import { ConsultationResolver } from './consultation/consultation.resolver.ts';
import { expireApplicationDraftsJob } from './drafts/end-draft.ts';
import { intakeErrors } from './errors.ts';
import { OwnEvaluationResolver } from './evaluation/evaluation.resolver.ts';
import { guideKind } from './guide/guide-kind.ts';
import { intakeHooks, joinRooms } from './hooks.ts';
import { IntakeResolver } from './intake.resolver.ts';
import { intakeNotices } from './notices.ts';
import { OriginResolver } from './origin/origin.resolver.ts';
import { OwnRightsResolver } from './own/own-rights.resolver.ts';
import { paperRoutes } from './papers/routes.ts';
import { draftDays, identityLevel } from './parameters.ts';
import { intakePermissions } from './permissions.ts';
import { portalChannel } from './portal/portal-channel.ts';
import { prefillRoutes } from './statistics/export-prefill.ts';
import { PrefillResolver } from './statistics/prefill.resolver.ts';

joinRooms();

/** The citizen's front: applying on 一网通办 PC pages and in the mini-program (01 §9, §10). */
export const intakeModule = defineModule({
  name: 'intake',
  title: '在线申请',
  indexedAt: [
    {
      table: 'applicant',
      column: 'id_no_index',
      field: { name: 'applicant.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
  ],
  sealedAt: [
    { table: 'online_application', column: 'known_cipher', rowId: 't.case_id::text' },
    { table: 'online_application', column: 'agent_cipher', rowId: 't.case_id::text' },
  ],
  hooks: intakeHooks,
  resolvers: [
    IntakeResolver,
    OwnEvaluationResolver,
    PrefillResolver,
    OriginResolver,
    ConsultationResolver,
    OwnRightsResolver,
  ],
  notices: intakeNotices,
  permissions: intakePermissions,
  realNameDoors: [applicantDoor],
  parameters: [draftDays, identityLevel],
  ruleKinds: [guideKind],
  menus: [
    {
      key: 'application-guide',
      area: 'config',
      title: '办理须知',
      route: '/rules/application-guide',
      icon: 'FileTextOutlined',
      order: 65,
      permissions: ['guide:view'],
      alsoNeeds: ['rule:view'],
    },
  ],
  routes: (server, app) => {
    paperRoutes(server, app);
    prefillRoutes(server, app);
  },
  jobs: [expireApplicationDraftsJob],
  outbound: [portalChannel],
  errors: intakeErrors,
  auditEvents: [
    { code: 'intake.screening', title: '条件自查和授权同意' },
    { code: 'intake.draft-open', title: '继续填写网上申请草稿' },
    { code: 'intake.draft-delete', title: '删除网上申请草稿' },
    { code: 'intake.licence', title: '获取电子证照' },
    { code: 'intake.return-open', title: '打开被退回的申请' },
    { code: 'intake.agent-act', title: '代办人代为办理' },
    { code: 'intake.receipt', title: '本人下载申请回执' },
    { code: 'intake.form-print', title: '本人打印登记表' },
    { code: 'intake.prefill-export', title: '导出预填率统计' },
    { code: 'intake.draft-expire', title: '网上申请草稿过期清理' },
  ],
});
