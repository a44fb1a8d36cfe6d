import { z } from 'zod';
import type { LocalDate } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import {
  type CodeList,
  parseIdNumber,
  parseMobile,
  parsePersonName,
  parseUscc,
  regionTitle,
} from '../../people/index.ts';
import { INSTITUTION_NATURE, INSTITUTION_TYPE, mayChoose } from '../codes.ts';

/** What has to be known of an institution before it can do anything (02 §6.3). */
export interface InstitutionProfile {
  name: string;
  /** 统一社会信用代码. */
  uscc: string;
  /** CL-INST-TYPE. */
  institutionType: string;
  /** PUBLIC, PRIVATE or COMPANY. */
  nature: string;
  /** The district of its location, which is responsible for it. */
  districtCode: string;
  regAddress: string;
  trainAddress: string;
  legalName: string;
  legalIdNo: string;
  contactName: string;
  contactPhone: string;
  email: string;
  /** 上级（举办）单位, where there is one: compared with that of experts (BR17-9). */
  parentName?: string | null;
}

type Field = keyof InstitutionProfile;
type Read = (text: string, today: LocalDate) => { ok: true; value: string } | { ok: false; message: string };

const words =
  (what: string, min: number, max: number): Read =>
  (text) => {
    const length = [...text].length;
    return length >= min && length <= max
      ? { ok: true, value: text }
      : { ok: false, message: length === 0 ? `请填写${what}` : `${what}应为${min}至${max}个字` };
  };

const coded =
  (what: string, list: CodeList): Read =>
  (text) =>
    mayChoose(list, text) ? { ok: true, value: text } : { ok: false, message: `请选择${what}` };

const readEmail: Read = (text) =>
  text.length <= 100 && z.email().safeParse(text).success
    ? { ok: true, value: text }
    : { ok: false, message: '请填写正确的电子邮箱' };

const readDistrict: Read = (text) =>
  /^3101\d\d$/.test(text) && regionTitle(text) ? { ok: true, value: text } : { ok: false, message: '请选择所在区' };

const readIdNo: Read = (text, today) => {
  const parsed = parseIdNumber(text, { today });
  return parsed.ok ? { ok: true, value: parsed.idNo18 } : { ok: false, message: parsed.message };
};

/** A phone that people call: a mobile number, or a landline with its area code. */
const readPhone: Read = (text) => {
  if (/^(?:0\d{2,3}-?)?\d{7,8}$/.test(text)) return { ok: true, value: text };
  return parseMobile(text);
};

const READERS: Readonly<Record<Field, Read>> = {
  name: words('机构名称', 4, 100),
  uscc: parseUscc,
  institutionType: coded('机构类型', INSTITUTION_TYPE),
  nature: coded('办学性质', INSTITUTION_NATURE),
  districtCode: readDistrict,
  regAddress: words('注册地址', 5, 200),
  trainAddress: words('培训地址', 5, 200),
  legalName: parsePersonName,
  legalIdNo: readIdNo,
  contactName: parsePersonName,
  contactPhone: readPhone,
  email: readEmail,
  parentName: words('上级（举办）单位', 0, 100),
};

/** A profile as it was filled in. */
export type GivenProfile = Readonly<Record<Exclude<Field, 'parentName'>, string>> & { parentName?: string | null };

/** The fields that have a mistake, each with what is wrong; and the normalised values of the others. */
export function readProfile(
  input: GivenProfile,
  today: LocalDate,
  path = '',
): { value: InstitutionProfile; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const value: Record<string, string> = {};
  for (const [field, read] of Object.entries(READERS)) {
    const answer = read((input[field as Field] ?? '').trim(), today);
    if (answer.ok) value[field] = answer.value;
    else faults.push({ path: `${path}${field}`, message: answer.message });
  }
  return { value: value as unknown as InstitutionProfile, faults };
}

/** The normalised profile. @throws BAD_INPUT naming every field with a mistake */
export function parseProfile(input: GivenProfile, today: LocalDate): InstitutionProfile {
  const { value, faults } = readProfile(input, today);
  if (faults.length > 0) throw badInput(faults);
  return value;
}
