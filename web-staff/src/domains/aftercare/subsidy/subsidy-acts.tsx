import { formatMoney } from '@yjs/web-kit';
import { type ActWords, actsOf } from '../../../platform/records/acts.tsx';
import { type OneOffSubsidyTypes, oneOffSubsidy } from '../../../records/one-off-subsidy.ts';

const words: ActWords<OneOffSubsidyTypes> = {
  name: ({ applyNo }) => applyNo,
  about: ({ personNameMasked, amount }) => `${personNameMasked} ${formatMoney(amount)}元`,
  facts: ({ standardName, service, bankAccountMasked }) => [
    `服役${service}，${standardName}`,
    `账户 ${bankAccountMasked ?? '未填写'}`,
  ],
  consequences: {
    ask: ['本人在“一网通办”或支付宝小程序收到短信和确认请求，确认后转科长复核；不予确认的退回修改。'],
    paper: ['须上传本人签字的信息确认书；登记后转科长复核，已发出的线上确认请求撤回。'],
    recall: ['撤回后可以修改，线上确认请求同时撤回。'],
    review: ['复核通过后转分管局长审批；经办、复核、审批须由三人分别办理。'],
    giveBack: ['退回后由经办人修改，须重新请本人确认。'],
    approve: ['审批后金额和依据不再变动，等待编入发放批次；本人收到“已审批，等待发放”的短信。'],
    allowSecond: ['该人员同一次退役已发放过补助，批准后可以复核，原因留痕。'],
    cancel: ['撤销后不再发放，须重新申报。'],
    stop: ['终止后不再发放，须上传证明材料；已发出的确认请求撤回。'],
    discard: ['作废后可以重新申报。'],
    agreeAccount: ['同意后发放至新账户。'],
    declineAccount: ['账户保持不变。'],
  },
  filesLabel: (action) =>
    action === 'paper' ? '本人签字的信息确认书' : action === 'stop' ? '终止发放的证明材料' : undefined,
};

/** On the page and at each row. */
export const subsidyActs = actsOf(oneOffSubsidy, words, {
  short: { ask: '本人确认', paper: '纸质确认', review: '复核', approve: '审批', allowSecond: '批准再发', stop: '终止' },
});
/** For the rows that are chosen: 批量通过, 退回 (§13.7). */
export const chosenSubsidyActs = actsOf(oneOffSubsidy, words, { at: 'selection' });
