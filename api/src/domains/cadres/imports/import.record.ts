import { defineRecord, defineTable, period, placed, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { IMPORT } from '../record-types.ts';
import { districtName } from '../register/place.ts';
import { importFlow } from './import.flow.ts';

export const importTable = defineTable({
  name: 'cadre_import',
  flow: true,
  columns: {
    import_no: { kind: 'text', max: 24, unique: true, title: '批次编号', doc: 'QD + date + four digits' },
    file_name: { kind: 'text', max: 200, title: '文件名' },
    digest: { kind: 'text', max: 64, fixed: true, api: false, title: '文件摘要' },
    row_count: { kind: 'whole', title: '导入人数' },
    added: { kind: 'whole', filled: true, title: '新增' },
    updated: { kind: 'whole', filled: true, title: '变更' },
    left_out: { kind: 'whole', filled: true, title: '未导入的错误行' },
    sent_back: { kind: 'whole', filled: true, title: '单独退回' },
    list_version: { kind: 'whole', filled: true, title: '名单版本' },
    list_digest: { kind: 'text', max: 64, fixed: true, nullable: true, title: '名单摘要' },
    imported_by: { kind: 'text', max: 60, title: '导入人' },
  },
});

/** 导入批次 (03 §31.3 ImportBatch): the rows of one file of one district, in versions (C-15). */
export const cadreImport = defineRecord(readFrom(importTable, 'i'), {
  name: 'CadreImport',
  plural: 'cadreImports',
  type: IMPORT,
  title: '人员导入批次',
  unit: '批',
  doc: '企业退休军转干部的导入批次 (03 §31.4)',
  docs: {
    list: '人员导入批次 in the caller’s scope, newest first',
    one: 'One 人员导入批次',
    filter: '人员导入批次 to show; what is absent does not narrow',
    act: '整批审批、退回、驳回、撤回 (03 §31.4)',
  },
  flow: importFlow,
  permission: RIGHTS.view,
  number: 'import_no',
  subject: 'file_name',
  numbering: { prefix: 'QD', digits: 4 },
  counted: true,
  shown: { districtName: { kind: 'text', title: '户籍区', value: (row) => districtName(row.districtCode) } },
  filters: {
    search: { kind: 'search', label: '查找', hint: '批次编号', find: [{ in: ['i.import_no'] }] },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
    ...period('导入时间', 'i.created_at'),
  },
  page: {
    route: '/cadre-imports',
    icon: 'ImportOutlined',
    area: 'retired',
    order: 22,
    columns: [
      { name: 'importNo', title: '批次编号', under: ['fileName'], key: true },
      'districtName',
      'rowCount',
      'added',
      'updated',
      'sentBack',
      { name: 'stateTitle', key: true },
      'importedBy',
    ],
    facts: [
      'districtName',
      'fileName',
      'rowCount',
      'added',
      'updated',
      'leftOut',
      'sentBack',
      'listVersion',
      { name: 'listDigest', wide: true },
      'importedBy',
    ],
  },
});
