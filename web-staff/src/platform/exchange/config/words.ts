import type {
  ChannelLightColour,
  DataAuthKind,
  DataCallMode,
  DataChannelState,
  DataFieldContent,
  DataFieldType,
  DataProvider,
  DataSensitivity,
  DataSourceState,
  DataUpdateFrequency,
  DistributionMask,
  DistributionStatus,
} from '../../../generated/graphql.ts';

export interface Option<T extends string> {
  value: T;
  label: string;
}

/** Titles of an enum's values as choices, in their order. */
export function optionsOf<T extends string>(titles: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.keys(titles) as T[]).map((value) => ({ value, label: titles[value] }));
}

/** The value where it is one of the enum's; the address of a page may say anything. */
export function chosen<T extends string>(titles: Readonly<Record<T, string>>, value: string): T | undefined {
  return Object.hasOwn(titles, value) ? (value as T) : undefined;
}

export const providerTitles: Readonly<Record<DataProvider, string>> = {
  RS: '人社局',
  GA: '公安局',
  MZ: '民政局',
  JY: '教委',
  YB: '医保局',
  SB: '社保中心',
  DATA_CENTRE: '市大数据中心',
  MINISTRY: '部级系统',
  OTHER: '其他',
};

export const frequencyTitles: Readonly<Record<DataUpdateFrequency, string>> = {
  REALTIME: '实时',
  DAILY: '每日',
  WEEKLY: '每周',
  MONTHLY: '每月',
};

export const sourceStateTitles: Readonly<Record<Exclude<DataSourceState, 'DELETED'>, string>> = {
  DRAFT: '草稿',
  ENABLED: '启用',
  DISABLED: '停用',
};

export const channelStateTitles: Readonly<Record<Exclude<DataChannelState, 'DELETED'>, string>> = {
  DRAFT: '草稿',
  TESTED: '测试通过',
  ENABLED: '启用',
  DISABLED: '停用',
};

export const distributionStateTitles: Readonly<Record<DistributionStatus, string>> = {
  DRAFT: '草稿',
  PENDING_APPROVAL: '待安全审批',
  ACTIVE: '生效',
  SUSPENDED: '暂停',
  EXPIRED: '失效（到期）',
  RECALLED: '已撤销',
};

export const lightTitles: Readonly<Record<ChannelLightColour, string>> = { GREEN: '正常', RED: '异常', GREY: '未知' };

export const typeTitles: Readonly<Record<DataFieldType, string>> = {
  STRING: '文本',
  INTEGER: '整数',
  DECIMAL: '小数',
  DATE: '日期',
  DATETIME: '日期时间',
  BOOLEAN: '是否',
  CODE: '代码',
  FILE: '文件',
};

export const sensitivityTitles: Readonly<Record<DataSensitivity, string>> = {
  NONE: '不敏感',
  L1: '一级（脱敏）',
  L2: '二级（加密）',
};

export const contentTitles: Readonly<Record<DataFieldContent, string>> = {
  PLAIN: '普通',
  PERSON_NAME: '姓名',
  ID_NUMBER: '身份证号',
  PHONE: '电话',
  BANK_ACCOUNT: '银行账号',
  ADDRESS: '地址',
};

export const modeTitles: Readonly<Record<DataCallMode, string>> = {
  HTTP_GET: 'HTTP GET',
  HTTP_POST: 'HTTP POST',
  SOAP: 'SOAP',
  FILE_PULL: '文件拉取（SFTP）',
  DB_VIEW: '只读视图',
  AMQP_SUBSCRIBE: '消息订阅（AMQP）',
};

export const authTitles: Readonly<Record<DataAuthKind, string>> = {
  NONE: '无',
  BASIC: '用户名和密码',
  APP_SIGN: '应用签名（HMAC-SM3）',
  SM2: 'SM2签名',
};

export const maskTitles: Readonly<Record<DistributionMask, string>> = { NONE: '原值', MASK: '脱敏', HASH: '摘要' };
