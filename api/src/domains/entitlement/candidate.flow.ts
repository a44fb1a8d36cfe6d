import { defineFlow, type FlowTransition, PREVIOUS } from '../../platform/flow/index.ts';
import { EXCLUDE_REASONS } from './reasons.ts';

const officer = 'BIZ_OFFICER';
const system = { system: true, external: true } as const;
const follows = { cascade: true } as const;

const exclude: FlowTransition = {
  title: '排除',
  to: 'EXCLUDED',
  by: { permission: 'entitlement:judge' },
  input: 'REASON',
  reasons: EXCLUDE_REASONS,
  tone: 'DANGER',
  confirm: true,
  batch: true,
};
/** 安置系统 no longer reports the person as waiting. */
const lapse: FlowTransition = { title: '不再符合条件', to: 'LAPSED', by: system };
/** The waiting has ended while one kind of insurance runs, whatever is still on its way for the other. */
const stop: FlowTransition = { title: '待安排期结束，停保', to: 'CLOSED', by: system };
/** 身份关联: the same person goes on under another number of the list. */
const merge: FlowTransition = { title: '身份关联，并入同一人', to: 'EXCLUDED', by: follows };
/** Before the push: when it is settled, the person is matched anew. */
const object: FlowTransition = {
  title: '登记异议',
  to: 'OBJECTED',
  by: { permission: 'entitlement:judge', external: true },
  input: 'NOTE',
  confirm: true,
};
/** After the push the result is on its way: the person returns to where the push stands. */
const objectPushed: FlowTransition = { ...object, to: 'OBJECTED_PUSHED', remember: true };
const match: FlowTransition = { title: '匹配一致', to: 'MATCHED', by: system };
const mismatch: FlowTransition = { title: '匹配不一致', to: 'MISMATCH', by: system };
const adopt: Readonly<Record<string, FlowTransition>> = {
  adoptPlacement: {
    title: '采用安置系统值',
    to: 'FIXED',
    by: { permission: 'entitlement:judge' },
    guards: ['notInsuredElsewhere'],
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
    batch: true,
  },
  adoptSocial: {
    title: '采用社保值',
    to: 'FIXED',
    by: { permission: 'entitlement:judge' },
    guards: ['notInsuredElsewhere'],
    input: 'NOTE',
    confirm: true,
    batch: true,
  },
};
/** What was compared has changed since. */
const recheck: FlowTransition = { title: '信息变更，重新匹配', to: 'FIXED', by: system };
const openToAll = { exclude, lapse, stop, merge, object };

/** One person's way to insurance without applying (01 §8.5). */
export const candidateFlow = defineFlow({
  key: 'entitlement.candidate',
  title: '免申即享人员',
  version: 1,
  initial: 'IDENTIFIED',
  states: {
    IDENTIFIED: { title: '已识别', step: 1, on: { match, mismatch, ...openToAll } },
    MISMATCH: {
      title: '匹配不一致',
      stage: { name: '核实差异' },
      task: { title: '核实匹配差异', role: officer, priority: 2 },
      on: {
        ...adopt,
        verify: {
          title: '转人工核实',
          to: 'VERIFYING',
          by: { permission: 'entitlement:judge' },
          input: 'NOTE',
          batch: true,
        },
        match,
        ...openToAll,
      },
    },
    VERIFYING: {
      title: '人工核实中',
      stage: { name: '核实差异' },
      task: { title: '人工核实匹配差异', role: officer, priority: 2 },
      on: { ...adopt, match, ...openToAll },
    },
    FIXED: { title: '差异已处理', on: { match, mismatch, ...openToAll } },
    MATCHED: {
      title: '匹配一致',
      step: 2,
      on: {
        ready: { title: '具备推送条件', to: 'READY', by: system, guards: ['consentSettled'] },
        recheck,
        ...openToAll,
      },
    },
    READY: {
      title: '待入批次',
      step: 3,
      on: {
        batch: { title: '纳入批次', to: 'BATCHED', by: follows },
        repush: {
          title: '重推',
          to: 'PUSHED',
          by: { permission: 'entitlement:batch' },
          guards: ['failedBefore'],
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        recheck,
        ...openToAll,
      },
    },
    BATCHED: {
      title: '已入批次',
      step: 4,
      on: {
        approve: { title: '随批次释放', to: 'APPROVED', by: follows },
        unbatch: { title: '随批次退回', to: 'READY', by: follows },
        ...openToAll,
      },
    },
    APPROVED: {
      title: '已释放',
      step: 5,
      on: { push: { title: '推送社保', to: 'PUSHED', by: follows }, ...openToAll },
    },
    PUSHED: {
      title: '已推送',
      step: 6,
      on: { acknowledge: { title: '社保已接收', to: 'ACKED', by: { ...system, cascade: true } }, object: objectPushed },
    },
    ACKED: {
      title: '社保已接收',
      step: 7,
      on: { process: { title: '社保开始办理', to: 'PROCESSING', by: system }, object: objectPushed },
    },
    PROCESSING: {
      title: '社保办理中',
      step: 8,
      on: {
        succeed: { title: '办理成功', to: 'SUCCESS', by: system },
        fail: { title: '办理失败', to: 'FAILED', by: system },
        object: objectPushed,
      },
    },
    SUCCESS: {
      title: '办理成功',
      step: 9,
      on: {
        supplement: { title: '补办医疗保险', to: 'READY', by: { system: true, cascade: true } },
        stop,
      },
    },
    FAILED: {
      title: '办理失败',
      task: { title: '核实办理失败原因', role: officer, priority: 2 },
      on: {
        repair: {
          title: '登记已修正',
          to: 'REPAIRED',
          by: { permission: 'entitlement:judge' },
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        ...openToAll,
      },
    },
    REPAIRED: {
      title: '已修正',
      on: { ready: { title: '具备推送条件', to: 'READY', by: system, guards: ['consentSettled'] }, ...openToAll },
    },
    OBJECTED: {
      title: '异议处理中',
      task: { title: '处理异议', role: officer, priority: 2 },
      on: {
        settle: {
          title: '异议已核实，继续办理',
          to: 'FIXED',
          by: { permission: 'entitlement:judge' },
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        exclude,
        lapse,
        stop,
        merge,
      },
    },
    OBJECTED_PUSHED: {
      title: '异议处理中（已推送）',
      task: { title: '处理异议', role: officer, priority: 2 },
      on: {
        resume: {
          title: '异议已核实，继续办理',
          to: PREVIOUS,
          by: { permission: 'entitlement:judge' },
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        uphold: {
          title: '异议成立，通知停办',
          to: 'EXCLUDED',
          by: { permission: 'entitlement:judge' },
          input: 'REASON',
          reasons: EXCLUDE_REASONS,
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    EXCLUDED: {
      title: '已排除',
      final: true,
      step: 10,
      on: {
        include: {
          title: '手工纳入',
          to: 'IDENTIFIED',
          by: { permission: 'entitlement:judge' },
          guards: ['onlyOne'],
          input: 'REASON',
          reasons: 'entitlement.include',
          confirm: true,
        },
      },
    },
    LAPSED: { title: '不再符合条件', final: true, step: 10 },
    CLOSED: { title: '已停保', final: true, step: 10 },
  },
});
