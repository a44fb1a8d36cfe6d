import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';

const manages = { permission: 'training.review:manage' } as const;
const system = { system: true } as const;

const discard: FlowTransition = {
  title: '作废',
  to: 'VOID',
  by: manages,
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};
/** T17-5: stands in the history with old and new times; the batch stays where it is. */
const moveWindows = (state: string): FlowTransition => ({
  title: '调整时间',
  to: state,
  by: { cascade: true },
  aside: true,
});
/** T17-6, likewise. */
const replaceExpert = (state: string): FlowTransition => ({
  title: '更换、回避专家',
  to: state,
  by: { cascade: true },
  aside: true,
});
/** T17-8, likewise: whoever decides where the numbers do not is known, and confirms nothing. */
const decide: FlowTransition = { title: '作出处理决定', to: 'COMPUTED', by: { cascade: true }, aside: true };
const compute: FlowTransition = {
  title: '计算',
  to: 'COMPUTED',
  by: manages,
  tone: 'PRIMARY',
};

/** One expert review meeting (02 §9.4). */
export const batchFlow = defineFlow({
  key: 'training.review',
  title: '专家评审批次',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        publish: {
          title: '发布',
          to: 'PUBLISHED',
          by: manages,
          guards: ['configured'],
          tone: 'PRIMARY',
          confirm: true,
        },
        discard,
      },
    },
    PUBLISHED: {
      title: '已发布',
      tone: 'waiting',
      step: 2,
      on: {
        openMaterial: { title: '公开材料', to: 'MATERIAL_OPEN', by: system },
        moveWindows: moveWindows('PUBLISHED'),
        replaceExpert: replaceExpert('PUBLISHED'),
        discard,
      },
    },
    MATERIAL_OPEN: {
      title: '材料公开中',
      step: 3,
      on: {
        openScoring: { title: '开始打分', to: 'SCORING', by: system },
        moveWindows: moveWindows('MATERIAL_OPEN'),
        replaceExpert: replaceExpert('MATERIAL_OPEN'),
        discard,
      },
    },
    SCORING: {
      title: '打分中',
      step: 4,
      on: {
        close: { title: '打分结束', to: 'CLOSED', by: system },
        moveWindows: moveWindows('SCORING'),
        replaceExpert: replaceExpert('SCORING'),
        discard,
      },
    },
    CLOSED: {
      title: '打分结束',
      tone: 'waiting',
      step: 5,
      task: { title: '计算评审结果', role: 'CITY_OFFICER', priority: 2 },
      on: { compute, discard },
    },
    COMPUTED: {
      title: '已计算',
      tone: 'waiting',
      step: 6,
      task: { title: '确认评审结果', role: 'CITY_OFFICER', priority: 2 },
      on: {
        compute: { ...compute, title: '重新计算', tone: 'DEFAULT', confirm: true },
        decide,
        confirm: {
          title: '确认结果',
          to: 'CONFIRMED',
          by: { permission: 'training.review:confirm' },
          guards: ['decided'],
          separateFrom: [
            { actions: ['compute'], message: '计算人与确认人不能为同一人' },
            { actions: ['decide'], message: '作出处理决定的人与确认人不能为同一人' },
          ],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        discard,
      },
    },
    CONFIRMED: {
      title: '已确认',
      tone: 'done',
      step: 7,
      on: {
        file: { title: '备案', to: 'FILED', by: manages, guards: ['allFiled'], tone: 'PRIMARY', confirm: true },
      },
    },
    FILED: { title: '已备案', tone: 'done', step: 8, final: true },
    VOID: { title: '作废', final: true },
  },
});
