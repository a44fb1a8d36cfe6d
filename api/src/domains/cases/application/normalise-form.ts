import type { LocalDate } from '../../../platform/calendar/index.ts';
import type { FieldError } from '../../../platform/errors/index.ts';
import { type JsonSchema, validateForm } from '../../../platform/forms/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import type { ApplicationForm } from './application-form.ts';
import { checkForm } from './check-form.ts';
import { AGREEMENT_VERSION, PAID_PLACEMENTS, PAYING_MATTER } from './form/other-sections.ts';
import { applicationSchema } from './form.schema.ts';
import { serviceMonths } from './service-months.ts';

/** The form as it is kept, or one Chinese line per wrong field. Warnings block nothing; people are shown them. */
export type FormReading<F = ApplicationForm> =
  | { ok: true; form: F; serviceMonths: number; warnings: readonly FieldError[] }
  | { ok: false; errors: readonly FieldError[] };

export interface NormaliseOptions {
  /** Before the field in the paths; `form`, as the mutations and messages call it. */
  prefix?: string;
  /** A published version of the form other than the shipped one. */
  schema?: JsonSchema;
  /** Youngest applicant, where it is another than shipped (`identity.minAge`). */
  minAge?: number;
}

/**
 * Reads an application form as it was typed or sent (01 §9.4): the ID number becomes 18 characters, sex and birth date are derived from it
 * where they are not given, phone and account numbers lose what copying left in them. Oversized input throws TOO_LARGE.
 */
export function normaliseForm(
  input: unknown,
  today: LocalDate,
  { prefix = 'form', schema = applicationSchema, minAge }: NormaliseOptions = {},
): FormReading {
  const outcome = validateForm({ schema }, derive(input, today), { today, prefix });
  if (!outcome.ok) {
    const errors = outcome.errors.map((error) => withCode(error, prefix));
    return { ok: false, errors: withoutConsequences(errors, prefix) };
  }
  // The schema that the value has just passed says the same as the type.
  const form = withoutNeedlessData(outcome.value as unknown as ApplicationForm);
  const errors = checkForm(form, today, minAge);
  if (errors.length > 0) return { ok: false, errors: errors.map((error) => underPrefix(error, prefix)) };
  return {
    ok: true,
    form: { ...form, agreeVersion: form.agreeVersion ?? AGREEMENT_VERSION },
    serviceMonths: serviceMonths(form.enlistDate, form.dischargeDate),
    warnings: warningsOf(form, today).map((warning) => underPrefix(warning, prefix)),
  };
}

/** Longer texts are no ID number and not worth reading. */
const LONGEST_ID_TEXT = 60;

/** Adds what the ID number says about the person to a form that does not say it. */
function derive(input: unknown, today: LocalDate): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const { idNo, sex, birthDate } = input as Partial<Record<string, unknown>>;
  if (typeof idNo !== 'string' || idNo.length > LONGEST_ID_TEXT) return input;
  const parsed = parseIdNumber(idNo, { today });
  if (!parsed.ok) return input;
  return {
    ...input,
    sex: isBlank(sex) ? parsed.sex : sex,
    birthDate: isBlank(birthDate) ? parsed.birthDate : birthDate,
  };
}

/** Sex and birth date that are missing only because the ID number could not be read follow once it is right. */
function withoutConsequences(errors: readonly FieldError[], prefix: string): FieldError[] {
  const path = (field: string) => (prefix ? `${prefix}.${field}` : field);
  const unreadable = errors.some((error) => error.path === path('idNo') && error.code === 'E-0001');
  const derived = [path('sex'), path('birthDate')];
  return errors.filter((error) => !(unreadable && error.code === 'E-0701' && derived.includes(error.path)));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Bank data are kept only where money is paid; a detail nobody needs is a detail nobody may keep (个人信息保护法 Art. 6). */
function withoutNeedlessData(form: ApplicationForm): ApplicationForm {
  const paying = (form.singleMatter ?? PAYING_MATTER) === PAYING_MATTER;
  if (paying && PAID_PLACEMENTS.includes(form.placementType)) return form;
  const { bankName: _name, bankAccount: _account, ...needed } = form;
  return needed;
}

/** Sex against the ID number: data can have been corrected legally (01 §2.3, rule 6). */
function warningsOf({ idNo, sex }: ApplicationForm, today: LocalDate): FieldError[] {
  const parsed = parseIdNumber(idNo, { today });
  if (!parsed.ok || parsed.sex === sex) return [];
  return [{ path: 'sex', message: '性别与身份证号码不一致，请核对' }];
}

const CODES: Readonly<Record<string, string>> = { idNo: 'E-0001', contactIdNo: 'E-0001', bankAccount: 'E-1101' };

/** The stable code of a check that has one. */
function withCode(error: FieldError, prefix: string): FieldError {
  const code = error.code ?? CODES[prefix ? error.path.slice(prefix.length + 1) : error.path];
  return code ? { ...error, code } : error;
}

function underPrefix(error: FieldError, prefix: string): FieldError {
  return prefix ? { ...error, path: `${prefix}.${error.path}` } : error;
}
