import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** The room's own codes (01 §2.9). */
export const reopenErrors = {
  'E-0515': '“{matter}”办结已超过{days}天，不能重新办理',
  'E-0516': '该办件未曾接件，请申请人重新提交申请',
} as const;

/** A refusal of the room's own with its variables filled. */
export function reopenRefusal(code: keyof typeof reopenErrors, variables?: Readonly<Record<string, string | number>>) {
  return new DomainError(code, fillText(reopenErrors[code], variables));
}
