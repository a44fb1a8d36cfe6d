import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { FIELD_TYPES } from '../../../../platform/exchange/source-field.ts';
import { ACK_MODES, ENTRY_STATES, MODES, PROTOCOLS, TARGET_UNITS } from '../entries/entry.ts';
import { ENTRY_STATE_TITLES } from '../entries/set-entry-state.ts';
import { TRANSFORMS } from '../mapping/item.ts';
import { BATCH_STATES, RECORD_STATES, TASK_KINDS, TASK_STATES } from '../tasks/task.ts';

const titled = <T extends string>(keys: readonly T[], titles: Readonly<Record<T, string>>): Record<T, string> =>
  Object.fromEntries(keys.map((key) => [key, titles[key]])) as Record<T, string>;

export const UplinkTargetUnit = titledEnum(
  'UplinkTargetUnit',
  '接收单位',
  titled(TARGET_UNITS, { MINISTRY: '部级系统', DATA_CENTRE: '市大数据中心', OTHER: '其他' }),
);
export const UplinkProtocol = titledEnum(
  'UplinkProtocol',
  '传输协议',
  titled(PROTOCOLS, { HTTP_POST: '接口推送', AMQP: '消息队列', SFTP: '文件上传' }),
);
export const UplinkMode = titledEnum(
  'UplinkMode',
  '上行方式',
  titled(MODES, { FULL: '全量', INCREMENTAL: '增量', EVENT: '按事件' }),
);
export const UplinkAckMode = titledEnum(
  'UplinkAckMode',
  '回执方式',
  titled(ACK_MODES, { NONE: '不需要回执', SYNC: '应答即回执', ASYNC: '异步回执' }),
);
export const UplinkEntryState = titledEnum(
  'UplinkEntryState',
  '上行条目的状态',
  titled(ENTRY_STATES, ENTRY_STATE_TITLES),
);
export const UplinkFieldType = titledEnum(
  'UplinkFieldType',
  '字段类型',
  titled(FIELD_TYPES, {
    STRING: '文本',
    INTEGER: '整数',
    DECIMAL: '小数',
    DATE: '日期',
    DATETIME: '日期时间',
    BOOLEAN: '是否',
    CODE: '代码',
    FILE: '文件',
  }),
);
export const UplinkTransform = titledEnum(
  'UplinkTransform',
  '转换方式',
  titled(TRANSFORMS, { NONE: '不转换', CODE_MAP: '代码对照', DATE_FORMAT: '日期格式', MASK: '脱敏', ENCRYPT: '加密' }),
);
export const TransferTaskState = titledEnum('TransferTaskState', '传输任务的状态', TASK_STATES);
export const TransferTaskKind = titledEnum('TransferTaskKind', '传输任务的起因', TASK_KINDS);
export const TransferBatchState = titledEnum('TransferBatchState', '传输批次的状态', BATCH_STATES);
export const TransferRecordState = titledEnum('TransferRecordState', '传输记录的状态', RECORD_STATES);
