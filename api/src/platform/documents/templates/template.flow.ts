import { defineFlow } from '../../flow/index.ts';

export const TEMPLATE_RIGHTS = { view: 'template:view', edit: 'template:edit', publish: 'template:publish' } as const;

const edit = { by: { permission: TEMPLATE_RIGHTS.edit } } as const;
const publish = { by: { permission: TEMPLATE_RIGHTS.publish } } as const;

/** 文书模板: uploaded, tried, published by a second person; what was made with an edition keeps its look (01 §12.6, R10.2). */
export const templateFlow = defineFlow({
  key: 'documents.template',
  title: '文书模板',
  version: 1,
  initial: 'DRAFT',
  starts: { upload: '上传模板' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: { ...edit, title: '提交审核', to: 'PENDING', input: 'NOTE', tone: 'PRIMARY' },
        discard: { ...edit, title: '作废', to: 'DISCARDED', input: 'OPINION', asked: '请填写作废原因', tone: 'DANGER' },
      },
    },
    PENDING: {
      title: '待审核',
      tone: 'waiting',
      step: 2,
      task: { title: '审核文书模板', role: 'CITY_OFFICER', priority: 3, at: 'CITY' },
      on: {
        publish: {
          ...publish,
          title: '审核通过并启用',
          to: 'PUBLISHED',
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        giveBack: { ...publish, title: '退回修改', to: 'DRAFT', input: 'OPINION', asked: '请填写退回原因' },
      },
    },
    PUBLISHED: {
      title: '启用中',
      tone: 'done',
      step: 3,
      on: { retire: { title: '停用', to: 'RETIRED', by: { cascade: true } } },
    },
    RETIRED: { title: '已停用', final: true },
    DISCARDED: { title: '已作废', final: true },
  },
});
