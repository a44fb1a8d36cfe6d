import { actsOf } from '../../../platform/records/acts.tsx';
import { runChange } from '../../../records/run-change.ts';
import { runContract } from '../../../records/run-contract.ts';
import { trainingRun } from '../../../records/training-run.ts';

/** 审核, 复核, 取消 and 终止 of runs, and what follows from each. */
export const runActs = actsOf(trainingRun, {
  name: ({ runNo }) => runNo,
  about: ({ name }) => name,
  facts: ({ trainees, plannedStart, plannedEnd }) => [`${plannedStart} 至 ${plannedEnd}，学员：${trainees || '无'}`],
  consequences: {
    districtPass: ['提交市服务中心复核；审核人不能再办理复核。'],
    districtReturn: ['退回培训机构修改，所选学员仍保留在本班次。'],
    districtReject: ['开班申请终止，所选学员恢复为“审核通过”，可编入其他班次。'],
    centrePass: ['按学员安置区各生成一份合同草稿，并通知培训机构和有关各区。'],
    centreReturn: ['退回培训机构修改，所选学员仍保留在本班次。'],
    cancel: ['班次取消，合同解除，学员恢复为“审核通过”，可编入其他班次；机构和有关各区收到通知。'],
    terminate: ['培训立即停止，学员按未结业处理；机构和有关各区收到通知，补助由市局决定。', '请上传终止依据。'],
    decideSettlement: [
      '按终止前已上课时占总课时的比例结算培训费，按实际出勤天数结算生活补助；不使用中央资金。',
      '生成补助申请和各区结算单，由培训机构补齐材料后提交各区审核。',
    ],
  },
  filesLabel: (action) => (action === 'terminate' ? '终止依据' : undefined),
  filesNeeded: ['terminate'],
  momentLabel: (action) => (action === 'terminate' ? '终止时间' : undefined),
});

/** 确认签订 and 退回 of contracts. */
export const contractActs = actsOf(runContract, {
  name: ({ contractNo }) => contractNo,
  about: ({ runName }) => runName,
  facts: ({ traineeCount, trainingAmount }) => [`${traineeCount} 人，合同金额 ${trainingAmount} 元`],
  consequences: {
    sign: ['合同生效；各区全部签订后，班次转为待开训。'],
    giveBack: ['退回培训机构重新上传。'],
  },
});

/** 同意 and 不同意 of what institutions ask to be changed. */
export const changeActs = actsOf(runChange, {
  name: ({ changeNo }) => changeNo,
  about: ({ runName }) => runName,
  facts: ({ kindTitle, asked }) => [`${kindTitle}：${asked}`],
  consequences: {
    districtPass: ['申请内容立即写入班次，培训机构收到通知。'],
    districtReject: ['班次不变，培训机构收到通知。'],
    forward: ['日期调整超过7天，由市服务中心再审核。'],
    centrePass: ['申请内容立即写入班次，培训机构收到通知。'],
    centreReject: ['班次不变，培训机构收到通知。'],
  },
});
