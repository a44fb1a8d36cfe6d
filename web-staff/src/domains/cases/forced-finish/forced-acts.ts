import type { AdvanceForcedFinishesMutation, ForcedFinishRowFragment } from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceForcedFinishesDocument } from './forced-finish.graphql.ts';

/** 同意强制办结, 不同意: what is asked for, on which basis, and what follows. */
export const forcedActs: RecordActs<ForcedFinishRowFragment, AdvanceForcedFinishesMutation> = {
  document: AdvanceForcedFinishesDocument,
  outcome: (data) => data.advanceForcedFinishes,
  name: (row) => `${row.nameMasked} ${row.targetNo}`,
  facts: (row) => [`${row.operatorName} 申请：${row.finishAsTitle}`, `理由：${row.reason}`, `依据：${row.basisText}`],
  consequences: {
    approve: [
      '立即办结，通知部门停止办理、短信告知申请人、推送办件库并归档。',
      '同意后不能撤回，只能在期限内申请重新办理。',
    ],
    reject: ['办件继续办理，系统通知申请的工作人员。'],
  },
};
