import { formatMoney } from '@yjs/web-kit';
import { type ActWords, actsOf } from '../../../platform/records/acts.tsx';
import { type DistrictSheetTypes, districtSheet } from '../../../records/district-sheet.ts';

const words: ActWords<DistrictSheetTypes> = {
  name: ({ sheetNo }) => sheetNo,
  about: ({ runName }) => runName,
  facts: ({ institutionName, total, central, local }) => [
    `${institutionName}，合计 ${formatMoney(total)} 元（中央 ${formatMoney(central)}，地方 ${formatMoney(local)}）`,
  ],
  consequences: {
    districtHandle: ['经办初审通过后由本区另一人复核，复核通过才生成报销台账。'],
    checkBack: ['退回经办人员，意见留存在办理记录中。'],
    districtPass: ['审核通过后系统立即生成报销台账，台账生成后不能修改，只能冲正。', '培训机构和市局会收到通知。'],
    districtReturn: ['机构补正后重新提交，意见会通知机构。'],
    districtReject: ['本结算单不再办理，意见会通知机构。'],
    confirm: ['确认后结算单办结；本班次的结算单全部办结的，班次办结。'],
    giveBack: ['机构补发或更正后重新反馈，意见会通知机构。'],
  },
};

export const sheetActs = actsOf(districtSheet, words);
