import { defineFlow, type FlowTransition, registerReasons } from '../../flow/index.ts';

export const RULE_VERSION = 'ruleVersion';
export const APPROVE_DISTRICT = 'rule:approve-district';

export const REJECT_REASONS = 'rule.reject';
registerReasons(REJECT_REASONS, [
  { code: 'CONDITION', title: '条件不妥', textRequired: true },
  { code: 'BASIS', title: '依据不足', textRequired: true },
  { code: 'EFFECT', title: '影响面过大', textRequired: true },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

function decisions(permission: string): Readonly<Record<string, FlowTransition>> {
  const by = { permission };
  const approve: FlowTransition = {
    title: '同意',
    to: 'APPROVED',
    by,
    separation: true,
    guards: ['apart', 'latest'],
    tone: 'PRIMARY',
    input: 'NOTE',
    confirm: true,
  };
  return {
    approve,
    approveNow: { ...approve, title: '同意并立即生效', tone: 'DEFAULT' },
    reject: {
      title: '不同意',
      to: 'REJECTED',
      by,
      separation: true,
      guards: ['apart'],
      tone: 'DANGER',
      input: 'REASON',
      reasons: REJECT_REASONS,
      confirm: true,
    },
    recall: { title: '撤回修改', to: 'DRAFT', by: { permission: 'rule:view' }, guards: ['editable'] },
  };
}

const propose: FlowTransition = {
  title: '提交审批',
  to: 'PENDING_DISTRICT',
  by: { permission: 'rule:view' },
  guards: ['editable', 'ofDistrict', 'latest'],
  tone: 'PRIMARY',
  input: 'NOTE',
  confirm: true,
};

/** Whoever may approve in the district has written in the version, and nobody else there may: the city's officer decides instead (01 §2.2, ADR 0026). */
const askCity: FlowTransition = {
  title: '提请市级审批',
  to: 'PENDING_CITY',
  by: { permission: APPROVE_DISTRICT },
  guards: ['involved', 'undecidable', 'latest'],
  input: 'NOTE',
  confirm: true,
};

/**
 * One version of a rule: written, proposed, and decided by somebody else — the district's chief for the district, the city's officer for the
 * city, and for a district in which nobody else may.
 */
export const ruleFlow = defineFlow({
  key: 'rules.version',
  title: '规则版本',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        propose,
        proposeToCity: { ...propose, to: 'PENDING_CITY', guards: ['editable', 'ofCity', 'latest'] },
        discard: {
          title: '放弃草稿',
          to: 'DISCARDED',
          by: { permission: 'rule:view' },
          guards: ['editable'],
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    PENDING_DISTRICT: {
      title: '待区级审批',
      step: 2,
      stage: { name: '审批规则' },
      task: { title: '审批规则', role: 'DIST_CHIEF', priority: 3 },
      on: { ...decisions(APPROVE_DISTRICT), askCity },
    },
    PENDING_CITY: {
      title: '待市级审批',
      step: 2,
      stage: { name: '审批规则' },
      task: { title: '审批规则', role: 'CITY_OFFICER', priority: 3, at: 'CITY' },
      on: decisions('rule:approve-city'),
    },
    APPROVED: { title: '已批准', step: 3, final: true },
    REJECTED: { title: '未同意', step: 3, final: true },
    DISCARDED: { title: '已放弃', step: 3, final: true },
  },
});
