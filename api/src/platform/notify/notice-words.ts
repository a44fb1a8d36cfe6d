import type { NoticeAudience, NoticeChannel } from './template.ts';

export const CHANNEL_TITLES: Readonly<Record<NoticeChannel, string>> = {
  IN_APP: '站内消息',
  POPUP: '弹窗提醒',
  SMS: '短信',
};

export const AUDIENCE_TITLES: Readonly<Record<NoticeAudience, string>> = {
  CLERK: '窗口工作人员',
  TECH: '技术人员',
  APPLICANT: '申请人',
  CHIEF: '负责人',
  ADMIN: '管理员',
};

/** States of a delivery (01 §6.7). */
export const STATE_TITLES = {
  QUEUED: '待发送',
  SENDING: '发送中',
  SENT: '已发送',
  DELIVERED: '已送达',
  READ: '已读',
  FAILED: '发送失败',
  RETRYING: '等待重试',
  GIVEUP: '未送达',
  NO_TARGET: '无接收人',
} as const;

export type DeliveryState = keyof typeof STATE_TITLES;

export const channelTitle = (channel: string): string => CHANNEL_TITLES[channel as NoticeChannel] ?? channel;
export const stateTitle = (state: string): string => STATE_TITLES[state as DeliveryState] ?? state;
