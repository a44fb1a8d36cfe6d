import { defineFlow } from '../../../platform/flow/index.ts';
import { RIGHTS } from './permissions.ts';

const cascade = { by: { cascade: true } } as const;
const irrelevant = {
  by: { permission: RIGHTS.fill, cascade: true },
  title: '不再登记',
  to: 'NOT_RELEVANT',
  input: 'OPINION',
  asked: '请填写不再登记的原因',
  tone: 'DANGER',
  confirm: true,
} as const;
// What was exported stays; what changes afterwards becomes another edition under another number.
const revise = {
  by: { permission: RIGHTS.fill },
  title: '变更登记信息',
  to: 'COMPLETE',
  input: 'OPINION',
  asked: '请填写变更原因',
} as const;

/** 预备役登记: filled in, complete, exported, handed over or sent, registered by the 武装部 or not qualified (01 §12.5). */
export const reserveFlow = defineFlow({
  key: 'aftercare.reserve',
  title: '预备役登记',
  version: 1,
  initial: 'DRAFT',
  starts: { open: '新建登记', import: '导入登记' },
  states: {
    DRAFT: {
      title: '待补充',
      step: 1,
      on: { complete: { ...cascade, title: '填写完整', to: 'COMPLETE' }, irrelevant },
    },
    COMPLETE: {
      title: '待导出',
      tone: 'waiting',
      step: 2,
      on: {
        export: { ...cascade, title: '生成登记表', to: 'EXPORTED' },
        incomplete: { ...cascade, title: '信息不完整', to: 'DRAFT' },
        irrelevant,
      },
    },
    EXPORTED: {
      title: '已导出',
      step: 3,
      on: { deliver: { ...cascade, title: '登记移交', to: 'DELIVERED' }, revise },
    },
    DELIVERED: {
      title: '已移交',
      step: 4,
      on: {
        register: {
          by: { permission: RIGHTS.result, external: true },
          title: '登记为已入役登记',
          to: 'REGISTERED',
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
        },
        refuse: {
          by: { permission: RIGHTS.result, external: true },
          title: '登记为不符合条件',
          to: 'NOT_QUALIFIED',
          input: 'OPINION',
          asked: '请填写不符合条件的原因',
          batch: true,
        },
        revise,
      },
    },
    REGISTERED: { title: '已登记', tone: 'done', step: 5, final: true, on: { revise } },
    NOT_QUALIFIED: { title: '不符合条件', final: true, on: { revise } },
    NOT_RELEVANT: { title: '不再登记', final: true },
  },
});
