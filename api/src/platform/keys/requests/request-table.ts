import { defineTable } from '../../records/index.ts';
import { ACTS, SUBJECTS } from '../words.ts';

/** 密钥操作申请 (03 §41.4): what is to be done with which key, and what came of it. */
export const requestTable = defineTable({
  name: 'key_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 24, unique: true, title: '申请编号', doc: 'MY + date + four digits' },
    act: { kind: 'choice', max: 10, words: ACTS, enum: 'KeyAct', enumDoc: '密钥操作', title: '密钥操作' },
    owner: { kind: 'text', max: 16, filled: true, title: '所属系统代码', doc: 'YF; of an act on a key, the key’s' },
    subject: {
      kind: 'choice',
      max: 10,
      words: SUBJECTS,
      enum: 'KeySubject',
      enumDoc: '密钥类别: what a key is for',
      nullable: true,
      title: '密钥类别',
    },
    key_id: { kind: 'text', max: 40, nullable: true, title: '密钥编号' },
    reason: { kind: 'text', max: 500, title: '申请理由' },
    result: { kind: 'text', max: 200, nullable: true, title: '执行结果' },
    approved_by: { kind: 'text', max: 60, nullable: true, title: '审批人' },
    approved_at: { kind: 'moment', nullable: true, title: '审批时间' },
  },
});
