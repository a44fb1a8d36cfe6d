import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const INTEGRITY_FAILURE = 'N790';
/** To the contact of the system: its secret was changed. */
export const SECRET_CHANGED = 'N791';
/** To those who may approve it. */
export const SECRET_ASKED = 'N792';

export const clientNotices: readonly NoticeTemplate[] = [
  {
    code: INTEGRITY_FAILURE,
    name: '密文完整性校验失败',
    audience: 'ADMIN',
    channels: ['IN_APP', 'POPUP'],
    priority: 1,
    title: '客户系统{客户标识}有{条数}条密文未通过完整性校验',
    body: '客户系统{客户标识}请求解密的数据中有{条数}条密文被改动或移动了位置，未予解密：{位置}。请联系该系统主管单位查明原因，详见审计日志。',
    requiredVariables: ['客户标识', '条数', '位置'],
  },
  {
    code: SECRET_CHANGED,
    name: '客户系统密钥已换发',
    audience: 'APPLICANT',
    channels: ['SMS'],
    priority: 1,
    title: '密码服务密钥已换发',
    body: '您负责的{系统名称}（{客户标识}）的密码服务密钥已于{时间}换发，原密钥{原密钥}。如非贵单位要求，请立即联系市退役军人事务局安全管理员。',
    requiredVariables: ['系统名称', '客户标识', '时间', '原密钥'],
  },
  {
    code: SECRET_ASKED,
    name: '客户系统换发密钥待批准',
    audience: 'ADMIN',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '客户系统{客户标识}申请换发密钥',
    body: '{系统名称}（{客户标识}）申请换发HMAC密钥，原因：{原因}。请由申请人以外的人员核实后批准或退回。',
    requiredVariables: ['系统名称', '客户标识', '原因'],
  },
];
