import { defineTable } from '../../../platform/records/index.ts';
import { STRENGTHS } from '../words.ts';

/** 死亡命中 (03 §34.2): one for a beneficiary, whatever the number of records that name him. */
export const matchTable = defineTable({
  name: 'death_match',
  flow: true,
  columns: {
    match_no: { kind: 'text', max: 24, unique: true, title: '命中编号', doc: 'SW + date + four digits' },
    beneficiary_id: { kind: 'link', title: '优抚对象' },
    person_name: { kind: 'text', max: 60, title: '姓名', doc: 'masked' },
    strength: {
      kind: 'choice',
      max: 6,
      words: STRENGTHS,
      enum: 'DeathMatchStrength',
      enumDoc: '命中强度',
      title: '比对强度',
    },
    classes: { kind: 'texts', title: '优抚对象类别代码', api: false },
    died_on: { kind: 'day', title: '死亡日期', doc: 'as the first record says it' },
    sources: { kind: 'texts', title: '数据来源代码', api: false },
    handled_by: { kind: 'text', max: 120, nullable: true, title: '办理人' },
    refuted_reason: { kind: 'text', max: 500, nullable: true, title: '核实情况' },
  },
});
