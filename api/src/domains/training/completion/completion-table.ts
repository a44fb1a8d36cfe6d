import { defineTable } from '../../../platform/records/index.ts';
import { EXAM_KINDS } from './rows/result.ts';

export const completionTable = defineTable({
  name: 'run_completion',
  flow: true,
  columns: {
    completion_no: { kind: 'text', max: 32, unique: true, title: '结课编号' },
    run_id: { kind: 'link', title: '培训班次' },
    institution_id: { kind: 'link', api: false, title: '培训机构' },
    content_version: { kind: 'whole', filled: true, title: '提交版本', doc: '0 before it is first handed in' },
    summary: { kind: 'text', max: 2000, filled: true, title: '培训总结' },
    exam_kind: {
      kind: 'choice',
      max: 10,
      nullable: true,
      title: '考核方式',
      words: EXAM_KINDS,
      enum: 'CompletionExamKind',
      enumDoc: '考核方式',
    },
    exam_date: { kind: 'day', nullable: true, title: '考核日期' },
    exam_site: { kind: 'text', max: 100, nullable: true, title: '考核地点' },
    exam_org: { kind: 'text', max: 100, nullable: true, title: '考核机构' },
    submitted_at: { kind: 'moment', nullable: true, title: '提交时间' },
    objections_until: { kind: 'day', nullable: true, title: '异议截止日期' },
    justification: { kind: 'text', max: 500, nullable: true, title: '抽查未完成说明' },
    passed_on: { kind: 'day', nullable: true, title: '结课日期' },
  },
});
