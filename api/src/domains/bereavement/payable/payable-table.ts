import { defineTable } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { PAY_STATES } from '../words.ts';

/** 经费可发放人员 (03 §34.2): what a beneficiary is paid in one class, and whether it is. */
export const payableTable = defineTable({
  name: 'payable_person',
  columns: {
    payable_no: { kind: 'text', max: 24, unique: true, title: '发放编号', doc: 'YF + date + five digits' },
    beneficiary_id: { kind: 'link', title: '优抚对象' },
    class_code: { kind: 'code', list: CLASS_LIST, max: 4, title: '优抚对象类别' },
    monthly: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '月发放标准（元）' },
    pay_status: {
      kind: 'choice',
      max: 8,
      words: PAY_STATES,
      enum: 'PayStatus',
      enumDoc: '发放状态',
      title: '发放状态',
    },
    paused_on: { kind: 'day', nullable: true, title: '暂停日期' },
    stop_month: { kind: 'text', max: 7, fixed: true, nullable: true, title: '停发月份' },
    version: { kind: 'whole', filled: true, title: '版本' },
  },
});
