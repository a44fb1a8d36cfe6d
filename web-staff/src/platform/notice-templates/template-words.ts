import type { NoticeChannel } from '../../generated/graphql.ts';
import { noticeChannelTitles } from '../../generated/titles/notice-channel.ts';

const channelWords: Readonly<Record<NoticeChannel, string>> = noticeChannelTitles;

export const channelOptions = (Object.keys(channelWords) as NoticeChannel[]).map((value) => ({
  value,
  label: channelWords[value],
}));
export const channelsText = (channels: readonly NoticeChannel[]) =>
  channels.map((channel) => channelWords[channel]).join('、');

export const priorityOptions = [
  { value: 1, label: '紧急' },
  { value: 2, label: '重要' },
  { value: 3, label: '一般' },
  { value: 4, label: '提示' },
];
