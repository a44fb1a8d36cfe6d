import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { parseIdNumber } from '../../people/index.ts';

/** B01 (02 §12.5): why a text is no ID number. */
export function wrongIdNumber(text: string, ctx: Ctx): string | undefined {
  return parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) }).ok ? undefined : '身份证号码校验不通过';
}

/** The same with the number as it is stored: 18 characters, X in capitals. */
export function withNormalNumber<Entry extends { id_no: string }>(ctx: Ctx, entry: Entry): Entry {
  const parsed = parseIdNumber(entry.id_no, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? { ...entry, id_no: parsed.idNo18 } : entry;
}
