import { defineTable, shape } from '../../../platform/records/index.ts';
import { TRANSFER_REASONS } from '../words.ts';

/** What goes with a person to another district (03 §32.2): what is still to be paid by the one that lets go, and the papers. */
export interface Handover {
  payments: { title: string; amount: string }[];
  unpaid: string;
  attachments: string[];
}

/** A person as the district that let go may go on reading him (03 §32.4): as he was then, masked. */
export interface Snapshot {
  facts: { title: string; text: string }[];
  changes: { field: string; before: string | null; after: string | null; at: string; by: string }[];
}

/** 关系转移单 (03 §32.2). */
export const transferTable = defineTable({
  name: 'cadre_transfer',
  flow: true,
  columns: {
    transfer_no: { kind: 'text', max: 24, unique: true, title: '转移单号', doc: 'ZY + date + four digits' },
    cadre_id: { kind: 'link', title: '人员' },
    cadre_name_masked: { kind: 'text', max: 60, as: 'cadreName', title: '姓名', doc: 'masked' },
    cadre_id_masked: { kind: 'text', max: 40, as: 'cadreIdNo', title: '身份证号', doc: 'masked' },
    from_district: { kind: 'text', max: 6, title: '迁出区', doc: '区划代码' },
    from_street: { kind: 'text', max: 9, title: '原街镇', doc: '区划代码' },
    to_district: { kind: 'text', max: 6, title: '迁入区', doc: '区划代码' },
    to_org_id: { kind: 'link', api: false, title: '迁入区退役局' },
    to_street: { kind: 'text', max: 9, check: 'cadres.street', nullable: true, title: '接收街镇', doc: '区划代码' },
    reason_kind: {
      kind: 'choice',
      max: 6,
      words: TRANSFER_REASONS,
      enum: 'CadreTransferReason',
      enumDoc: '转移原因',
      title: '转移原因',
    },
    move_date: { kind: 'day', nullable: true, title: '户籍迁移日期' },
    remark: { kind: 'text', max: 500, nullable: true, title: '备注' },
    started_by: { kind: 'text', max: 60, title: '发起人' },
    batch_no: { kind: 'text', max: 24, nullable: true, title: '批量发起编号' },
    submitted_at: { kind: 'moment', nullable: true, title: '提交时间' },
    effective_at: { kind: 'moment', nullable: true, title: '生效时间' },
    decided_at: { kind: 'moment', nullable: true, title: '办结时间' },
    decided_by: { kind: 'text', max: 60, nullable: true, title: '办结人' },
    opinion: { kind: 'text', max: 500, nullable: true, title: '迁入区意见' },
    hukou_warning: { kind: 'text', max: 200, nullable: true, title: '公安户籍核对' },
    handover: { kind: 'json', shape: shape<Handover>(), nullable: true, api: false, title: '移交情况' },
    snapshot: { kind: 'json', shape: shape<Snapshot>(), nullable: true, api: false, title: '转移时的信息' },
    frozen_reason: { kind: 'text', max: 60, nullable: true, title: '暂停原因' },
  },
});
