import type { FlowActionData } from '@yjs/web-kit';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { RecordActDialog } from '../../../platform/RecordActDialog.tsx';
import { AdvanceDuplicateHitsDocument } from './duplicates.graphql.ts';

const consequences: Readonly<Record<string, readonly string[]>> = {
  tell: ['登记后状态变为“已告知”，请在5个工作日内确认是否重复。'],
  notDuplicate: [
    '该组办件不再提示重复，新办件没有其他重复时可以预审通过。',
    '结论长期有效，夜间比对不会再次报出同一组办件。',
  ],
};

export interface HitActDialogProps {
  action: FlowActionData;
  hits: readonly DuplicateHitRowFragment[];
  onClose(): void;
  onDone(): void;
}

/** 告知登记 and 非重复, for one pair or a selection; files come with the decision about one case. */
export function HitActDialog({ hits, ...asked }: HitActDialogProps) {
  const [first] = hits;
  const { action } = asked.action;
  const oneCase = new Set(hits.map(({ newCaseId }) => newCaseId)).size === 1;
  return (
    <RecordActDialog
      {...asked}
      rows={hits}
      subject={
        hits.length === 1 ? `${first?.nameMasked} ${first?.matterName}` : `${first?.nameMasked}等 ${hits.length} 条`
      }
      consequences={consequences[action] ?? []}
      document={AdvanceDuplicateHitsDocument}
      result={(data) => data.advanceDuplicateHits}
      filesLabel={action === 'notDuplicate' && oneCase ? '说明材料' : undefined}
    />
  );
}
