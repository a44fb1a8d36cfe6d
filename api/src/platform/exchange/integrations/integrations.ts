import type { Config } from '../../../config.ts';
import type { DataSourceField } from '../source-field.ts';
import type { Provider } from './provider.ts';

export type IntegrationCode =
  | 'CASE_LIBRARY'
  | 'DEPARTMENTS'
  | 'SMS_GATEWAY'
  | 'CITY_PORTAL'
  | 'BIG_DATA'
  | 'FUND_PLATFORM'
  | 'PLACEMENT'
  | 'DISCHARGE'
  | 'REVIEW_PLATFORM'
  | 'HOTLINE'
  | 'CADRE_SYSTEM'
  | 'SHARED_DATA'
  | 'PORTAL_STATUS'
  | 'DEATH_REGISTRY'
  | 'MINISTRY';

/** An integration that the platform ships: shown and configured like every channel; the environment fills its record in the first time. */
interface IntegrationDefinition {
  name: string;
  provider: Provider;
  providerText?: string;
  description: string;
  /** Its address in the configuration; undefined where the other side calls us. */
  address: (config: Config) => string | undefined;
  token: (config: Config) => string | undefined;
  timeoutMs: number;
  /** What stands in place of an address while there is none. */
  variable: string;
  /** The other side calls us, and there is no address of it. */
  callsUsOnly?: true;
  /** Kinds of messages that come over it. */
  inbound?: readonly string[];
  fields: readonly DataSourceField[];
}

const text = (name: string, label: string, more: Partial<DataSourceField> = {}): DataSourceField => ({
  name,
  label,
  type: 'STRING',
  length: 200,
  required: true,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...more,
});

/** Everybody whom the platform itself speaks to. */
export const INTEGRATIONS = {
  CASE_LIBRARY: {
    name: '办件库',
    provider: 'DATA_CENTRE',
    description: '向市办件库推送办件基本信息、过程和结果',
    address: (config) => config.CASE_LIBRARY_URL,
    token: (config) => config.CASE_LIBRARY_TOKEN,
    timeoutMs: 10000,
    variable: 'CASE_LIBRARY_URL',
    fields: [text('projid', '办件编号', { queryKey: true }), text('state', '办件状态'), text('kind', '消息类型')],
  },
  DEPARTMENTS: {
    name: '部门办理',
    provider: 'OTHER',
    providerText: '各有关部门',
    description: '向部门派发事项，接收部门反馈',
    address: (config) => config.DEPARTMENT_EXCHANGE_URL,
    token: (config) => config.DEPARTMENT_EXCHANGE_TOKEN,
    timeoutMs: 10000,
    variable: 'DEPARTMENT_EXCHANGE_URL',
    fields: [text('bjNo', '办件编号', { queryKey: true }), text('feedbackType', '反馈类型')],
  },
  SMS_GATEWAY: {
    name: '短信网关',
    provider: 'OTHER',
    providerText: '短信服务单位',
    description: '发送短信，接收回执',
    address: (config) => config.SMS_GATEWAY_URL,
    token: (config) => config.SMS_GATEWAY_TOKEN,
    timeoutMs: 5000,
    variable: 'SMS_GATEWAY_URL',
    fields: [text('phone', '手机号', { sensitivity: 'L1', content: 'PHONE' }), text('receipt', '回执')],
  },
  CITY_PORTAL: {
    name: '一网通办',
    provider: 'DATA_CENTRE',
    description: '接收一网通办报送的申请',
    address: () => undefined,
    token: () => undefined,
    timeoutMs: 10000,
    callsUsOnly: true,
    inbound: ['APPLICATION.*'],
    variable: 'POST /exchange/v1/messages',
    fields: [text('applicationNo', '申请编号', { queryKey: true }), text('form', '申请表', { sensitivity: 'L2' })],
  },
  BIG_DATA: {
    name: '市大数据中心（社保系统）',
    provider: 'SB',
    description: '向社保系统查询和推送免申即享名单，接收回执',
    address: (config) => config.BIG_DATA_URL,
    token: (config) => config.BIG_DATA_TOKEN,
    timeoutMs: 30_000,
    variable: 'BIG_DATA_URL',
    fields: [
      text('idNo', '身份证号', { queryKey: true, sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('state', '办理状态'),
    ],
  },
  FUND_PLATFORM: {
    name: '资金监管平台',
    provider: 'OTHER',
    providerText: '资金监管平台',
    description: '推送资金发放批次，回收发放结果和凭证，每个工作日对账',
    address: (config) => config.FUND_PLATFORM_URL,
    token: (config) => config.FUND_PLATFORM_TOKEN,
    timeoutMs: 8000,
    variable: 'FUND_PLATFORM_URL',
    inbound: ['PAYMENT.*'],
    fields: [
      text('batchNo', '批次号', { queryKey: true }),
      text('itemId', '发放明细'),
      text('state', '发放状态'),
      text('account', '银行账号', { sensitivity: 'L2' }),
    ],
  },
  PLACEMENT: {
    name: '安置系统',
    provider: 'OTHER',
    providerText: '退役军人安置系统',
    description: '每日拉取安置记录并接收变动通知，用于识别免申即享名单',
    address: (config) => config.PLACEMENT_SYSTEM_URL,
    token: (config) => config.PLACEMENT_SYSTEM_TOKEN,
    timeoutMs: 15_000,
    variable: 'PLACEMENT_SYSTEM_URL',
    inbound: ['PLACEMENT.*'],
    fields: [
      text('recordNo', '安置记录编号', { queryKey: true }),
      text('idNo', '身份证号', { sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('placementType', '安置方式'),
    ],
  },
  DISCHARGE: {
    name: '退役退休系统',
    provider: 'OTHER',
    providerText: '退役退休系统',
    description: '查询参训学员身份，每日同步身份变化',
    address: (config) => config.DISCHARGE_SYSTEM_URL,
    token: (config) => config.DISCHARGE_SYSTEM_TOKEN,
    timeoutMs: 15_000,
    variable: 'DISCHARGE_SYSTEM_URL',
    fields: [
      text('idNo', '身份证号', { queryKey: true, sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('personCategory', '人员类别'),
      text('districtCode', '安置区'),
    ],
  },
  SHARED_DATA: {
    name: '市公共数据平台（数源、电子证照库）',
    provider: 'DATA_CENTRE',
    description: '在线申请时查询申请人的共享数据和电子证照，用于自动填写和免于提交',
    address: (config) => config.SHARED_DATA_URL,
    token: (config) => config.SHARED_DATA_TOKEN,
    timeoutMs: 3000,
    variable: 'SHARED_DATA_URL',
    fields: [
      text('idNo', '身份证号', { queryKey: true, sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('licenceType', '证照类型'),
    ],
  },
  REVIEW_PLATFORM: {
    name: '市好差评平台',
    provider: 'DATA_CENTRE',
    description: '报送评价、答复和差评整改状态',
    address: (config) => config.REVIEW_PLATFORM_URL,
    token: (config) => config.REVIEW_PLATFORM_TOKEN,
    timeoutMs: 10_000,
    variable: 'REVIEW_PLATFORM_URL',
    fields: [text('evaluationNo', '评价编号', { queryKey: true }), text('grade', '评价等级')],
  },
  HOTLINE: {
    name: '12345市民服务热线',
    provider: 'OTHER',
    providerText: '热线办',
    description: '接收差评和投诉工单，反馈联系情况、延期申请和办理结果',
    address: (config) => config.HOTLINE_URL,
    token: (config) => config.HOTLINE_TOKEN,
    timeoutMs: 10_000,
    variable: 'HOTLINE_URL',
    inbound: ['HOTLINE.*'],
    fields: [text('orderNo', '工单编号', { queryKey: true }), text('content', '诉求内容', { sensitivity: 'L1' })],
  },
  CADRE_SYSTEM: {
    name: '军休服务管理系统',
    provider: 'OTHER',
    providerText: '军休服务管理系统',
    description: '每日获取军休干部和功勋荣誉，推送荣誉疗养名单及其每一版的增减',
    address: (config) => config.CADRE_SYSTEM_URL,
    token: (config) => config.CADRE_SYSTEM_TOKEN,
    timeoutMs: 10_000,
    variable: 'CADRE_SYSTEM_URL',
    fields: [text('planNo', '计划编号', { queryKey: true }), text('cadreUid', '人员编号'), text('action', '增减')],
  },
  PORTAL_STATUS: {
    name: '一网通办办件中心',
    provider: 'DATA_CENTRE',
    description: '向一网通办办件中心推送在线申请的办理状态',
    address: (config) => config.PORTAL_STATUS_URL,
    token: (config) => config.PORTAL_STATUS_TOKEN,
    timeoutMs: 10_000,
    variable: 'PORTAL_STATUS_URL',
    fields: [text('caseNo', '一件事编号', { queryKey: true }), text('status', '办理状态')],
  },
  DEATH_REGISTRY: {
    name: '死亡库',
    provider: 'OTHER',
    providerText: '民政殡葬、卫健死因、公安注销',
    description: '每日按登记日期获取死亡人员数据，与优抚对象比对',
    address: (config) => config.DEATH_REGISTRY_URL,
    token: (config) => config.DEATH_REGISTRY_TOKEN,
    timeoutMs: 30_000,
    variable: 'DEATH_REGISTRY_URL',
    fields: [
      text('recordId', '来源记录号', { queryKey: true }),
      text('idNo', '身份证号', { sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('deathDate', '死亡日期'),
      text('registerDate', '登记日期'),
    ],
  },
  MINISTRY: {
    name: '部级优抚系统',
    provider: 'MINISTRY',
    description: '上报优抚对象减员、更正和撤销，接收处理结果',
    address: (config) => config.MINISTRY_SYSTEM_URL,
    token: (config) => config.MINISTRY_SYSTEM_TOKEN,
    timeoutMs: 15_000,
    variable: 'MINISTRY_SYSTEM_URL',
    fields: [
      text('messageId', '报文编号', { queryKey: true }),
      text('idNo', '身份证号', { sensitivity: 'L2', content: 'ID_NUMBER' }),
      text('classCode', '优抚对象类别'),
    ],
  },
} satisfies Readonly<Record<string, IntegrationDefinition>> as Readonly<Record<IntegrationCode, IntegrationDefinition>>;

/** Whether the other side calls us, so that there is no address of it. */
export function isCalledByThem(code: string): boolean {
  return Object.entries(INTEGRATIONS).find(([known]) => known === code)?.[1].callsUsOnly === true;
}
