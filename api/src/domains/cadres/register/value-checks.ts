import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { normaliseNumberText, parseIdNumber, parseUscc, shanghaiStreets } from '../../people/index.ts';

const WRONG_ID = '身份证号校验未通过，请核对';

/** E-ID-01 (C-1): why a text is no ID number; 15 digits are one. */
const wrongIdNumber = (text: string, ctx: Ctx): string | undefined =>
  parseIdNumber(text, { today: localDateOf(ctx.app.clock.now()) }).ok ? undefined : WRONG_ID;

const wrongPhone = (text: string): string | undefined =>
  /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(text) ? undefined : '电话号码不正确';

const wrongUscc = (text: string): string | undefined => {
  const parsed = parseUscc(text);
  return parsed.ok ? undefined : parsed.message;
};

/** 12 to 19 digits (R33-4): older passbooks have numbers without a check digit. */
const wrongAccount = (text: string): string | undefined =>
  /^\d{12,19}$/.test(normaliseNumberText(text)) ? undefined : '银行账号应为12至19位数字';

/** A street or town of Shanghai, as its nine digits. */
const wrongStreet = (text: string): string | undefined =>
  shanghaiStreets(text.slice(0, 6)).some(({ code }) => code === text) ? undefined : '请选择本市街镇（9位区划代码）';

/** Rules that the columns of the register name. */
export const cadreValueChecks = {
  'cadres.idNumber': wrongIdNumber,
  'cadres.phone': wrongPhone,
  'cadres.uscc': wrongUscc,
  'cadres.bankAccount': wrongAccount,
  'cadres.street': wrongStreet,
};
