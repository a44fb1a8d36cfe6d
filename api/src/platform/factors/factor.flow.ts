import { defineFlow } from '../flow/index.ts';
import { RIGHTS } from './permissions.ts';

/** Name of the guard: a key file is bound by a security administrator. */
export const BY_SECURITY = 'bySecurityAdministrator';

const approves = { permission: RIGHTS.approve } as const;
const ASKED = { actions: ['ask'], message: '登录密钥的绑定应由账号本人以外的安全管理员或密钥保管员审批' };

/** 登录密钥绑定申请 (03 §41.9): its owner has proven to hold the key, a second person has to know that it is the owner's. */
export const factorFlow = defineFlow({
  key: 'factors.request',
  title: '登录密钥绑定申请',
  version: 1,
  initial: 'ASKED',
  starts: { ask: '提出绑定申请' },
  states: {
    ASKED: {
      title: '待审批',
      step: 1,
      task: { title: '审批登录密钥绑定', role: 'SEC_ADMIN', priority: 1, at: 'CITY' },
      on: {
        approve: {
          title: '同意绑定',
          to: 'BOUND',
          by: approves,
          guards: [BY_SECURITY],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          separation: true,
          separateFrom: ASKED,
          signature: true,
        },
        refuse: {
          title: '不同意',
          to: 'REFUSED',
          by: approves,
          input: 'OPINION',
          separation: true,
          separateFrom: ASKED,
        },
      },
    },
    BOUND: { title: '已绑定', tone: 'done', step: 2, final: true },
    REFUSED: { title: '不同意', final: true },
  },
});
