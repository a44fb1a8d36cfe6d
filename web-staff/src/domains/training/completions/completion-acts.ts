import { type ActWords, actsOf } from '../../../platform/records/acts.tsx';
import { type RunCompletionTypes, runCompletion } from '../../../records/run-completion.ts';

const words: ActWords<RunCompletionTypes> = {
  name: ({ completionNo }) => completionNo,
  about: ({ runName }) => runName,
  facts: ({ institutionName, trainees }) => [`${institutionName}，学员${trainees ?? 0}人`],
  consequences: {
    districtPass: ['学员的结业结果和证书生效，班次已结课，机构可以申请补助。', '培训机构会收到通知。'],
    districtReturn: ['班次回到待结课，机构修改后重新提交；意见会通知机构。'],
  },
};

export const completionActs = actsOf(runCompletion, words);
