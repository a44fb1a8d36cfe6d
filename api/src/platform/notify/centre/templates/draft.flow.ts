import { defineFlow } from '../../../flow/index.ts';
import { EDIT_TEMPLATE, PUBLISH_TEMPLATE } from './permissions.ts';

export const TEMPLATE_DRAFT = 'noticeTemplateDraft';

/** A new version of a notice template: one person writes it, another puts it into force (E-0004). */
export const templateDraftFlow = defineFlow({
  key: 'notices.template-draft',
  title: '通知模板版本',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '编辑中',
      step: 1,
      on: {
        submit: {
          title: '提交审核',
          to: 'PROPOSED',
          by: { permission: EDIT_TEMPLATE },
          tone: 'PRIMARY',
          input: 'NOTE',
        },
        discard: { title: '作废', to: 'DISCARDED', by: { permission: EDIT_TEMPLATE }, tone: 'DANGER', confirm: true },
      },
    },
    PROPOSED: {
      title: '待审核',
      step: 2,
      task: { title: '审核通知模板', role: 'CITY_OFFICER', priority: 3 },
      on: {
        publish: {
          title: '审核通过并启用',
          to: 'PUBLISHED',
          by: { permission: PUBLISH_TEMPLATE },
          separation: true,
          guards: ['apart', 'current'],
          tone: 'PRIMARY',
          input: 'NOTE',
          confirm: true,
        },
        reject: {
          title: '退回修改',
          to: 'DRAFT',
          by: { permission: PUBLISH_TEMPLATE },
          separation: true,
          guards: ['apart'],
          tone: 'DANGER',
          input: 'NOTE',
        },
        withdraw: { title: '撤回', to: 'DRAFT', by: { permission: EDIT_TEMPLATE }, input: 'NOTE' },
      },
    },
    PUBLISHED: { title: '已启用', step: 3, final: true },
    DISCARDED: { title: '已作废', step: 3, final: true },
  },
});
