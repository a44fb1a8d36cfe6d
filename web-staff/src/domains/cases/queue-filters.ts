import type { FilterField, FilterOption } from '@yjs/web-kit';
import type { CaseQueue } from '../../generated/graphql.ts';
import {
  assignmentOptions,
  channelOptions,
  duplicateOptions,
  modeOptions,
  personOptions,
  placementOptions,
  statusOptions,
  timeOptions,
} from './queue-state.ts';

export interface QueueFilterOptions {
  /** Empty where the reader sees one district only: there is nothing to choose. */
  districts: readonly FilterOption[];
  matters: readonly FilterOption[];
}

/** The filter line of a queue: search and time first, the rest on demand. 状态 only where a queue holds several. */
export function queueFilters(queue: CaseQueue, options: QueueFilterOptions): FilterField[] {
  const several = queue === 'ALL' || queue === 'ACCEPTED_OPEN' || queue === 'FINISHED';
  const fields: (FilterField | false)[] = [
    {
      key: 'search',
      kind: 'text',
      label: '查找',
      placeholder: '编号、证件号、姓名',
      width: 194,
    },
    { key: 'time', kind: 'multi', label: '剩余时效', options: timeOptions, width: 108 },
    several && { key: 'status', kind: 'multi', label: '状态', options: statusOptions, width: 116 },
    options.districts.length > 1 && {
      key: 'district',
      kind: 'select',
      label: '区',
      options: options.districts,
      width: 100,
    },
    { key: 'matter', kind: 'select', label: '事项', options: options.matters, width: 120 },
    {
      key: 'assignment',
      kind: 'select',
      label: '分派',
      options: assignmentOptions,
      width: 90,
      // Who reads several districts assigns nobody: there the line belongs to the district.
      more: options.districts.length > 1,
    },
    { key: 'pushFailed', kind: 'flag', label: '推送未成功' },
    { key: 'accountOneClerk', kind: 'flag', label: '更正人与确认人为同一人', more: true },
    { key: 'mode', kind: 'select', label: '办理方式', options: modeOptions, more: true },
    { key: 'placement', kind: 'multi', label: '安置方式', options: placementOptions, more: true },
    { key: 'person', kind: 'multi', label: '人员类别', options: personOptions, more: true },
    { key: 'channel', kind: 'multi', label: '渠道', options: channelOptions, more: true },
    { key: 'duplicate', kind: 'multi', label: '重复标识', options: duplicateOptions, more: true },
    { key: 'submitted', kind: 'days', label: '提交时间', from: 'from', to: 'to', more: true },
    { key: 'finished', kind: 'days', label: '办结时间', from: 'finishedFrom', to: 'finishedTo', more: true },
  ];
  return fields.filter((field) => field !== false);
}
