import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';
import { verdictsOf } from '../verdicts.ts';

export const OWN_IMPORT = 'ownImport';

/** Of a batch as a whole. */
const verdicts = (permission: string, to: string): Record<string, FlowTransition> => {
  const { pass, ...others } = verdictsOf(permission, to, '整批');
  return { pass: { ...pass, confirm: true }, ...others };
};

const withdraw: FlowTransition = {
  title: '撤回',
  to: 'WITHDRAWN',
  by: { permission: RIGHTS.manage },
  guards: [OWN_IMPORT],
  input: 'NOTE',
  confirm: true,
};

/** 导入批次 (03 §31.4): its rows are judged together; single ones may be sent back before. */
export const importFlow = defineFlow({
  key: 'cadres.import',
  title: '企业退休军转干部导入批次',
  version: 1,
  initial: 'PENDING_DISTRICT',
  starts: { import: '导入提交' },
  states: {
    PENDING_DISTRICT: {
      title: '待区审',
      tone: 'working',
      step: 1,
      stage: { name: '区审批' },
      task: { title: '审批导入的人员', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: { ...verdicts(RIGHTS.review, 'PENDING_CITY'), withdraw },
    },
    PENDING_CITY: {
      title: '待市审',
      step: 2,
      stage: { name: '市审批' },
      task: { title: '审批导入的人员', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: verdicts(RIGHTS.approve, 'PASSED'),
    },
    RETURNED: {
      title: '已退回',
      tone: 'waiting',
      task: { title: '修改被退回的导入批次', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        submit: {
          title: '重新提交',
          to: 'PENDING_DISTRICT',
          by: { permission: RIGHTS.manage },
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        withdraw,
      },
    },
    PASSED: { title: '已通过', tone: 'done', step: 3, final: true },
    REJECTED: { title: '已驳回', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});
