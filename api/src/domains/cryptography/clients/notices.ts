import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const INTEGRITY_FAILURE = 'N790';

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
];
