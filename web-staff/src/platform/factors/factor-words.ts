import { factorRequest } from '../../records/factor-request.ts';
import { actsOf } from '../records/acts.tsx';

/** 审批, signed. */
export const factorActs = actsOf(factorRequest, {
  name: ({ requestNo }) => requestNo,
  about: ({ loginName, kindTitle }) => `${loginName} ${kindTitle}`,
  facts: ({ fingerprint, certificateNo }) => [
    `公钥指纹：${fingerprint}`,
    ...(certificateNo ? [`证书序列号：${certificateNo}`] : []),
  ],
  consequences: {
    approve: [
      '请先用电话或当面与账号本人核对公钥指纹，一致的才同意。',
      '同意后立即绑定，本人即可用密码和该密钥登录；须用您本人密钥签名，签名与审批记录一并保存。',
    ],
    refuse: ['密钥不绑定，本人可以重新提出；结果将通知本人。'],
  },
  signs: { approve: 'factorRequest' },
});
