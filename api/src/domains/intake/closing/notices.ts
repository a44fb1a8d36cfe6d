import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const CLOSING_ASKED = 'N325';
export const ACCOUNT_GONE = 'N326';
export const CLOSING_HINDERED = 'N327';

/** What a citizen hears of the end of the own account; by SMS too, for it could be somebody else's doing. */
export const closingNotices: readonly NoticeTemplate[] = [
  {
    code: CLOSING_ASKED,
    name: '注销申请已收到',
    audience: 'APPLICANT',
    channels: ['IN_APP', 'SMS'],
    title: '注销申请已收到',
    body: '您已申请注销账号，将于{时间}注销。在此之前可在“设置—注销账号”撤销；如非本人操作，请立即撤销并解除绑定。',
    requiredVariables: ['时间'],
    priority: 2,
  },
  {
    code: ACCOUNT_GONE,
    name: '账号已注销',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '账号已注销',
    body: '您的账号已于{时间}注销，草稿、材料库和支付宝绑定已清除。已办理的申请依法存档，再次办理请重新实名登录。',
    requiredVariables: ['时间'],
    priority: 3,
  },
  {
    code: CLOSING_HINDERED,
    name: '账号未注销',
    audience: 'APPLICANT',
    channels: ['IN_APP', 'SMS'],
    title: '账号未注销',
    body: '您有没有办结的申请，账号没有注销。申请办结或撤回后，可在“设置—注销账号”重新申请。',
    requiredVariables: [],
    priority: 3,
  },
];
