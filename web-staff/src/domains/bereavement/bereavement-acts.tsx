import { actsOf } from '../../platform/records/acts.tsx';
import { deathMatch } from '../../records/death-match.ts';
import { reductionRequest } from '../../records/reduction-request.ts';

/** 核实有误 and 建议核实有误; a reduction is started on the page. */
export const matchActs = actsOf(
  deathMatch,
  {
    name: ({ matchNo }) => matchNo,
    about: ({ personName, idNo }) => `${personName} ${idNo}`,
    consequences: {
      refute: [
        '恢复发放；暂停期间未发的月份列入应补发。',
        '其他业务收到的疑似死亡信息同时撤回。',
        '须上传核实材料，登记后不能恢复；死亡库再次推送的重新生成待办。',
      ],
      propose: ['区级经办人收到通知后核实处理，待办保持不变。'],
    },
    filesLabel: (action) => (action === 'refute' || action === 'propose' ? '核实材料' : undefined),
  },
  { short: { refute: '有误', propose: '建议有误' } },
);

const APPROVAL = ['通过后转下一环节；最后一个环节通过后停止发放，等待减员任务执行并上报部级系统。'];

/** The chain, and what goes to 部级系统 again. */
export const requestActs = actsOf(
  reductionRequest,
  {
    name: ({ requestNo }) => requestNo,
    about: ({ personName, idNo }) => `${personName} ${idNo}`,
    facts: ({ diedOn, stopMonth, overpaid }) => [
      `死亡日期 ${diedOn}${stopMonth ? `，自 ${stopMonth} 起停发` : ''}`,
      ...(overpaid && overpaid !== '0.00' ? [`多发 ${overpaid} 元，登记追回，不自动扣减`] : []),
    ],
    consequences: {
      submitStreet: ['依次由街镇审批人、区级经办人、区业务科长、区局分管局长审批。'],
      submitDistrict: ['依次由区业务科长、区局分管局长审批。'],
      approve: APPROVAL,
      giveBack: ['退回发起人修改后重新提交。'],
      reject: ['申请结束，死亡信息登记为核实有误，恢复发放。'],
      withdraw: ['申请结束，死亡人员恢复为待处理。'],
      reportAgain: ['以新的版本和报文编号重新上报，原上报保留。'],
    },
  },
  { short: { submitStreet: '提交', submitDistrict: '提交', reject: '驳回', reportAgain: '重新上报' } },
);
