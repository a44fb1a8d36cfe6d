import type { StateTone } from '@yjs/web-kit';
import type {
  TransferBatchState,
  TransferRecordState,
  TransferTaskState,
  UplinkAckMode,
  UplinkEntryState,
  UplinkFieldType,
  UplinkMode,
  UplinkProtocol,
  UplinkTargetUnit,
  UplinkTransform,
} from '../../../generated/graphql.ts';

interface Option<T extends string> {
  value: T;
  label: string;
}

const optionsOf = <T extends string>(titles: Readonly<Record<T, string>>): Option<T>[] =>
  (Object.keys(titles) as T[]).map((value) => ({ value, label: titles[value] }));

export const entryStates = optionsOf<UplinkEntryState>({
  DRAFT: '草稿',
  ENABLED: '启用',
  DISABLED: '停用',
  DELETED: '已删除',
});

export const targetTitles: Readonly<Record<UplinkTargetUnit, string>> = {
  MINISTRY: '部级系统',
  DATA_CENTRE: '市大数据中心',
  OTHER: '其他',
};
export const targets = optionsOf(targetTitles);

export const protocolTitles: Readonly<Record<UplinkProtocol, string>> = {
  HTTP_POST: '接口推送',
  AMQP: '消息队列',
  SFTP: '文件上传',
};
export const protocols = optionsOf(protocolTitles);

export const modeTitles: Readonly<Record<UplinkMode, string>> = { FULL: '全量', INCREMENTAL: '增量', EVENT: '按事件' };
export const modes = optionsOf(modeTitles);

export const ackTitles: Readonly<Record<UplinkAckMode, string>> = {
  NONE: '不需要回执',
  SYNC: '应答即回执',
  ASYNC: '异步回执',
};
export const ackModes = optionsOf(ackTitles);

export const fieldTypeTitles: Readonly<Record<UplinkFieldType, string>> = {
  STRING: '文本',
  INTEGER: '整数',
  DECIMAL: '小数',
  DATE: '日期',
  DATETIME: '日期时间',
  BOOLEAN: '是否',
  CODE: '代码',
  FILE: '文件',
};
export const fieldTypes = optionsOf(fieldTypeTitles);

export const transformTitles: Readonly<Record<UplinkTransform, string>> = {
  NONE: '不转换',
  CODE_MAP: '代码对照',
  DATE_FORMAT: '日期格式',
  MASK: '脱敏',
  ENCRYPT: '加密',
};
export const transforms = optionsOf(transformTitles);

export const dateFormats = ['yyyy-MM-dd', 'yyyyMMdd', 'yyyy-MM-dd HH:mm:ss', 'yyyyMMddHHmmss'].map((value) => ({
  value,
  label: value,
}));

export const taskStates = optionsOf<TransferTaskState>({
  WAITING: '等待',
  EXTRACTING: '抽取',
  SENDING: '发送中',
  AWAITING_ACK: '待回执',
  SUCCEEDED: '成功',
  PARTIAL: '部分成功',
  FAILED: '失败',
  CANCELLED: '已取消',
});

export const entryTone: Readonly<Record<UplinkEntryState, StateTone>> = {
  DRAFT: 'waiting',
  ENABLED: 'working',
  DISABLED: 'paused',
  DELETED: 'ended',
};

export const taskTone: Readonly<Record<TransferTaskState, StateTone>> = {
  WAITING: 'waiting',
  EXTRACTING: 'working',
  SENDING: 'working',
  AWAITING_ACK: 'working',
  SUCCEEDED: 'done',
  PARTIAL: 'paused',
  FAILED: 'paused',
  CANCELLED: 'ended',
};

export const batchTone: Readonly<Record<TransferBatchState, StateTone>> = {
  PENDING: 'waiting',
  SENDING: 'working',
  SENT: 'working',
  ACKED: 'done',
  REJECTED: 'paused',
  DEAD: 'paused',
  HELD: 'paused',
};

export const recordTone: Readonly<Record<TransferRecordState, StateTone>> = {
  PENDING: 'waiting',
  SENT: 'working',
  ACKED: 'done',
  REJECTED: 'paused',
  FAILED: 'paused',
};

/** Whether a task still moves by itself. */
export function isOpen(state: TransferTaskState): boolean {
  return state === 'WAITING' || state === 'EXTRACTING' || state === 'SENDING' || state === 'AWAITING_ACK';
}

/** Schedules that most entries have, in words. */
export const schedules = [
  { value: '0 * * * *', label: '每小时整点' },
  { value: '*/15 * * * *', label: '每15分钟' },
  { value: '0 2 * * *', label: '每日02:00' },
  { value: '0 8 * * 1-5', label: '周一至周五08:00' },
  { value: '0 3 * * 1', label: '每周一03:00' },
  { value: '0 4 1 * *', label: '每月1日04:00' },
];

/** When an entry sends: 按事件（1分钟内）, 每小时整点, 手动 or the rule itself. */
export function whenWords({ mode, schedule }: { mode: UplinkMode; schedule?: string | null | undefined }): string {
  if (mode === 'EVENT') return '变化后1分钟内';
  if (!schedule) return '手动';
  return schedules.find(({ value }) => value === schedule)?.label ?? schedule;
}
