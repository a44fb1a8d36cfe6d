import { defineRecord, defineTable, readFrom } from '../../records/index.ts';
import { TEMPLATE_RIGHTS, templateFlow } from './template.flow.ts';
import { findTemplateKind } from './template-kind.ts';

export const TEMPLATE = 'documentTemplate';

export const templateTable = defineTable({
  name: 'document_template',
  flow: true,
  columns: {
    template_no: { kind: 'text', max: 24, unique: true, title: '模板编号', doc: 'WS + date + three digits' },
    kind: { kind: 'text', max: 40, title: '文书类型' },
    title: { kind: 'text', max: 60, title: '文书名称' },
    edition: { kind: 'whole', title: '版次' },
    note: { kind: 'text', max: 200, title: '修改说明' },
    file_id: { kind: 'link', title: '模板文件', api: false },
    placeholders: { kind: 'texts', title: '占位符' },
    made_by_name: { kind: 'text', max: 60, title: '上传人' },
    published_at: { kind: 'moment', nullable: true, title: '启用时间' },
  },
});

/** 文书模板: the editions of every kind of document whose look offices replace. */
export const documentTemplate = defineRecord(readFrom(templateTable, 't'), {
  name: 'DocumentTemplate',
  plural: 'documentTemplates',
  type: TEMPLATE,
  title: '文书模板',
  unit: '版',
  doc: '文书模板的一版; the Word file and what it names',
  docs: {
    list: '文书模板, newest first',
    one: 'One edition of a template',
    filter: '文书模板 to show; what is absent does not narrow',
    act: '提交审核, 启用, 退回, 作废: what each may do is the flow’s to say',
  },
  flow: templateFlow,
  permission: TEMPLATE_RIGHTS.view,
  number: 'template_no',
  subject: 'title',
  numbering: { prefix: 'WS', digits: 3 },
  shown: {
    kindTitle: { kind: 'text', title: '文书', value: (row) => findTemplateKind(row.kind)?.title ?? row.title },
  },
  filters: {
    states: { kind: 'states', label: '状态', url: 'state' },
    kind: { kind: 'equals', label: '文书类型', column: 't.kind', hidden: true },
  },
  page: {
    route: '/document-templates',
    icon: 'FileTextOutlined',
    area: 'config',
    order: 62,
    columns: [
      { name: 'templateNo', title: '模板编号与文书', under: ['kindTitle'], key: true },
      { name: 'edition', title: '版次' },
      { name: 'note', wide: true },
      { name: 'madeByName' },
      { name: 'publishedAt' },
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'kindTitle',
      'edition',
      'madeByName',
      'publishedAt',
      { name: 'note', wide: true },
      { name: 'placeholders', wide: true },
    ],
    open: ['kind'],
  },
});
