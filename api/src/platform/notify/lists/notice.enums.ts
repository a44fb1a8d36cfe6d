import { titledEnum } from '../../../graphql/titled-enum.ts';
import { CHANNEL_TITLES, STATE_TITLES } from '../notice-words.ts';

export const NoticeChannelEnum = titledEnum('NoticeChannel', 'How a notice reaches a person', CHANNEL_TITLES);

export const DeliveryStateEnum = titledEnum('DeliveryState', 'What became of a notice on one channel', STATE_TITLES);

const SORTS = { CREATED_AT: '时间', TYPE: '类型', MATTER: '事项', PRIORITY: '优先级' } as const;
export type NotificationSortField = keyof typeof SORTS;
export const NotificationSortFieldEnum = titledEnum(
  'NotificationSortField',
  'What a list of notices is sorted by; PRIORITY ascending is the most urgent first (01 §6.5)',
  SORTS,
);

const DIRECTIONS = { ASC: '升序', DESC: '降序' } as const;
export const NotificationSortDirectionEnum = titledEnum(
  'NotificationSortDirection',
  'Direction of a sort of notices',
  DIRECTIONS,
);
