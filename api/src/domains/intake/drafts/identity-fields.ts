import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { parseIdNumber, RESIDENT_ID_CARD } from '../../people/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';

/** Fields that only the identity fills in, and what follows from it; never taken from the page (01 §9.3 no. 2). */
export const IDENTITY_FIELDS = ['name', 'idType', 'idNo', 'sex', 'birthDate'] as const;

export const IDENTITY_SOURCE = '实名认证';

/** The form with the fields of the identity, whatever came from the page. */
export function withIdentity(
  ctx: Ctx,
  applicant: Applicant,
  form: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const parsed = parseIdNumber(applicant.idNo, { today: localDateOf(ctx.app.clock.now()) });
  const derived = parsed.ok ? { sex: parsed.sex, birthDate: parsed.birthDate } : {};
  return { ...form, name: applicant.name, idType: RESIDENT_ID_CARD, idNo: applicant.idNo, ...derived };
}
