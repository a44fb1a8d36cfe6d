import { type ActWords, actsOf } from '../../../platform/records/acts.tsx';
import { type SpotCheckTypes, spotCheck } from '../../../records/spot-check.ts';

const words: ActWords<SpotCheckTypes> = {
  name: ({ checkNo }) => checkNo,
  about: ({ runName }) => runName,
  facts: ({ resultTitle, expectedHeadcount, actualHeadcount }) => [
    `抽查结果：${resultTitle}，应到${expectedHeadcount}人，实到${actualHeadcount}人`,
  ],
  consequences: {
    submit: [
      '提交后不能修改；培训机构可以看到结果和问题。',
      '结果正常的直接办结；严重问题会通知市局，并建议标记机构。',
    ],
    order: ['整改要求和期限通知培训机构。'],
    confirm: ['抽查办结，培训机构会收到通知。'],
    giveBack: ['机构须重新整改并提交，意见会通知机构。'],
  },
};

export const checkActs = actsOf(spotCheck, words);
