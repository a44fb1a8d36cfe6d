import { actsOf } from '../../../platform/records/acts.tsx';
import { offsiteTraining } from '../../../records/offsite-training.ts';

/** 提交, 核对, 退回, 更正, 作废: at the rows of the list and on the page; results are registered on the page. */
export const offsiteActs = actsOf(
  offsiteTraining,
  {
    name: ({ offsiteNo }) => offsiteNo,
    about: ({ personNameMasked, projectName }) => `${personNameMasked} ${projectName}`,
    facts: ({ institutionName, startDate, endDate }) => [`${institutionName}，${startDate} 至 ${endDate}`],
    consequences: {
      submit: ['提交后登记费用和报销结果；须上传证书或成绩证明。'],
      submitForCheck: ['提交后由另一人核对，核对无误的登记报销结果；须上传证书或成绩证明。'],
      check: ['核对后即可登记报销结果。'],
      giveBack: ['退回后可以修改培训内容。'],
      correct: ['市局同意后重新登记结果，原结果保留。'],
      agree: ['同意后由区重新登记结果，原结果保留。'],
      decline: ['结果保持不变。'],
      void: ['作废后不再报销，也不计入重复登记的检查；已登记支付的不能作废。'],
    },
    filesLabel: (action) => (action === 'submit' || action === 'submitForCheck' ? '证书、发票等材料' : undefined),
  },
  { short: { submitForCheck: '提交核对', correct: '更正', agree: '同意', decline: '不同意' } },
);
