import { actsOf, trainingRules } from '@yjs/web-kit';
import { runChange } from '../records/run-change.ts';
import { runContract } from '../records/run-contract.ts';
import { trainingRun } from '../records/training-run.ts';

/** What follows from each act on a run, said before it is taken. */
export const runActs = actsOf(trainingRun, {
  name: ({ name }) => name,
  consequences: {
    submit: ['提交所在区审核；所选学员编入本班次，不能再自行取消报名。'],
    takeBack: ['回到草稿，所选学员恢复为“审核通过”，可以修改后重新提交。'],
    drop: ['班次取消，所选学员恢复为“审核通过”，可编入其他班次。'],
    askCompletion: ['课程结束，班次转为“待结课”，随后在“结课申请”中填写并提交。'],
    start: ['培训开始，学员状态变为“培训中”，学员、所在区和签订合同的各区收到通知。'],
  },
});

/** The same of contracts; what is uploaded is the scan. */
export const contractActs = actsOf(runContract, {
  name: ({ contractNo }) => contractNo,
  consequences: {
    upload: ['提交该区确认签订；请先填写合同载明的人数和金额。'],
    remind: ['提醒该区尽快确认签订。'],
  },
  filesLabel: (action) => (action === 'upload' ? '合同扫描件' : undefined),
  fileRules: trainingRules,
  filesNeeded: ['upload'],
});

export const changeActs = actsOf(runChange, {
  name: ({ changeNo }) => changeNo,
  consequences: { recall: ['申请不再办理，班次不变。'] },
});
