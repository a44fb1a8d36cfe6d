import { titledEnum } from '../../../graphql/titled-enum.ts';

export const DataProvider = titledEnum('DataProvider', '数据来源', {
  RS: '人社局',
  GA: '公安局',
  MZ: '民政局',
  JY: '教委',
  YB: '医保局',
  SB: '社保中心',
  DATA_CENTRE: '市大数据中心',
  MINISTRY: '部级系统',
  OTHER: '其他',
});

export const DataUpdateFrequency = titledEnum('DataUpdateFrequency', '更新频率', {
  REALTIME: '实时',
  DAILY: '日',
  WEEKLY: '周',
  MONTHLY: '月',
});

export const DataSourceState = titledEnum('DataSourceState', '数据源状态', {
  DRAFT: '草稿',
  ENABLED: '启用',
  DISABLED: '停用',
  DELETED: '已删除',
});

export const DataFieldType = titledEnum('DataFieldType', '字段类型', {
  STRING: '文本',
  INTEGER: '整数',
  DECIMAL: '小数',
  DATE: '日期',
  DATETIME: '日期时间',
  BOOLEAN: '是否',
  CODE: '代码',
  FILE: '文件',
});

export const DataSensitivity = titledEnum('DataSensitivity', '敏感级别', {
  NONE: '不敏感',
  L1: '一级（脱敏）',
  L2: '二级（加密）',
});

export const DataFieldContent = titledEnum('DataFieldContent', '字段内容，决定如何脱敏', {
  PLAIN: '普通',
  PERSON_NAME: '姓名',
  ID_NUMBER: '身份证号',
  PHONE: '电话',
  BANK_ACCOUNT: '银行账号',
  ADDRESS: '地址',
});

export const DataChannelState = titledEnum('DataChannelState', '通道状态', {
  DRAFT: '草稿',
  TESTED: '测试通过',
  ENABLED: '启用',
  DISABLED: '停用',
  DELETED: '已删除',
});

export const DataCallMode = titledEnum('DataCallMode', '调用方式', {
  HTTP_GET: 'HTTP GET',
  HTTP_POST: 'HTTP POST',
  SOAP: 'SOAP',
  FILE_PULL: '文件拉取（SFTP）',
  DB_VIEW: '只读视图',
  AMQP_SUBSCRIBE: '消息订阅（AMQP）',
});

export const DataAuthKind = titledEnum('DataAuthKind', '认证方式', {
  NONE: '无',
  BASIC: '用户名和密码',
  APP_SIGN: '应用签名（HMAC-SM3）',
  SM2: 'SM2签名',
});

export const ChannelLightColour = titledEnum('ChannelLightColour', '通道健康灯', {
  GREEN: '正常：24小时内测试或调用成功',
  RED: '异常：最近一次测试失败，或24小时内的调用全部失败',
  GREY: '未知：24小时内没有测试，也没有调用',
});

export const DataTestOutcome = titledEnum('DataTestOutcome', '连通测试一步的结果', {
  OK: '通过',
  WARNING: '通过，但有需要留意之处',
  FAILED: '未通过',
  SKIPPED: '未进行',
});

export const DistributionStatus = titledEnum('DistributionStatus', '分发状态', {
  DRAFT: '草稿',
  PENDING_APPROVAL: '待安全审批',
  ACTIVE: '生效',
  SUSPENDED: '暂停',
  EXPIRED: '失效（到期）',
  RECALLED: '已撤销',
});

export const DistributionMask = titledEnum('DistributionMask', '分发字段的处理', {
  NONE: '原值',
  MASK: '脱敏',
  HASH: '摘要',
});
