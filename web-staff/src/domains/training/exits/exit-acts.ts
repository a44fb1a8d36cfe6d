import { actsOf } from '../../../platform/records/acts.tsx';
import { trainingExit } from '../../../records/training-exit.ts';

/** The district's decision, for one or a selection. */
export const exitActs = actsOf(
  trainingExit,
  {
    name: (one) => `${one.name}（${one.exitNo}）`,
    about: (one) => one.roundTitle,
    facts: (one) => [`退训日期：${one.exitDate}`, `原因：${one.reason}`],
    consequences: {
      districtPass: [
        '报名转为“已退训”，从退训日期起的课程不再计入考勤；不能恢复。',
        '批次尚未开班的，名额按顺序递补给候补学员；学员和培训机构收到消息。',
      ],
      districtReject: ['报名继续有效，学员收到您的意见，可以再次申请。'],
    },
  },
  { at: 'selection' },
);
