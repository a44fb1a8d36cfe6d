import { defineFlow } from '../../../platform/flow/index.ts';

const manages = { permission: 'training.survey:manage' } as const;
const system = { system: true } as const;

/** How a needs survey goes from its draft to its results (02 §5.4). */
export const surveyFlow = defineFlow({
  key: 'training.survey',
  title: '需求调查',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        publish: { title: '发布', to: 'PUBLISHED', by: manages, guards: ['notOver'], tone: 'PRIMARY', confirm: true },
      },
    },
    PUBLISHED: {
      title: '已发布待开始',
      tone: 'waiting',
      step: 2,
      on: {
        open: { title: '开始调查', to: 'OPEN', by: system },
        takeBack: { title: '撤回修改', to: 'DRAFT', by: manages, input: 'NOTE', confirm: true },
      },
    },
    OPEN: {
      title: '调查中',
      step: 3,
      on: {
        close: { title: '调查截止', to: 'CLOSED', by: system },
        closeEarly: {
          title: '提前结束',
          to: 'CLOSED',
          by: manages,
          input: 'OPINION',
          asked: '请填写提前结束的原因',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    CLOSED: { title: '已结束', tone: 'done', step: 4, final: true },
  },
});
