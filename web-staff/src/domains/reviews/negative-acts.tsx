import type { Figures } from '../../platform/figures/useFigures.ts';
import { type ActWords, actsOf } from '../../platform/records/acts.tsx';
import { type NegativeReviewTypes, negativeReview } from '../../records/negative-review.ts';
import { ReviewAssigneeField } from './ReviewAssigneeField.tsx';

/** The acts as a row of the list says them; their whole titles stand in the dialog. */
const short = {
  contact: '联系',
  unreached: '未联系上',
  verify: '核实',
  dispute: '提请认定',
  reject: '认定',
  uphold: '不予认定',
  rectified: '整改完成',
  extend: '延期',
  revisit: '回访',
  missed: '未能回访',
  close: '办结',
};

/** What is done about a negative review, and what follows from it; of a selection the choice of 分派 is that of the first one. */
const negativeWords = (figures: Figures): ActWords<NegativeReviewTypes> => ({
  name: (review) => review.reviewNo,
  about: (review) => review.matterName,
  facts: (review) => [`评价内容：${review.content || '未填写'}`],
  consequences: {
    assign: [
      '责任人会收到通知，今后的联系、整改、回访待办只在责任人名下；其他工作人员仍可办理。',
      '之前的责任人会收到通知。',
    ],
    contact: ['登记联系方式和沟通内容，之后由中心负责人核实。'],
    unreached: ['登记几时、怎样联系过；不算已联系，联系时限继续计算，由负责人决定再联系或按现有材料核实。'],
    verify: [`核实后请在${figures.limit('REVIEW', '整改')}内完成整改。`],
    dispute: ['提请区业务科长认定，须上传依据；认定前不进行整改。', '评价等级和内容不会改变。'],
    reject: ['差评按误评或恶意差评结案，不再整改；评价本身保留原样。'],
    uphold: ['差评按属实处理，由服务中心整改。'],
    rectify: [`整改期限为${figures.limit('REVIEW', '整改')}。`],
    extend: [`整改期限改为自开始整改之日起${figures.limit('REVIEW', '复杂整改')}，延期原因记入办理过程。`],
    rectified: ['登记后请回访评价人。'],
    revisit: ['回访结果用于统计回访率和整改效果。'],
    missed: ['登记几时、怎样联系过；不算已回访，由负责人决定再回访、继续整改或办结。'],
    close: ['差评办结，结果报送市好差评平台；有12345工单的同时反馈12345。'],
    again: ['退回整改，整改期限重新计算。'],
  },
  filesLabel: (action) =>
    ({
      contact: '联系凭证',
      unreached: '联系凭证',
      dispute: '认定依据',
      rectified: '整改材料',
      revisit: '回访凭证',
      missed: '回访凭证',
    })[action],
  filesNeeded: ['dispute'],
  assigneeField: ([first]) => first && <ReviewAssigneeField reviewId={first.id} />,
});

/** 分派, 联系, 核实, 认定, 整改, 延期, 回访, 办结: at the rows of the list and on the page. */
export const negativeActs = (figures: Figures) => actsOf(negativeReview, negativeWords(figures), { short });
