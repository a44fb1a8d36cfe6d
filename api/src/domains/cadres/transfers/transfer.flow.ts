import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

/** The district that lets go, the one that takes: both hold the same right. */
export const SOURCE = 'isSource';
export const TARGET = 'isTarget';
export const WITH_SECTION = 'sectionAsked';
export const WITHOUT_SECTION = 'sectionNotAsked';
export const NOT_FROZEN = 'notFrozen';
export const STREET_CHOSEN = 'streetChosen';

const by = { permission: RIGHTS.transfer };
const opinion = { input: 'OPINION', asked: '请填写原因（5至500个字）' } as const;
const withdraw: FlowTransition = {
  title: '撤回',
  to: 'WITHDRAWN',
  by,
  guards: [SOURCE],
  input: 'NOTE',
  tone: 'DANGER',
  confirm: true,
};

/** 关系转移 (03 §32.3): the district of registration lets go, the target takes or declines; silence is never a yes. */
export const transferFlow = defineFlow({
  key: 'cadres.transfer',
  title: '企业退休军转干部关系转移',
  version: 1,
  initial: 'DRAFT',
  starts: { start: '发起迁出' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: {
          title: '提交',
          to: 'PENDING_TARGET',
          by,
          guards: [SOURCE, WITHOUT_SECTION, NOT_FROZEN],
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        submitToSection: {
          title: '提交科长审核',
          to: 'PENDING_SECTION',
          by,
          guards: [SOURCE, WITH_SECTION, NOT_FROZEN],
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        withdraw,
      },
    },
    PENDING_SECTION: {
      title: '待科长审核',
      step: 2,
      task: { title: '审核关系迁出', role: 'DIST_CHIEF', priority: 2 },
      on: {
        pass: {
          title: '同意迁出',
          to: 'PENDING_TARGET',
          by: { permission: RIGHTS.review },
          guards: [NOT_FROZEN],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        return: { title: '退回', to: 'DRAFT', by: { permission: RIGHTS.review }, separation: true, ...opinion },
        withdraw,
      },
    },
    PENDING_TARGET: {
      title: '待迁入区审核',
      step: 3,
      on: {
        accept: {
          title: '接收',
          to: 'ACCEPTED',
          by,
          guards: [TARGET, NOT_FROZEN, STREET_CHOSEN],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        decline: { title: '不予接收', to: 'REJECTED', by, guards: [TARGET], ...opinion, tone: 'DANGER', confirm: true },
        withdraw,
      },
    },
    ACCEPTED: { title: '已转移', tone: 'done', step: 4, final: true },
    REJECTED: { title: '未接收', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});

/** While one of these holds, the person's key fields are locked and nobody starts another one. */
export const UNDER_WAY = ['DRAFT', 'PENDING_SECTION', 'PENDING_TARGET'];
