import { defineTable } from '../../../platform/records/index.ts';
import { RIGHTS } from './permissions.ts';

const health = { kind: 'veiled', key: 'HEALTH', needs: RIGHTS.health, nullable: true } as const;
const secret = { kind: 'veiled', key: 'TEXT', needs: RIGHTS.secret, filler: true, nullable: true } as const;
/** What the 武装部 fills in (01 §12.4): its people read and write it of the records that are with them. */
const office = { ...secret, party: 'officeOrgId' } as const;
const contact = { kind: 'sealed', key: 'CONTACT', nullable: true } as const;
const region = { kind: 'text', max: 9, check: 'reserve.region', nullable: true } as const;

/** How the file left the office (01 §12.7). */
export const DELIVERIES = { PAPER: '纸质登记表', DISC: '涉密光盘', SYSTEM: '系统发送' } as const;

/** How far a form has come that went to the 武装部 over the exchange (01 §12.7). */
const SENDINGS = {
  WAITING: '已发送，待接收',
  TAKEN: '武装部已接收',
  REFUSED: '武装部未接收',
  FAILED: '发送失败',
} as const;

/** 预备役登记 (01 §12.4): everything may be missing while it is filled in; `REQUIRED` says what a form needs. */
export const reserveTable = defineTable({
  name: 'reserve_record',
  flow: true,
  columns: {
    record_no: { kind: 'text', max: 24, unique: true, title: '登记编号', doc: 'YB + date + four digits' },
    person_id: { kind: 'link', title: '人员', api: false },
    person_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 50, title: '姓名' },
    id_no: {
      kind: 'sealed',
      key: 'ID',
      mask: 'idNumber',
      max: 24,
      index: 'id',
      check: 'reserve.idNumber',
      title: '身份证号',
    },
    sex: { kind: 'code', list: 'sex', max: 1, title: '性别' },
    birth_date: { kind: 'day', title: '出生日期', api: false },
    placement_region: { kind: 'text', max: 9, check: 'reserve.region', title: '安置地' },
    discharge_date: { kind: 'day', nullable: true, title: '退役日期' },
    discharge_no: { kind: 'sealed', key: 'ID', mask: 'idNumber', max: 40, nullable: true, title: '退役证件号' },
    discharge_type: { kind: 'code', list: 'reserveDischargeType', max: 4, nullable: true, title: '退役方式' },
    service_branch: { ...secret, max: 4, list: 'serviceBranch', title: '军兵种' },
    unit_name: { ...secret, max: 100, title: '部队代号' },
    corps: { ...secret, max: 60, title: '所在军兵种' },
    rank: { kind: 'code', list: 'militaryRank', max: 4, nullable: true, title: '军衔或职级' },
    post: { kind: 'text', max: 40, nullable: true, title: '职务' },
    speciality: { kind: 'code', list: 'militarySpeciality', max: 4, nullable: true, title: '军事专业' },
    tech_grade: { kind: 'code', list: 'militaryTechGrade', max: 4, nullable: true, title: '专业技术等级' },
    licence_grade: { kind: 'text', max: 20, nullable: true, title: '准驾车型' },
    blood_type: { ...health, max: 3, list: 'bloodType', title: '血型' },
    height: {
      ...health,
      max: 3,
      title: '身高（cm）',
      pattern: { of: /^(1[0-9]{2}|2[0-4][0-9])$/, says: '身高应为100至249之间的整数' },
    },
    weight: {
      ...health,
      max: 5,
      title: '体重（kg）',
      pattern: { of: /^([3-9][0-9]|1[0-9]{2})([.][0-9])?$/, says: '体重应为30至199之间的数字，小数不超过1位' },
    },
    health: { ...health, max: 2, list: 'healthStatus', title: '健康状况' },
    education: { kind: 'code', list: 'education', max: 2, nullable: true, title: '学历' },
    political: { kind: 'code', list: 'political', max: 2, nullable: true, title: '政治面貌' },
    ethnic: { kind: 'code', list: 'ethnic', max: 2, nullable: true, title: '民族' },
    marital: { kind: 'code', list: 'marital', max: 2, nullable: true, title: '婚姻状况' },
    skills: { kind: 'texts', filled: true, title: '特长' },
    honours: { kind: 'texts', filled: true, title: '立功受奖', doc: 'each as 奖励，年份，文号' },
    reg_region: { ...region, title: '户籍所在区划' },
    reg_address: { ...contact, mask: 'address', max: 120, title: '户籍地址' },
    live_region: { ...region, title: '居住区划' },
    live_address: { ...contact, mask: 'address', max: 120, title: '现住址' },
    contact_phone: { ...contact, mask: 'phone', max: 20, check: 'reserve.phone', title: '联系电话' },
    emergency_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 50, nullable: true, title: '紧急联系人' },
    emergency_relation: { kind: 'code', list: 'relation', max: 2, nullable: true, title: '与本人关系' },
    emergency_phone: { ...contact, mask: 'phone', max: 20, check: 'reserve.phone', title: '紧急联系人电话' },
    employer: { kind: 'text', max: 100, nullable: true, title: '现工作单位' },
    job_post: { kind: 'text', max: 60, nullable: true, title: '岗位' },
    reserve_type: { ...office, max: 2, list: 'reserveType', title: '预备役类别' },
    reserve_unit: { ...office, max: 100, title: '编入单位' },
    training_history: { ...office, max: 500, title: '训练情况' },
    callable: { ...office, max: 1, list: 'reserveCallable', title: '是否可应召' },
    change_done_on: { kind: 'day', nullable: true, title: '兵役登记信息变更完成日期' },
    remark: { kind: 'text', max: 500, nullable: true, title: '备注' },
    export_no: { kind: 'text', max: 24, nullable: true, title: '登记表编号' },
    exported_at: { kind: 'moment', nullable: true, title: '导出时间' },
    exported_by_name: { kind: 'text', max: 60, nullable: true, title: '导出人' },
    delivered_to: { kind: 'text', max: 60, nullable: true, title: '接收人' },
    delivered_by: {
      kind: 'choice',
      max: 10,
      words: DELIVERIES,
      enum: 'ReserveDelivery',
      enumDoc: '移交方式',
      nullable: true,
      title: '移交方式',
    },
    delivered_at: { kind: 'moment', nullable: true, title: '移交时间' },
    send_state: {
      kind: 'choice',
      max: 10,
      words: SENDINGS,
      enum: 'ReserveSending',
      enumDoc: '向武装部发送的情况',
      nullable: true,
      title: '发送情况',
    },
    send_reason: { kind: 'text', max: 500, nullable: true, title: '未接收的原因' },
    sent_at: { kind: 'moment', nullable: true, title: '发送时间' },
    result_reason: { kind: 'text', max: 500, nullable: true, title: '武装部意见' },
    result_on: { kind: 'day', nullable: true, title: '武装部登记日期' },
    office_org_id: { kind: 'link', nullable: true, api: false, title: '武装部' },
    updated_by_name: { kind: 'text', max: 60, title: '更新人' },
  },
});

type Key = keyof typeof reserveTable.columns;

/** What a form cannot be made without (01 §12.4 "Req."); named in E-1001 in this order. */
export const REQUIRED: readonly Key[] = [
  'person_name',
  'id_no',
  'ethnic',
  'education',
  'political',
  'marital',
  'placement_region',
  'discharge_date',
  'discharge_no',
  'discharge_type',
  'service_branch',
  'rank',
  'post',
  'speciality',
  'reg_region',
  'reg_address',
  'live_region',
  'live_address',
  'contact_phone',
];
