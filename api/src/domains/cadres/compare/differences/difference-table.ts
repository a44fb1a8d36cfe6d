import { defineTable } from '../../../../platform/records/index.ts';
import { FIELDS, RESULTS, SOURCES } from '../words.ts';

/** 比对结果 (03 §31.3 CompareResult): what differs of a person, on both sides as it may be seen. */
export const differenceTable = defineTable({
  name: 'cadre_difference',
  flow: true,
  columns: {
    difference_no: { kind: 'text', max: 24, unique: true, title: '结果编号', doc: 'BJ + date + six digits' },
    comparison_id: { kind: 'link', nullable: true, title: '比对任务', doc: 'the run that has seen it last' },
    cadre_id: { kind: 'link', title: '人员' },
    cadre_name_masked: { kind: 'text', max: 60, as: 'cadreName', title: '姓名', doc: 'masked' },
    cadre_id_masked: { kind: 'text', max: 40, as: 'cadreIdNo', title: '身份证号', doc: 'masked' },
    source: {
      kind: 'choice',
      max: 12,
      words: SOURCES,
      enum: 'CadreCompareSource',
      enumDoc: '比对来源',
      title: '来源',
    },
    code: {
      kind: 'choice',
      max: 14,
      words: RESULTS,
      enum: 'CadreCompareResult',
      enumDoc: '比对结果',
      title: '结果',
    },
    field: { kind: 'choice', max: 16, words: FIELDS, enum: 'CadreCompareField', enumDoc: '比对栏目', title: '栏目' },
    local_text: { kind: 'text', max: 300, nullable: true, title: '名册信息', doc: 'masked' },
    remote_text: { kind: 'text', max: 300, nullable: true, title: '来源信息', doc: 'masked' },
    remote_value: { kind: 'text', nullable: true, api: false, title: '来源的值' },
    remote_index: { kind: 'text', max: 64, fixed: true, nullable: true, api: false, title: '来源的值的索引' },
    source_version: { kind: 'text', max: 60, nullable: true, title: '来源数据版本' },
    as_of: { kind: 'text', max: 40, nullable: true, title: '来源数据时间' },
    verdict_reason: { kind: 'text', max: 500, nullable: true, title: '处理意见' },
    application_id: { kind: 'link', nullable: true, title: '关键信息变更申请' },
  },
});
