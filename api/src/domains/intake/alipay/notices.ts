import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const ALIPAY_BOUND = 'N275';
export const ALIPAY_UNBOUND = 'N276';

/** What a citizen is told of who may act for him through Alipay (01 §10.3). */
export const alipayNotices: readonly NoticeTemplate[] = [
  {
    code: ALIPAY_BOUND,
    name: '支付宝账号已绑定',
    audience: 'APPLICANT',
    channels: ['IN_APP', 'SMS'],
    title: '支付宝账号已绑定',
    body: '您的身份已于{时间}绑定支付宝账号，目前共绑定{账号数}个。如非本人操作，请在“设置”中解除绑定或联系服务中心。',
    requiredVariables: ['时间', '账号数'],
    priority: 2,
  },
  {
    code: ALIPAY_UNBOUND,
    name: '支付宝账号已解除绑定',
    audience: 'APPLICANT',
    channels: ['IN_APP', 'SMS'],
    title: '支付宝账号已解除绑定',
    body: '您的一个支付宝账号已于{时间}解除绑定，不能再用它办理事项。办理记录不受影响。',
    requiredVariables: ['时间'],
    priority: 3,
  },
];
