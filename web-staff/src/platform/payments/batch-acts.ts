import { type PaymentBatchTypes, paymentBatch } from '../../records/payment-batch.ts';
import { type ActWords, actsOf } from '../records/acts.tsx';

const words: ActWords<PaymentBatchTypes> = {
  name: ({ batchNo }) => batchNo,
  about: ({ purposeTitle }) => purposeTitle,
  facts: ({ itemCount, total }) => [`${itemCount} 人，合计 ${total} 元`],
  consequences: {
    submit: ['名单和摘要冻结，提交后不能修改；由业务科长复核。'],
    review: ['复核后由分管领导审批；编制人不能复核，复核人不能审批。'],
    approve: [
      '请核对人数和总额。审批须用本人密钥对名单摘要签名，签名与审批记录一并保存。',
      '审批后立即推送资金监管平台，推送后名单不能再改。',
    ],
    sendBack: ['退回经办人修改，重新提交后须再次复核。'],
    sendBackToPreparer: ['退回经办人修改，重新提交后须再次复核、审批。'],
    cancel: ['批次内的资金全部释放，可以编入其他批次；撤销后不能恢复。'],
    push: ['批次推送资金监管平台，推送后不能撤回。'],
    correct: ['使用新的批次号重新编制，须再次复核、审批。'],
    verify: ['确认平台结果与推送内容一致；有不一致或缺结果的不能核验。'],
    close: ['凭证收齐后办结。'],
  },
  signs: { approve: 'paymentBatch' },
};

export const batchActs = actsOf(paymentBatch, words);
