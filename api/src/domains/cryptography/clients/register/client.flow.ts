import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

/** Names of the guards. */
export const GUARD = {
  proven: 'crypto.proven',
  keyed: 'crypto.keyed',
  askable: 'crypto.secretAskable',
  approvable: 'crypto.secretApprovable',
} as const;

/** What follows of the steps to a new secret, by name. */
export const EFFECT = { asked: 'secretAsked', approved: 'secretApproved', refused: 'secretRefused' } as const;

const stop = {
  title: '停用',
  to: 'DISABLED',
  by: { permission: RIGHTS.manage },
  input: 'OPINION',
  asked: '请填写停用原因',
  tone: 'DANGER',
  confirm: true,
} as const;
const test = { to: 'TESTING', by: { permission: RIGHTS.manage }, guards: [GUARD.keyed], input: 'NOTE' } as const;

/**
 * A new secret of a system that is or was in use: one person asks, a second one approves, the first one issues it (§41.10). The system goes on in whatever state it is.
 */
const renewing = (state: string): Readonly<Record<string, FlowTransition>> => ({
  askSecret: {
    title: '申请换发HMAC密钥',
    to: state,
    aside: true,
    by: { permission: RIGHTS.manage },
    guards: [GUARD.askable],
    effects: [EFFECT.asked],
    input: 'OPINION',
    asked: '请填写换发原因',
  },
  approveSecret: {
    title: '批准换发密钥',
    to: state,
    aside: true,
    by: { permission: RIGHTS.approve },
    guards: [GUARD.approvable],
    effects: [EFFECT.approved],
    input: 'NOTE',
    confirm: true,
  },
  refuseSecret: {
    title: '退回换发申请',
    to: state,
    aside: true,
    by: { permission: RIGHTS.approve },
    guards: [GUARD.approvable],
    effects: [EFFECT.refused],
    input: 'OPINION',
    asked: '请填写退回的原因',
  },
});

/** Client system (03 §41.12): one person asks for 启用, a second one approves. */
export const clientFlow = defineFlow({
  key: 'crypto.client',
  title: '密码服务客户系统',
  version: 1,
  initial: 'REGISTERED',
  starts: { register: '登记客户系统' },
  states: {
    REGISTERED: { title: '已登记', step: 1, on: { test: { ...test, title: '开始联调', tone: 'PRIMARY' } } },
    TESTING: {
      title: '联调',
      step: 2,
      on: {
        askEnable: {
          title: '申请启用',
          to: 'ENABLING',
          by: { permission: RIGHTS.manage },
          guards: [GUARD.proven],
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        stop,
        ...renewing('TESTING'),
      },
    },
    ENABLING: {
      title: '待批准启用',
      tone: 'waiting',
      step: 3,
      task: { title: '批准客户系统启用', role: 'SYS_ADMIN', priority: 2 },
      on: {
        approve: {
          title: '批准启用',
          to: 'ENABLED',
          by: { permission: RIGHTS.approve },
          separateFrom: { actions: ['askEnable'], message: '不能批准本人提出的启用申请' },
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        refuse: {
          title: '退回',
          to: 'TESTING',
          by: { permission: RIGHTS.approve },
          input: 'OPINION',
          asked: '请填写退回的原因',
        },
        ...renewing('ENABLING'),
      },
    },
    ENABLED: { title: '启用', tone: 'done', step: 4, on: { stop, ...renewing('ENABLED') } },
    // An end, from which a system that is needed again comes back by way of 联调.
    DISABLED: {
      title: '停用',
      final: true,
      on: { resume: { ...test, title: '恢复联调' }, ...renewing('DISABLED') },
    },
  },
});

/** In these it may be changed: what was approved stays as it was approved. */
export const OPEN_STATES = ['REGISTERED', 'TESTING', 'DISABLED'] as const;
