import { type ActWords, actsOf, formatMoney } from '@yjs/web-kit';
import { type DistrictSheetTypes, districtSheet } from '../records/district-sheet.ts';

const words: ActWords<DistrictSheetTypes> = {
  name: ({ sheetNo }) => sheetNo,
  about: ({ runName }) => runName,
  facts: ({ total }) => [`合计 ${formatMoney(total)} 元`],
  consequences: {
    submit: ['提交后由学员安置地所在区审核，审核期间不能修改。', '收款账户以机构信息中经审核的账户为准。'],
    takeBack: ['撤回后可以修改，须重新提交。'],
  },
};

export const sheetActs = actsOf(districtSheet, words);
