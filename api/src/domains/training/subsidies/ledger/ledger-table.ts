import { defineTable } from '../../../../platform/records/index.ts';

const amount = (title: string) => ({ kind: 'decimal', digits: 14, scale: 2, money: true, title }) as const;

/** 报销台账 (02 §19.3): written once; the database refuses every change. */
export const ledgerTable = defineTable({
  name: 'subsidy_ledger',
  columns: {
    ledger_no: { kind: 'text', max: 32, unique: true, title: '台账编号', doc: 'BX + district + year + five digits' },
    sheet_id: { kind: 'link', title: '分区结算单' },
    sheet_no: { kind: 'text', max: 40, title: '结算单编号' },
    application_id: { kind: 'link', title: '补助申请' },
    run_id: { kind: 'link', title: '培训班次' },
    run_no: { kind: 'text', max: 32, title: '班次编号' },
    run_name: { kind: 'text', max: 80, title: '班次名称' },
    start_on: { kind: 'day', title: '开始日期' },
    end_on: { kind: 'day', title: '结束日期' },
    institution_id: { kind: 'link', api: false, title: '培训机构' },
    institution_name: { kind: 'text', max: 100, title: '培训机构' },
    project_name: { kind: 'text', max: 80, title: '培训项目' },
    contract_no: { kind: 'text', max: 40, title: '合同编号' },
    payee_name: { kind: 'text', max: 100, title: '收款单位' },
    payee_bank: { kind: 'text', max: 80, title: '开户银行' },
    payee_account: { kind: 'sealed', key: 'BANK', mask: 'bankAccount', max: 40, title: '收款账号' },
    generated_at: { kind: 'moment', title: '生成时间' },
    line_count: { kind: 'whole', title: '明细行数', doc: 'as generated' },
    train: amount('培训费（元）'),
    cert: amount('技能鉴定费（元）'),
    lodge: amount('住宿费（元）'),
    living: amount('生活补助（元）'),
    total: amount('合计（元）'),
    central: amount('中央资金（元）'),
    local: amount('地方资金（元）'),
    amount_in_words: { kind: 'text', max: 80, title: '合计大写' },
    hash: { kind: 'text', max: 64, fixed: true, title: '校验码（SM3）' },
  },
});
