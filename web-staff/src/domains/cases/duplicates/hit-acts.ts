import type { AdvanceDuplicateHitsMutation, DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import type { Figures } from '../../../platform/figures/useFigures.ts';
import { AdvanceDuplicateHitsDocument } from './duplicates.graphql.ts';

/** 告知登记, 确认重复 and 非重复, for one pair or a selection; files come with the decision about one case. */
export const hitActs = (figures: Figures): RecordActs<DuplicateHitRowFragment, AdvanceDuplicateHitsMutation> => ({
  document: AdvanceDuplicateHitsDocument,
  outcome: (data) => data.advanceDuplicateHits,
  name: (hit) => hit.nameMasked,
  about: (hit) => hit.matters,
  consequences: {
    tell: [`登记后状态变为“已告知”，请在${figures.limit('DUPLICATE', '核实重复')}内确认是否重复。`],
    confirm: [
      '新办件标记为“确认重复”，不能预审通过，直到其中一件撤回，或改为“非重复”。',
      '请引导申请人撤回新办件或原办件，也可以在对比页代为申请撤回。',
    ],
    notDuplicate: [
      '该组办件不再提示重复，新办件没有其他重复时可以预审通过。',
      '结论长期有效，夜间比对不会再次报出同一组办件。',
    ],
  },
  momentLabel: (action) => (action === 'tell' ? '告知时间' : undefined),
  filesLabel: (action, hits) =>
    action === 'notDuplicate' && new Set(hits.map(({ newCaseId }) => newCaseId)).size === 1 ? '说明材料' : undefined,
});
