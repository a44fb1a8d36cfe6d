import { actsOf } from '../../../platform/records/acts.tsx';
import { trainingChange } from '../../../records/training-change.ts';

/** Verdicts on change requests, for one or a selection. */
export const changeActs = actsOf(
  trainingChange,
  {
    name: (one) => one.targetName,
    about: (one) => one.summary,
    consequences: {
      districtPass: ['转市服务中心复核；复核通过前原信息继续有效。', '您不能再对该申请作复核。'],
      districtApprove: [
        '变更立即生效，机构和市局收到消息。',
        '变更所在区的，今后开始的业务由新的区办理，已开始的仍由原区办理。',
      ],
      districtReturn: ['退回机构修改，意见对机构可见；原信息继续有效。'],
      districtReject: ['申请结束，意见对机构可见；原信息继续有效。'],
      centrePass: ['变更立即生效，机构和市局收到消息。', '项目变更形成新版本，正在进行的班次仍按原版本执行。'],
      centreReturn: ['退回机构修改，再次提交时从区审核重新开始。'],
      centreReject: ['申请结束，意见对机构可见；原信息继续有效。'],
    },
  },
  { at: 'selection' },
);
