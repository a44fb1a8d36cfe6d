import { actsOf } from '../../../platform/records/acts.tsx';
import { spotCheckSlot } from '../../../records/spot-check-slot.ts';
import { InspectorField } from './InspectorField.tsx';

/** 指派抽查人员 and 催办, of one window or of many. */
export const slotActs = actsOf(
  spotCheckSlot,
  {
    name: ({ runName, round }) => `${runName}（${round}）`,
    about: ({ institutionName }) => institutionName,
    consequences: {
      assign: ['由选定的人员在时段内抽查，待办只在其名下；其他工作人员仍可登记抽查。', '培训机构和学员看不到。'],
      remind: ['通知抽查人员尽快完成；没有指派的，通知本区全体经办人员。同一天只通知一次。'],
    },
    assigneeField: ([first]) => first && <InspectorField slotId={first.id} />,
  },
  { at: 'selection' },
);
