import { formatMoney } from '@yjs/web-kit';
import { type ActWords, actsOf } from '../../../platform/records/acts.tsx';
import { type MedicalCycleTypes, medicalCycle } from '../../../records/medical-cycle.ts';
import { type MedicalDistrictTypes, medicalDistrict } from '../../../records/medical-district.ts';
import { type MedicalRosterTypes, medicalRoster } from '../../../records/medical-roster.ts';
import { type MedicalStreetTypes, medicalStreet } from '../../../records/medical-street.ts';

const cycle: ActWords<MedicalCycleTypes> = {
  name: ({ cycleNo }) => cycleNo,
  about: ({ title }) => title,
  facts: ({ rowCount, total }) => [`${rowCount} 人，应发 ${formatMoney(total)} 元`],
  consequences: { cancel: ['各区、街镇的名册一并作废，不能恢复；报销明细可以在新的周期重新导入。'] },
};

interface Totals {
  rowCount: number;
  total: string;
  heldTotal: string;
  pushTotal: string;
  listVersion: number;
}

const totals = ({ rowCount, total, heldTotal, pushTotal, listVersion }: Totals): string[] => [
  `应发 ${rowCount} 人 ${formatMoney(total)} 元，暂缓 ${formatMoney(heldTotal)} 元，实推 ${formatMoney(pushTotal)} 元`,
  ...(listVersion > 0 ? [`审批的是名单第 ${listVersion} 版`] : []),
];

const cityPasses = [
  '请核对人数和实推总额。审批须用本人密钥对名单签名，签名与审批记录一并保存。',
  '通过后立即进行死亡核验：没有新发现的，名单推送资金监管平台，推送后不能撤回；有新发现的，相关人员暂缓，名册退回市一审。',
];
const cityNext = ['通过后转下一环节；上一环节的办理人不能继续审批。'];

const roster: ActWords<MedicalRosterTypes> = {
  name: ({ rosterNo }) => rosterNo,
  about: ({ cycleTitle }) => cycleTitle,
  facts: totals,
  consequences: {
    approve: cityNext,
    approveToFinal: cityNext,
    agree: cityNext,
    approveAndPass: cityPasses,
    agreeAndPass: cityPasses,
    pass: cityPasses,
    supplement: [
      '对暂缓原因已消除的人员编制补发批次（编号加“-S1”），再次进行死亡核验；仍不能发放的继续暂缓。',
      '启用年度封顶的，扣除本年度已发放金额后按余额补发；余额已用完的移出名册，不再发放。',
      '补发批次须在“发放批次”中提交、复核、审批签名后推送。',
    ],
    retry: ['按已审批的名册重新生成发放批次并推送，推送前再次进行死亡核验。'],
  },
  signs: { pass: 'medicalRoster', agreeAndPass: 'medicalRoster', approveAndPass: 'medicalRoster' },
};

const districtNext = ['通过后转下一环节；名单有变化的冻结为新的一版。'];
const districtPasses = ['通过后名单冻结上报；各区全部通过后转市级审批。'];

const district: ActWords<MedicalDistrictTypes> = {
  name: ({ rosterNo }) => rosterNo,
  about: ({ districtName }) => districtName,
  facts: totals,
  consequences: {
    dispatch: ['按户籍街镇分发名册，街镇收到待办，须在5个工作日内逐人确认或提出异议。下发后不能撤回。'],
    approve: districtNext,
    approveToFinal: districtNext,
    agree: districtNext,
    approveAndPass: districtPasses,
    agreeAndPass: districtPasses,
    pass: districtPasses,
  },
};

const street: ActWords<MedicalStreetTypes> = {
  name: ({ streetName }) => streetName,
  about: ({ cycleTitle }) => cycleTitle,
  facts: ({ rowCount, confirmedCount, objectedCount }) => [
    `${rowCount} 人，已确认 ${confirmedCount} 人，有异议 ${objectedCount} 人`,
  ],
  consequences: {
    feedback: ['反馈后由区退役局处理异议并审批，街镇不能再修改；需要修改的由区退回。'],
    feedbackFor: ['街镇逾期未反馈，由区代为确认：尚未核对的人员记为已确认，原因留痕。'],
  },
};

export const cycleActs = actsOf(medicalCycle, cycle);
export const rosterActs = actsOf(medicalRoster, roster);
export const districtActs = actsOf(medicalDistrict, district);
export const streetActs = actsOf(medicalStreet, street);
