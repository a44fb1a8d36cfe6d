import { defineTable } from '../../../platform/records/index.ts';
import { CHAINS, EVIDENCES, REDUCTION_REASONS, REQUEST_KINDS } from '../words.ts';

const money = { kind: 'decimal', digits: 14, scale: 2, nullable: true } as const;
const month = { kind: 'text', max: 7, fixed: true, nullable: true } as const;

/** 减员申请 (03 §34.2), and what undoes or corrects one. */
export const requestTable = defineTable({
  name: 'reduction_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 24, unique: true, title: '申请编号', doc: 'JY + date + four digits' },
    kind: {
      kind: 'choice',
      max: 10,
      words: REQUEST_KINDS,
      enum: 'ReductionKind',
      enumDoc: '申请种类',
      title: '申请种类',
    },
    beneficiary_id: { kind: 'link', title: '优抚对象' },
    match_id: { kind: 'link', nullable: true, title: '死亡命中' },
    of_id: { kind: 'link', nullable: true, title: '原减员申请' },
    person_name: { kind: 'text', max: 60, title: '姓名', doc: 'masked' },
    classes: { kind: 'texts', title: '优抚对象类别代码', api: false },
    chain: {
      kind: 'choice',
      max: 8,
      words: CHAINS,
      enum: 'ReductionChain',
      enumDoc: '审批链: who judges',
      title: '发起层级',
    },
    reduction_reason: {
      kind: 'choice',
      max: 8,
      words: REDUCTION_REASONS,
      enum: 'ReductionReason',
      enumDoc: '减员原因; others are reserved',
      filled: true,
      title: '减员原因',
    },
    died_on: { kind: 'day', title: '死亡日期' },
    death_reason: { kind: 'text', max: 100, nullable: true, title: '死亡原因' },
    evidence: {
      kind: 'choice',
      max: 12,
      words: EVIDENCES,
      enum: 'ReductionEvidence',
      enumDoc: '证明种类',
      nullable: true,
      title: '证明种类',
    },
    late_reason: { kind: 'text', max: 500, nullable: true, title: '逾期申报说明' },
    reason: { kind: 'text', max: 500, nullable: true, title: '撤销或更正原因' },
    family_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 60, nullable: true, title: '家属联系人' },
    family_phone: { kind: 'sealed', key: 'CONTACT', mask: 'phone', max: 20, nullable: true, title: '家属联系电话' },
    last_pay_month: { ...month, title: '最后发放月份' },
    stop_month: { ...month, title: '停发月份' },
    overpaid: { ...money, title: '多发金额（元）' },
    back_pay: { ...money, title: '应补发金额（元）' },
    funeral_hint: { ...money, title: '丧葬补助费提示（元）' },
    registry_before: { kind: 'day', nullable: true, title: '死亡库更正前' },
    registry_after: { kind: 'day', nullable: true, title: '死亡库更正后' },
    approved_by: { kind: 'text', max: 60, nullable: true, title: '批准人' },
    approved_at: { kind: 'moment', nullable: true, title: '批准时间' },
    executed_at: { kind: 'moment', nullable: true, title: '执行时间' },
    job_run: { kind: 'text', max: 64, nullable: true, title: '任务编号' },
    moved_to: { kind: 'text', max: 6, nullable: true, api: false, title: '迁入区' },
    ministry_text: { kind: 'text', max: 500, nullable: true, title: '部级退回原因' },
  },
});
