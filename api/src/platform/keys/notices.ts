import type { NoticeTemplate } from '../notify/index.ts';

/** What is told of keys (03 §41.4). */
export const keyNotices: readonly NoticeTemplate[] = [
  {
    code: 'N860',
    name: '密钥泄露告警',
    audience: 'TECH',
    channels: ['IN_APP', 'POPUP'],
    priority: 1,
    title: '密钥已登记泄露并停用：{密钥编号}',
    body: '密钥 {密钥编号} 已登记泄露：{原因}。{处置}。请核查泄露范围并按安全事件处置。',
    requiredVariables: ['密钥编号', '原因', '处置'],
  },
  {
    code: 'N861',
    name: '密钥轮换提醒',
    audience: 'TECH',
    channels: ['IN_APP'],
    priority: 2,
    title: '{个数}个密钥已到或将到计划轮换日期',
    body: '以下密钥已到或将到计划轮换日期，请在“密钥管理”中申请轮换并由密钥保管员审批：{密钥}。',
    requiredVariables: ['个数', '密钥'],
  },
];
