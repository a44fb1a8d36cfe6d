import { badInput, type FieldError, requireReason } from '../errors/index.ts';
import type { ActInput } from './binding.ts';
import type { FlowTransition } from './definition.ts';

const REASON_TEXT = { path: 'reasonText' };
const LIMITS = { reasonText: 500, basis: 500, note: 2000, messageText: 500 } as const;

/** What a flow's reasons need to know: which codes exist and which need words beside them. */
export type ReasonLookup = (dict: string, code: string) => { title: string; textRequired: boolean } | undefined;

/**
 * Trims the input and checks it against what the transition asks for (reasons 5–500 characters, 00-common). Throws E-0005 or BAD_INPUT
 * with the fields; nothing has been locked yet.
 */
export function checkActInput(transition: FlowTransition, input: ActInput, findReason: ReasonLookup): ActInput {
  const fields: FieldError[] = [];
  const trimmed: ActInput = { ...input };
  for (const key of ['reasonText', 'basis', 'note', 'messageText'] as const) {
    const value = input[key]?.trim();
    trimmed[key] = value === '' ? undefined : value;
    if (value && [...value].length > LIMITS[key]) fields.push({ path: key, message: `内容不能超过${LIMITS[key]}个字` });
  }
  const reason =
    transition.reasons && trimmed.reasonCode ? findReason(transition.reasons, trimmed.reasonCode) : undefined;
  if (trimmed.reasonCode && !transition.reasons) {
    fields.push({ path: 'reasonCode', message: '该操作不需要选择原因' });
  } else if (trimmed.reasonCode && !reason) fields.push({ path: 'reasonCode', message: '原因代码不存在' });
  if (transition.reasons && (trimmed.reasonText || reason?.textRequired))
    requireReason(trimmed.reasonText, REASON_TEXT);
  switch (transition.input ?? 'NONE') {
    case 'NONE':
    case 'NOTE':
      break;
    case 'REASON':
      if (!trimmed.reasonCode) fields.push({ path: 'reasonCode', message: '请选择原因', code: 'E-0005' });
      break;
    case 'OPINION':
      requireReason(trimmed.reasonText, { ...REASON_TEXT, ...(transition.asked && { asked: transition.asked }) });
      break;
    case 'ASSIGNEE':
      if (!trimmed.assignee) fields.push({ path: 'assigneeId', message: '请选择经办人' });
      break;
    case 'BASIS':
      if (!trimmed.basis) fields.push({ path: 'basis', message: '请填写依据' });
      requireReason(trimmed.reasonText, REASON_TEXT);
      break;
    case 'SUPPLEMENT':
      if (!trimmed.materials?.length) fields.push({ path: 'materials', message: '请列明需补充的材料' });
      else if (trimmed.materials.length > 20) fields.push({ path: 'materials', message: '一次最多列明20项材料' });
      else if (trimmed.materials.some((m) => !m.name.trim() || [...m.name].length > 60)) {
        fields.push({ path: 'materials', message: '材料名称应为1至60个字' });
      }
      break;
  }
  if (fields.length > 0) throw badInput(fields);
  return trimmed;
}
