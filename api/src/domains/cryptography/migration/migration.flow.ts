import { defineFlow, type FlowTransition, PREVIOUS } from '../../../platform/flow/index.ts';
import { RIGHTS } from './permissions.ts';

const plans = { permission: RIGHTS.plan } as const;
const owns = { permission: RIGHTS.own } as const;
const runs = { permission: RIGHTS.run } as const;
const system = { system: true } as const;

const pause: FlowTransition = {
  title: '暂停',
  to: 'PAUSED',
  by: { ...runs, ...system },
  remember: true,
  effects: ['hold'],
  input: 'NOTE',
};
const fail: FlowTransition = { title: '作业出错', to: 'FAILED', by: system, remember: true, effects: ['break'] };
const resume: FlowTransition = {
  title: '继续',
  to: PREVIOUS,
  by: runs,
  guards: ['keysSound'],
  effects: ['release', 'work'],
  tone: 'PRIMARY',
};
const rollBack: FlowTransition = {
  title: '回退',
  to: 'ROLLED_BACK',
  by: runs,
  guards: ['beforeClearing', 'connected'],
  effects: ['undo'],
  input: 'OPINION',
  asked: '请填写回退原因',
  tone: 'DANGER',
  confirm: true,
};
const checkDual: FlowTransition = {
  title: '检查双写',
  to: 'DUAL',
  by: { ...runs, ...system },
  aside: true,
  guards: ['connected'],
  effects: ['checkDual'],
};
const PLANNERS = { actions: ['submit', 'inventory'], message: '盘点由系统责任单位的另一人审批' };
const OWNER_SIGNED = { actions: ['ownerSign'], message: '验收由系统责任单位和安全管理员两人分别签署' };

/** 密码应用改造 of one system, with the exit checks of 03 §41.12. */
export const migrationFlow = defineFlow({
  key: 'crypto.migration',
  title: '密码应用改造',
  version: 1,
  initial: 'REGISTERED',
  starts: { register: '登记系统' },
  states: {
    REGISTERED: {
      title: '已登记',
      step: 1,
      on: {
        inventory: {
          title: '自动盘点',
          to: 'REGISTERED',
          by: { ...plans, ...system },
          aside: true,
          guards: ['connected'],
          effects: ['inventory'],
        },
        submit: {
          title: '提交盘点',
          to: 'PLANNED',
          by: { ...plans, ...system },
          guards: ['hasPlan', 'serviceTested'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    PLANNED: {
      title: '盘点待审批',
      tone: 'waiting',
      step: 2,
      task: { title: '审批敏感字段盘点', role: 'CITY_LEADER', priority: 3, at: 'CITY' },
      on: {
        approve: {
          title: '批准盘点',
          to: 'INVENTORIED',
          by: { ...owns, ...system },
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          separateFrom: PLANNERS,
        },
        sendBack: { title: '退回盘点', to: 'REGISTERED', by: owns, input: 'OPINION', confirm: true },
      },
    },
    INVENTORIED: {
      title: '已盘点',
      tone: 'waiting',
      step: 3,
      on: {
        startDual: {
          title: '开始双写',
          to: 'DUAL',
          by: { ...runs, ...system },
          guards: ['connected', 'serviceEnabled'],
          effects: ['dual'],
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    DUAL: {
      title: '双写',
      step: 4,
      on: {
        checkDual,
        startMigration: {
          title: '开始迁移',
          to: 'MIGRATING',
          by: { ...runs, ...system },
          guards: ['connected', 'dualLongEnough', 'dualClean', 'keysSound'],
          effects: ['jobs', 'work'],
          tone: 'PRIMARY',
          confirm: true,
        },
        rollBack,
      },
    },
    MIGRATING: {
      title: '迁移中',
      step: 5,
      on: {
        finish: { title: '迁移完成', to: 'VERIFYING', by: system, effects: ['work'] },
        pause,
        fail,
        rollBack,
      },
    },
    VERIFYING: {
      title: '校验中',
      step: 6,
      on: {
        verified: { title: '核对完成', to: 'VERIFYING', by: system, aside: true },
        verifyAgain: {
          title: '重新核对',
          to: 'VERIFYING',
          by: runs,
          aside: true,
          guards: ['connected'],
          effects: ['forgetReport', 'work'],
        },
        backfill: {
          title: '补迁移',
          to: 'MIGRATING',
          by: runs,
          guards: ['connected'],
          effects: ['again', 'work'],
          input: 'NOTE',
        },
        switch: {
          title: '执行切换',
          to: 'SWITCHED',
          by: { ...runs, ...system },
          guards: ['connected', 'verifiedClean', 'oddExplained'],
          effects: ['switch'],
          tone: 'PRIMARY',
          confirm: true,
        },
        pause,
        fail,
        rollBack,
      },
    },
    SWITCHED: {
      title: '切换',
      step: 7,
      on: {
        startClearing: {
          title: '清除明文',
          to: 'CLEARING',
          by: { ...runs, ...system },
          guards: ['connected', 'keptLongEnough'],
          effects: ['clear', 'work'],
          input: 'OPINION',
          asked: '请填写备份编号和存放位置',
          tone: 'DANGER',
          confirm: true,
        },
        rollBack,
      },
    },
    CLEARING: {
      title: '明文清除',
      step: 8,
      on: {
        cleared: { title: '清除完成', to: 'CLEARING', by: system, aside: true },
        scanAgain: {
          title: '重新扫描',
          to: 'CLEARING',
          by: runs,
          aside: true,
          guards: ['connected'],
          effects: ['forgetScan', 'work'],
        },
        pause,
        fail,
        ownerSign: {
          title: '责任单位签署',
          to: 'SIGNING',
          by: owns,
          guards: ['clearedClean'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          signature: true,
        },
      },
    },
    SIGNING: {
      title: '验收待签署',
      tone: 'waiting',
      step: 9,
      task: { title: '签署改造验收报告', role: 'SEC_ADMIN', priority: 3, at: 'CITY' },
      on: {
        accept: {
          title: '签署验收',
          to: 'ACCEPTED',
          by: runs,
          guards: ['connected', 'clearedClean'],
          effects: ['endGuard'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          signature: true,
          separateFrom: OWNER_SIGNED,
        },
        refuse: { title: '退回重新扫描', to: 'CLEARING', by: runs, effects: ['forgetScan', 'work'], input: 'OPINION' },
      },
    },
    ACCEPTED: { title: '已验收', tone: 'done', step: 10, final: true },
    PAUSED: { title: '暂停', tone: 'waiting', on: { resume, rollBack } },
    FAILED: { title: '失败', tone: 'ended', on: { resume, rollBack } },
    ROLLED_BACK: {
      title: '已回退',
      tone: 'ended',
      on: {
        restart: { title: '重新开始', to: 'INVENTORIED', by: runs, input: 'NOTE' },
        // What was taken for something else is classified anew, and approved anew.
        replan: { title: '修改盘点', to: 'REGISTERED', by: plans, input: 'OPINION', asked: '请填写修改盘点的原因' },
      },
    },
  },
});
