import { type ActWords, actsOf, formatMoney, type StateTone } from '@yjs/web-kit';
import type { DistrictSheetState } from '../generated/graphql.ts';
import { type DistrictSheetTypes, districtSheet } from '../records/district-sheet.ts';

export const sheetTones: Readonly<Record<DistrictSheetState, StateTone>> = {
  DRAFT: 'waiting',
  DIST_REVIEW: 'working',
  DIST_CHECK: 'working',
  RETURNED: 'waiting',
  REJECTED: 'ended',
  APPROVED: 'working',
  LEDGERED: 'working',
  FUND_PAID: 'working',
  PAYOUT_PENDING: 'waiting',
  PAYOUT_REPORTED: 'working',
  PAYOUT_BACK: 'waiting',
  CLOSED: 'done',
};

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
