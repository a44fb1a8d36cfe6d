import { addDays, type LocalDate } from '../../../platform/calendar/index.ts';
import { type FieldError, kernelErrors } from '../../../platform/errors/index.ts';
import { APPLICANT_MIN_AGE, parseIdNumber } from '../../people/index.ts';
import type { ApplicationForm } from './application-form.ts';

/** Party members and those on probation (GB/T 4762). */
const PARTY = ['01', '02'];

/** Discharge orders are prepared a little ahead: the day after today is still believable. */
const DAYS_AHEAD = 1;

/**
 * What the fields of a form say about each other, once each of them is well-formed. Missing fields (of a draft) are passed over.
 *
 * @param minAge youngest applicant (`identity.minAge`)
 * @returns refusals; paths without prefix
 */
export function checkForm(form: Partial<ApplicationForm>, today: LocalDate, minAge = APPLICANT_MIN_AGE): FieldError[] {
  return [
    ...identity(form, today, minAge),
    ...service(form, today),
    ...placement(form),
    ...party(form),
    ...family(form),
  ];
}

function identity({ idNo, birthDate }: Partial<ApplicationForm>, today: LocalDate, minAge: number): FieldError[] {
  if (idNo === undefined) return [];
  const parsed = parseIdNumber(idNo, { today, minAge });
  if (!parsed.ok) return [{ path: 'idNo', message: parsed.message, code: parsed.code }];
  if (birthDate === undefined || birthDate === parsed.birthDate) return [];
  return [{ path: 'birthDate', message: kernelErrors['E-0002'], code: 'E-0002' }];
}

function service(
  { birthDate, enlistDate, dischargeDate, honours = [] }: Partial<ApplicationForm>,
  today: LocalDate,
): FieldError[] {
  const errors: FieldError[] = [];
  if (enlistDate && birthDate && enlistDate <= birthDate) {
    errors.push({ path: 'enlistDate', message: '“入伍日期”应晚于“出生日期”' });
  }
  if (dischargeDate && dischargeDate > addDays(today, DAYS_AHEAD)) {
    errors.push({ path: 'dischargeDate', message: '“退役日期”不能晚于明天，请核对退役命令' });
  }
  honours.forEach(({ year }, i) => {
    if (year > Number(today.slice(0, 4))) errors.push({ path: `honours.${i}.year`, message: '“年份”不能晚于今年' });
  });
  return errors;
}

/** A street in 9 digits. */
const STREET_DIGITS = 9;

function placement({ placementRegion, placementStreet }: Partial<ApplicationForm>): FieldError[] {
  if (placementStreet === undefined) return [];
  if (placementStreet.length !== STREET_DIGITS)
    return [{ path: 'placementStreet', message: '“安置街镇”请选到街道、镇' }];
  if (placementRegion === undefined || placementStreet.startsWith(placementRegion)) return [];
  return [{ path: 'placementStreet', message: '安置街镇不属于所选安置地' }];
}

function family({ idNo, contactIdNo }: Partial<ApplicationForm>): FieldError[] {
  if (contactIdNo === undefined || contactIdNo !== idNo) return [];
  return [{ path: 'contactIdNo', message: '“紧急联系人身份证号码”不能与本人相同' }];
}

function party({ political, partyMember }: Partial<ApplicationForm>): FieldError[] {
  if (political === undefined || partyMember === undefined) return [];
  if (PARTY.includes(political) === (partyMember === 'Y')) return [];
  const message =
    partyMember === 'Y'
      ? '“政治面貌”不是中共党员或中共预备党员，“是否党员”应选“否”'
      : '“政治面貌”是中共党员或中共预备党员，“是否党员”应选“是”';
  return [{ path: 'partyMember', message }];
}
