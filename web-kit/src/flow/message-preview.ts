import type { DecisionValues } from './decision-values.ts';
import { toDecisionInput } from './decision-values.ts';

/** What of the dialog's fields goes into the applicant's message. */
type Given = Pick<DecisionValues, 'reasonCode' | 'reasonText' | 'basis' | 'note' | 'materials'>;

/**
 * The message as the applicant would read it with what is filled in so far, or undefined where nothing is left open. The server fills it in
 * the same way when it sends it.
 */
export function previewMessage(
  text: string | undefined,
  given: Given,
  titleOf: (reasonCode: string) => string | undefined,
): string | undefined {
  if (!text?.includes('{')) return undefined;
  const { reasonCode, reasonText, basis, note, materials } = toDecisionInput(given);
  const reason = [reasonCode && titleOf(reasonCode), reasonText, basis, note].filter(Boolean).join('：');
  const known: Readonly<Record<string, string>> = {
    原因: reason || '（待填写）',
    材料清单: (materials ?? []).map(({ name }) => name).join('、') || '（待选择）',
  };
  // What stands in brackets already gets none of its own.
  return text.replace(/（\{([^{}]*)\}）|\{([^{}]*)\}/g, (gap, bracketed?: string, bare = '') => {
    const value = known[bracketed ?? bare];
    if (value === undefined) return '（按各办件填入）';
    return bracketed === undefined ? value : gap.replace(`{${bracketed}}`, () => value);
  });
}
