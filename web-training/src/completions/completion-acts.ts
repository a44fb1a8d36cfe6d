import { type ActWords, actsOf } from '@yjs/web-kit';
import { type RunCompletionTypes, runCompletion } from '../records/run-completion.ts';

const words: ActWords<RunCompletionTypes> = {
  name: ({ completionNo }) => completionNo,
  about: ({ runName }) => runName,
  facts: ({ trainees }) => [`学员${trainees ?? 0}人`],
  consequences: {
    apply: ['提交后由所在区审核，审核期间不能修改；出勤率和结业结果按提交时计算。', '有学员在本班次的区会收到通知。'],
    takeBack: ['撤回后可以修改，须重新提交。'],
  },
};

export const completionActs = actsOf(runCompletion, words);
