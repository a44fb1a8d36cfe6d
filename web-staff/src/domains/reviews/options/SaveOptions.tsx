import { useMutation } from '@apollo/client/react';
import { useRequestId } from '../../../platform/request-id.ts';
import { type DraftDetails, DraftForm } from '../../../platform/rules/DraftForm.tsx';
import type { RuleData, VersionData } from '../../../platform/rules/rule-words.ts';
import { SaveRuleDraftDocument } from '../../../platform/rules/rules.graphql.ts';
import type { OptionsBody } from './options-body.ts';

export interface SaveOptionsProps {
  rule: RuleData;
  /** The draft that is gone on with; absent for a new one. */
  draft: VersionData | undefined;
  body: OptionsBody;
  onSaved(number: number): Promise<void>;
}

/** Why it is changed, and from when; saved as one draft. */
export function SaveOptions({ rule, draft, body, onSaved }: SaveOptionsProps) {
  const [save] = useMutation(SaveRuleDraftDocument);
  const requestId = useRequestId();

  async function saveDraft({ reason, wantedFrom }: DraftDetails): Promise<number | undefined> {
    const input = {
      kind: 'evaluation-options',
      ruleId: rule.id,
      title: '评价选项',
      condition: { and: [] },
      body,
      note: reason,
      wantedFrom,
      ...(draft && { version: draft.version }),
    };
    const { data } = await save({ variables: { input: { ...input, requestId: requestId(input) } } });
    return data?.saveRuleDraft.number;
  }

  return (
    <section aria-label="保存草稿">
      <h2 className="staff-section-title">保存草稿</h2>
      <DraftForm id="option-save" draft={draft} save={saveDraft} onSaved={onSaved} />
    </section>
  );
}
