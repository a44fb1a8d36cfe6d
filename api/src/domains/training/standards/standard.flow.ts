import { defineFlow } from '../../../platform/flow/index.ts';

/** Whoever has written the standard does not confirm it, though another one has submitted it. */
export const NOT_WRITTEN = 'notWritten';
/** T26: nothing was paid by it. */
export const UNUSED = 'unused';

const manage = { by: { permission: 'training.standard:manage' } } as const;
const withdraw = {
  ...manage,
  title: '撤回标准',
  to: 'WITHDRAWN',
  guards: [UNUSED],
  input: 'OPINION',
  asked: '请填写撤回原因',
  tone: 'DANGER',
  confirm: true,
} as const;
const mute = {
  ...manage,
  title: '不再续期，停止提醒',
  input: 'OPINION',
  asked: '请填写不再续期的原因',
  aside: true,
} as const;

/** 补助标准: drafted, confirmed by a second person of the city, in force, replaced (02 §18.4). A published amount is never edited. */
export const standardFlow = defineFlow({
  key: 'training.standard',
  title: '补助标准',
  version: 1,
  initial: 'DRAFT',
  starts: { draft: '新增标准', copy: '复制为下一期', revise: '更正标准' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: { ...manage, title: '提交确认', to: 'CONFIRM_PENDING', input: 'NOTE', tone: 'PRIMARY' },
        discard: { ...manage, title: '作废草稿', to: 'WITHDRAWN', tone: 'DANGER', confirm: true, batch: true },
      },
    },
    CONFIRM_PENDING: {
      title: '待确认',
      tone: 'waiting',
      step: 2,
      task: { title: '确认补助标准', role: 'CITY_OFFICER', priority: 2 },
      on: {
        confirm: {
          ...manage,
          title: '确认发布',
          to: 'PUBLISHED',
          guards: [NOT_WRITTEN],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        giveBack: { ...manage, title: '退回修改', to: 'DRAFT', input: 'OPINION', asked: '请填写退回原因' },
      },
    },
    PUBLISHED: {
      title: '已发布',
      tone: 'done',
      step: 3,
      on: {
        withdraw,
        mute: { ...mute, to: 'PUBLISHED' },
        supersede: { title: '到期或被替代', to: 'SUPERSEDED', by: { system: true } },
      },
    },
    SUPERSEDED: { title: '已失效', step: 4, final: true, on: { mute: { ...mute, to: 'SUPERSEDED' } } },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});
