import type { Condition } from '../../../platform/rules/index.ts';
import type { MaterialDemand, Matter, MatterMode } from './matter.entity.ts';

/** A matter as it is shipped: the first content of the table `matter`. */
export type ShippedMatter = Omit<Matter, 'id' | 'createdAt' | 'updatedAt' | 'version' | 'priorityWeight'>;

type Kind = Pick<Matter, 'mode' | 'modeTitle' | 'autoCloseOnDeptDone'>;

const kind = (mode: MatterMode, modeTitle: string): Kind => ({
  mode,
  modeTitle,
  autoCloseOnDeptDone: mode === 'ONLINE',
});

const ONLINE = kind('ONLINE', '线上办理');
const OFFLINE = kind('OFFLINE', '线下办理');
const WINDOW = kind('OFFLINE', '窗口办理');

const OWN = { departmentCode: 'OWN', departmentName: '区退役军人事务局', level: '区级' };
const POLICE = { departmentCode: 'GA', departmentName: '公安派出所', level: '派出所' };
const SOCIAL_SECURITY = { departmentCode: 'RS', departmentName: '社会保险经办机构（人社）', level: '市、区级' };
const MEDICAL_INSURANCE = { departmentCode: 'YB', departmentName: '医疗保险经办机构', level: '市、区级' };

const is = (field: string, ...values: string[]): Condition =>
  values.length === 1 ? { field, op: 'eq', value: values[0] ?? '' } : { field, op: 'in', value: values };

const needs = (...codes: string[]): MaterialDemand[] => codes.map((code) => ({ code, required: true }));
const may = (code: string, note: string): MaterialDemand => ({ code, required: false, note });

function matter(
  code: string,
  name: string,
  rest: Omit<Partial<ShippedMatter>, 'code' | 'name'> & Kind & typeof OWN,
): ShippedMatter {
  return {
    code,
    name,
    aliases: [],
    taskCode: null,
    taskHandleItem: null,
    catalogCode: null,
    matterVersion: 1,
    inBundleRule: null,
    oncePerDischarge: false,
    requiredMaterials: [],
    promiseDays: null,
    legalDays: null,
    legalUnit: 'WORKDAY',
    enabled: true,
    sort: Number(code.slice(1)) * 10,
    ...rest,
  };
}

/** The matter catalogue of 01 §1.2; official codes and confirmed limits are entered by administrators (OQ-04). */
export const MATTERS: readonly ShippedMatter[] = [
  matter('M01', '退役报到', {
    ...OWN,
    ...kind('ONLINE', '线上、窗口办理'),
    departmentName: '区退役军人事务局（退役军人服务中心）',
    oncePerDischarge: true,
    promiseDays: 1,
    legalDays: 1,
    requiredMaterials: [
      ...needs('DISCHARGE_CERT', 'ID_CARD', 'PHOTO'),
      may('ADMIN_LETTER', '部队开具；转业军官到窗口报到时必带，网上可先不上传'),
      may('SUPPLY_LETTER', '部队开具；转业军官到窗口报到时必带，网上可先不上传'),
    ],
  }),
  matter('M02', '党员组织关系转移', {
    ...OFFLINE,
    aliases: ['组织关系转移', '党员组织关系转接'],
    departmentCode: 'ZZ',
    departmentName: '区委组织部（区党建服务中心）',
    level: '区级',
    promiseDays: 20,
    inBundleRule: is('political', '01', '02'),
    requiredMaterials: [may('PARTY_LETTER', '原件交转入党组织，可先上传扫描件')],
  }),
  matter('M03', '户口登记', {
    ...POLICE,
    ...kind('ONLINE', '线上、线下办理'),
    aliases: ['恢复户口', '落户', '退役军人恢复户口'],
    oncePerDischarge: true,
    promiseDays: 1,
    legalDays: 3,
    requiredMaterials: [may('HOUSEHOLD_BOOK', '可由电子证照库调取，免于提交')],
  }),
  matter('M04', '居民身份证申领', { ...POLICE, ...OFFLINE, promiseDays: 20, legalDays: 60 }),
  matter('M05', '基本养老关系转移接续', {
    ...SOCIAL_SECURITY,
    ...OFFLINE,
    aliases: ['军地养老保险关系转移接续', '军人退役基本养老保险转移接续'],
    promiseDays: 10,
    legalDays: 15,
    requiredMaterials: [may('PENSION_VOUCHER', '部队后勤（联勤）机关财务部门开具')],
  }),
  matter('M06', '基本医疗保险关系转移接续', {
    ...MEDICAL_INSURANCE,
    ...OFFLINE,
    promiseDays: 10,
    legalDays: 15,
    requiredMaterials: [may('MEDICAL_VOUCHER', '部队后勤（联勤）机关财务部门开具')],
  }),
  matter('M07', '社会保险登记', { ...SOCIAL_SECURITY, ...ONLINE, level: '区级', promiseDays: 1, legalDays: 5 }),
  matter('M08', '基本医疗保险参保和变更登记', {
    ...MEDICAL_INSURANCE,
    ...ONLINE,
    level: '区级',
    promiseDays: 1,
    legalDays: 5,
  }),
  matter('M09', '社会保障卡（含电子社保卡）申领', {
    ...SOCIAL_SECURITY,
    ...ONLINE,
    aliases: ['社保卡申领'],
    departmentName: '市人力资源和社会保障局',
    level: '市级',
    promiseDays: 5,
    legalDays: 15,
  }),
  matter('M10', '伤残抚恤关系转移', {
    ...OWN,
    ...WINDOW,
    promiseDays: 15,
    legalDays: 20,
    inBundleRule: { field: 'disabilityLevel', op: 'exists', value: true },
    requiredMaterials: needs('DISABILITY_CERT'),
  }),
  matter('M11', '预备役登记', {
    ...WINDOW,
    aliases: ['兵役登记信息变更'],
    departmentCode: 'WZ',
    departmentName: '区人民武装部（兵役机关）',
    level: '区级兵役机关',
    legalDays: 40,
    legalUnit: 'CALENDAR_DAY',
    inBundleRule: { field: 'placementType', op: 'notIn', value: ['TX', 'GY'] },
    requiredMaterials: [may('RESERVE_CONFIRMATION', '经部队确认符合预备役条件的，由部队开具')],
  }),
  matter('M12', '自主就业一次性经济补助', {
    ...OWN,
    ...kind('ONLINE', '线上、窗口办理'),
    aliases: ['自主就业一次性经济补助金的给付'],
    oncePerDischarge: true,
    promiseDays: 15,
    legalDays: 20,
    inBundleRule: is('placementType', 'ZZJY'),
    requiredMaterials: [may('BANK_CARD', '本人银行卡正面，用于核对账号')],
  }),
  matter('M13', '待安排工作期养老、医疗参保', {
    ...kind('NO_APPLICATION', '免申即享'),
    departmentCode: 'SB',
    departmentName: '市社会保险事业管理中心',
    level: '市、区级',
    // The list goes out once a month, after consent and comparison: five working days are the batch's, not the person's.
    promiseDays: 30,
    inBundleRule: is('placementType', 'APGZ'),
  }),
  matter('M14', '自主就业职业技能培训和就业创业指导', {
    ...OWN,
    ...ONLINE,
    aliases: ['自主就业职业技能培训和就业创业的指导'],
    inBundleRule: is('placementType', 'ZZJY'),
  }),
];
