import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { normaliseNumberText, parseIdNumber } from '../../people/index.ts';

/** What an ID number says of a person; the form has checked the number. */
export function identityOf(ctx: Ctx, text: string) {
  const parsed = parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) });
  if (!parsed.ok) throw new Error('an ID number that the form has checked does not parse');
  return {
    id_no: parsed.idNo18,
    sex: parsed.sex,
    birth_date: parsed.birthDate,
    id_converted: normaliseNumberText(text).length === 15,
  };
}
