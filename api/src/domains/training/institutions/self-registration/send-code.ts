import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { parseMobile, parseUscc } from '../../../people/index.ts';
import { makeCode, RESEND_SECONDS } from './codes.ts';
import { REGISTRATION_CODE } from './notices.ts';

/** When a new code may be asked for, and how long this one holds. */
export interface CodeSent {
  seconds: number;
  minutes: number;
}

/**
 * Sends a code to the phone of who registers an institution (A11). Whether the institution is registered, or was removed and when, is told only
 * to who has proved a phone: strangers get the same answer for every code.
 *
 * @throws BAD_INPUT, E-1421, E-1422
 */
export async function sendCode(ctx: Ctx, input: { uscc: string; phone: string }): Promise<CodeSent> {
  const uscc = parseUscc(input.uscc);
  const phone = parseMobile(input.phone);
  const faults: FieldError[] = [];
  if (!uscc.ok) faults.push({ path: 'uscc', message: uscc.message });
  if (!phone.ok) faults.push({ path: 'contactPhone', message: phone.message });
  if (!uscc.ok || !phone.ok) throw badInput(faults);
  return transaction(ctx, async (tx) => {
    const { code, minutes } = await makeCode(tx, { uscc: uscc.value, phone: phone.value });
    await sendNotices(tx, [
      {
        template: REGISTRATION_CODE,
        receivers: [{ name: '机构联系人', phone: phone.value }],
        variables: { 验证码: code, 分钟: minutes },
      },
    ]);
    return { seconds: RESEND_SECONDS, minutes };
  });
}
