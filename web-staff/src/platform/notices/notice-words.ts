import {
  type FilterField,
  type FilterOption,
  type StateTone,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlFlag,
  urlSort,
  urlText,
  type WarningLevel,
} from '@yjs/web-kit';
import type {
  DeliveryState,
  NoticeChannel,
  NotificationFilter,
  NotificationSortField,
  SentNotificationFilter,
} from '../../generated/graphql.ts';
import { noticeChannelTitles } from '../../generated/titles/notice-channel.ts';

const states: Readonly<Record<DeliveryState, { label: string; tone: StateTone }>> = {
  QUEUED: { label: '待发送', tone: 'waiting' },
  SENDING: { label: '发送中', tone: 'working' },
  SENT: { label: '已发送', tone: 'working' },
  DELIVERED: { label: '已送达', tone: 'done' },
  READ: { label: '已读', tone: 'done' },
  FAILED: { label: '发送失败', tone: 'paused' },
  RETRYING: { label: '等待重试', tone: 'paused' },
  GIVEUP: { label: '未送达', tone: 'ended' },
  NO_TARGET: { label: '无接收人', tone: 'ended' },
};
const channels: Readonly<Record<NoticeChannel, string>> = noticeChannelTitles;
const levels: Readonly<Record<number, { level: WarningLevel; text: string }>> = {
  1: { level: 'RED', text: '紧急' },
  2: { level: 'ORANGE', text: '重要' },
  3: { level: 'YELLOW', text: '一般' },
  4: { level: 'BLUE', text: '提示' },
};
const sortFields: readonly NotificationSortField[] = ['CREATED_AT', 'TYPE', 'MATTER', 'PRIORITY'];

export const toneOf = (state: string): StateTone => states[state as DeliveryState]?.tone ?? 'waiting';
export const levelOf = (priority: number) => levels[priority] ?? { level: 'BLUE' as const, text: '提示' };

/** What of the notification centre lives in the URL. */
export const noticeUrl = {
  tab: urlChoice(['received', 'sent', 'undelivered'], 'received'),
  search: urlText(),
  type: urlText(),
  matter: urlText(),
  channel: urlChoices<NoticeChannel>(Object.keys(channels) as NoticeChannel[]),
  state: urlChoices<DeliveryState>(Object.keys(states) as DeliveryState[]),
  from: urlDay(),
  to: urlDay(),
  unread: urlFlag(),
  undelivered: urlFlag(),
  settled: urlFlag(),
  sort: urlSort(sortFields, { field: 'CREATED_AT', direction: 'DESC' }),
  open: urlText(),
};

export type NoticeScreen = UrlValues<typeof noticeUrl>;
export type NoticeTab = NoticeScreen['tab'];

/** The filters of a tab. */
export function fieldsOf(
  tab: NoticeTab,
  kinds: readonly FilterOption[],
  matters: readonly FilterOption[],
): readonly FilterField[] {
  if (tab === 'undelivered') return [{ key: 'settled', kind: 'flag', label: '含已登记告知的' }];
  const own: FilterField =
    tab === 'received'
      ? { key: 'unread', kind: 'flag', label: '只看未读' }
      : { key: 'undelivered', kind: 'flag', label: '只看未送达' };
  return [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号或标题', width: 150 },
    { key: 'type', kind: 'select', label: '类型', options: kinds, width: 120 },
    ...(matters.length > 0
      ? [{ key: 'matter', kind: 'select', label: '事项', options: matters, width: 140 } as const]
      : []),
    { key: 'created', kind: 'days', label: '时间', from: 'from', to: 'to' },
    own,
    { key: 'channel', kind: 'multi', label: '渠道', options: optionsOf(channels), width: 180, more: true },
    {
      key: 'state',
      kind: 'multi',
      label: '状态',
      options: (Object.keys(states) as DeliveryState[]).map((value) => ({ value, label: states[value].label })),
      width: 220,
      more: true,
    },
  ];
}

function optionsOf(words: Readonly<Record<string, string>>): FilterOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The filter that the address means; what is empty does not narrow. */
export function filterOf({ search, type, matter, channel, state, from, to, unread }: NoticeScreen): NotificationFilter {
  return {
    ...(search ? { search } : {}),
    ...(type ? { types: [type] } : {}),
    ...(matter ? { matterCodes: [matter] } : {}),
    ...(channel.length > 0 ? { channels: channel } : {}),
    ...(state.length > 0 ? { states: state } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(unread ? { unreadOnly: true } : {}),
  };
}

/** The same for 系统发出的, where unread means nothing. */
export function sentFilterOf(screen: NoticeScreen): SentNotificationFilter {
  return {
    ...filterOf({ ...screen, unread: false }),
    ...(screen.undelivered ? { undeliveredOnly: true } : {}),
  };
}
