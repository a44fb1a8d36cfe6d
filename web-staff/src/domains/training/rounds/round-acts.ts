import { actsOf } from '../../../platform/records/acts.tsx';
import { enrolmentRound } from '../../../records/enrolment-round.ts';

/** Acts of districts and the city on rounds, for one or a selection. */
export const roundActs = actsOf(
  enrolmentRound,
  {
    name: (one) => one.title,
    about: (one) => one.institutionName,
    facts: ({ enrolled, waiting }) => (enrolled + waiting > 0 ? [`已有 ${enrolled} 人报名，${waiting} 人候补。`] : []),
    consequences: {
      publish: ['到报名开始时间自动开放，学员可在报名大厅看到并报名。', '培训机构收到“已发布”消息；内容不能再修改。'],
      giveBack: ['退回培训机构修改，意见对机构可见；修改后重新提交。'],
      pause: ['学员不能再报名，已报名的不受影响；报名截止时间不变。', '培训机构收到消息，原因对机构可见。'],
      resume: ['恢复接受报名，直到报名截止时间。'],
      withdraw: [
        '批次结束，不能恢复；报名中的学员全部取消，名额释放。',
        '所有已报名和候补的学员、培训机构收到消息，撤回原因对他们可见。',
      ],
    },
  },
  { at: 'selection' },
);
