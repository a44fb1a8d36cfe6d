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
import { uplinkAckModeTitles } from '../../../generated/titles/uplink-ack-mode.ts';
import { uplinkFieldTypeTitles } from '../../../generated/titles/uplink-field-type.ts';
import { uplinkModeTitles } from '../../../generated/titles/uplink-mode.ts';
import { uplinkProtocolTitles } from '../../../generated/titles/uplink-protocol.ts';
import { uplinkTargetUnitTitles } from '../../../generated/titles/uplink-target-unit.ts';
import { uplinkTransformTitles } from '../../../generated/titles/uplink-transform.ts';
import { cronWords } from './cron-words.ts';

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

export const targetTitles: Readonly<Record<UplinkTargetUnit, string>> = uplinkTargetUnitTitles;
export const targets = optionsOf(targetTitles);

export const protocolTitles: Readonly<Record<UplinkProtocol, string>> = uplinkProtocolTitles;
export const protocols = optionsOf(protocolTitles);

export const modeTitles: Readonly<Record<UplinkMode, string>> = uplinkModeTitles;
export const modes = optionsOf(modeTitles);

export const ackTitles: Readonly<Record<UplinkAckMode, string>> = uplinkAckModeTitles;
export const ackModes = optionsOf(ackTitles);

export const fieldTypeTitles: Readonly<Record<UplinkFieldType, string>> = uplinkFieldTypeTitles;
export const fieldTypes = optionsOf(fieldTypeTitles);

export const transformTitles: Readonly<Record<UplinkTransform, string>> = uplinkTransformTitles;
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
  return cronWords(schedule);
}
