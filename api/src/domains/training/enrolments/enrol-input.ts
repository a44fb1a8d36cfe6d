import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { EDUCATION, parseMobile, parsePersonName } from '../../people/index.ts';
import { EMPLOYMENT_STATUS, hasCode } from '../codes.ts';

/** What a trainee fills in (02 §5.3). */
export interface EnrolInput {
  roundId: string;
  /** Null = the one of the real-name sign-in. */
  phone?: string | null;
  employmentStatus: string;
  wish?: string | null;
  /** GB/T 4658. */
  education?: string | null;
  emergencyName?: string | null;
  emergencyPhone?: string | null;
  /** Filled in on a phone. */
  mobile?: boolean | null;
  /** 退役证 and the like; needed where staff have to look (重复身份). */
  attachmentIds?: string[] | null;
  declarationAccepted: boolean;
}

/** What of it is kept, checked. */
export interface KeptInput {
  phone: string | null;
  employmentStatus: string;
  wish: string;
  education: string | null;
  emergencyName: string | null;
  emergencyPhone: string | null;
  attachmentIds: readonly string[];
}

/** @throws BAD_INPUT naming every field @returns what is kept */
export function checkEnrolInput(given: EnrolInput): KeptInput {
  const faults: FieldError[] = [];
  const phone = given.phone == null ? null : parseMobile(given.phone);
  const wish = given.wish?.trim() ?? '';
  if (phone && !phone.ok) faults.push({ path: 'input.phone', message: '请填写正确的手机号码' });
  if (!EMPLOYMENT_STATUS.items.some(({ code }) => code === given.employmentStatus))
    faults.push({ path: 'input.employmentStatus', message: '请选择就业状态' });
  if ([...wish].length > 200) faults.push({ path: 'input.wish', message: '培训愿望不超过200字' });
  const education = given.education || null;
  if (education !== null && !hasCode(EDUCATION, education))
    faults.push({ path: 'input.education', message: '请选择学历' });
  const emergency = emergencyOf(given, faults);
  if (!given.declarationAccepted) faults.push({ path: 'input.declarationAccepted', message: '请阅读并同意报名声明' });
  if (faults.length > 0 || phone?.ok === false) throw badInput(faults);
  return {
    phone: phone?.value ?? null,
    employmentStatus: given.employmentStatus,
    wish,
    education,
    ...emergency,
    attachmentIds: given.attachmentIds ?? [],
  };
}

/** Whom to call: name and number, or neither. */
function emergencyOf({ emergencyName, emergencyPhone }: EnrolInput, faults: FieldError[]) {
  const none = { emergencyName: null, emergencyPhone: null };
  if (!emergencyName?.trim() && !emergencyPhone?.trim()) return none;
  const name = parsePersonName(emergencyName ?? '');
  const phone = parseMobile(emergencyPhone ?? '');
  if (!name.ok) faults.push({ path: 'input.emergencyName', message: '请填写紧急联系人姓名' });
  if (!phone.ok) faults.push({ path: 'input.emergencyPhone', message: '请填写正确的紧急联系电话' });
  return name.ok && phone.ok ? { emergencyName: name.value, emergencyPhone: phone.value } : none;
}
