import { defineTable, shape } from '../../../../platform/records/index.ts';
import type { Check } from '../checks.ts';

/** Why a sheet is passed though a check is red: by whom, when. */
export interface CheckAnswer {
  code: Check['code'];
  text: string;
  byName: string;
  at: string;
}

const amount = (title: string) =>
  ({ kind: 'decimal', digits: 14, scale: 2, money: true, filled: true, title }) as const;

export const sheetTable = defineTable({
  name: 'subsidy_sheet',
  flow: true,
  columns: {
    sheet_no: {
      kind: 'text',
      max: 40,
      unique: true,
      title: '结算单编号',
      doc: 'number of the application, then the district',
    },
    application_id: { kind: 'link', title: '补助申请' },
    run_id: { kind: 'link', title: '培训班次' },
    institution_id: { kind: 'link', api: false, title: '培训机构' },
    contract_id: { kind: 'link', title: '培训合同' },
    content_version: { kind: 'whole', filled: true, title: '提交版本', doc: '0 before it is first handed in' },
    trainee_count: { kind: 'whole', filled: true, title: '本区学员人数', doc: 'of the run, who has left included' },
    completed_count: { kind: 'whole', filled: true, title: '结业人数' },
    train: amount('培训费（元）'),
    cert: amount('技能鉴定费（元）'),
    lodge: amount('住宿费（元）'),
    living: amount('生活补助（元）'),
    total: amount('合计（元）'),
    central: amount('中央资金（元）'),
    local: amount('地方资金（元）'),
    submitted_at: { kind: 'moment', nullable: true, title: '提交时间' },
    check_answers: { kind: 'json', filled: true, api: false, shape: shape<CheckAnswer[]>(), title: '核对说明' },
    checks: {
      kind: 'json',
      nullable: true,
      api: false,
      shape: shape<Check[]>(),
      title: '核对结果',
      doc: 'as they stood at the last step',
    },
    closed_on: { kind: 'day', nullable: true, title: '办结日期' },
  },
});
