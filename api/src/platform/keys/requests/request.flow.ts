import { defineFlow } from '../../flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const approves = { permission: RIGHTS.approve } as const;
const ASKED = { actions: ['ask'], message: '密钥操作应由申请人以外的密钥保管员审批' };

/** 密钥操作申请 (03 §41.4): dual control. Who asks never approves, and the approval is signed afresh with the custodian's own key. */
export const requestFlow = defineFlow({
  key: 'keys.request',
  title: '密钥操作申请',
  version: 1,
  initial: 'ASKED',
  starts: { ask: '提出申请' },
  states: {
    ASKED: {
      title: '待审批',
      step: 1,
      task: { title: '审批密钥操作', role: 'KEY_CUSTODIAN', priority: 1, at: 'CITY' },
      on: {
        approve: {
          title: '审批通过并执行',
          to: 'CARRIED_OUT',
          by: approves,
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
        withdraw: { title: '撤回申请', to: 'WITHDRAWN', by: { permission: RIGHTS.ask }, input: 'NOTE', confirm: true },
      },
    },
    CARRIED_OUT: { title: '已执行', tone: 'done', step: 2, final: true },
    REFUSED: { title: '不同意', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});
