import { z } from 'zod';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { isLocalDate } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import {
  parseBankAccount,
  parseIdNumber,
  parseMobile,
  parsePersonName,
  parseUscc,
  SEX,
  shanghaiDistricts,
} from '../../../people/index.ts';
import { hasCode, mayChoose, PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';

/** Where an expert has worked: within some years it keeps him from judging there (BR17-9). */
export interface WorkHistory {
  organisation: string;
  uscc: string | null;
  role: string;
  from: LocalDate;
  to: LocalDate | null;
}

/** A relative that the expert has declared. */
export interface Relative {
  name: string;
  relation: string;
  organisation: string;
}

/** An expert of 专家库 (02 §9.3). */
export interface ExpertProfile {
  name: string;
  idNo: string;
  /** GB/T 2261.1; of whoever does not say it, what the ID number says. */
  gender?: string | null;
  phone: string;
  employer: string;
  employerUscc: string | null;
  /** The body above the employer: parent company, 举办单位. */
  employerParent?: string | null;
  /** The district by whose government the expert is employed; null where by none. */
  employerDistrict?: string | null;
  title: string;
  /** CL-PROJ-CAT, at least one. */
  fields: readonly string[];
  workHistory: readonly WorkHistory[];
  relatives: readonly Relative[];
  validTo: LocalDate | null;
  /** For the expert's fee; sealed. */
  bankAccount?: string | null;
}

const text = (what: string, most: number) =>
  z.string().trim().min(1, `请填写${what}`).max(most, `${what}不能超过${most}个字`);
const day = z.string().refine(isLocalDate, '日期格式应为YYYY-MM-DD');
const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));
const shape = z.strictObject({
  name: z.string(),
  idNo: z.string(),
  gender: z
    .string()
    .nullish()
    .refine((code) => !code || hasCode(SEX, code), '请选择性别'),
  phone: z.string(),
  employer: text('工作单位', 100),
  employerUscc: z.string().nullable(),
  employerParent: z.string().trim().max(100, '上级单位不能超过100个字').nullish(),
  employerDistrict: z
    .string()
    .nullish()
    .refine((code) => !code || DISTRICTS.has(code), '请选择区级机关所属区'),
  title: text('职称', 50),
  fields: z
    .array(z.string().refine((code) => hasCode(PROJECT_CATEGORY, code), '请选择专业领域'))
    .min(1, '请至少选择一个专业领域'),
  workHistory: z
    .array(
      z
        .strictObject({
          organisation: text('单位名称', 100),
          uscc: z.string().nullable(),
          role: text('职务', 60),
          from: day,
          to: day.nullable(),
        })
        .refine(({ from, to }) => to === null || to >= from, '结束日期不能早于开始日期'),
    )
    .max(30),
  relatives: z
    .array(
      z.strictObject({ name: text('亲属姓名', 50), relation: text('关系', 20), organisation: text('亲属单位', 100) }),
    )
    .max(30),
  validTo: day.nullable(),
  bankAccount: z.string().nullish(),
});

/**
 * The profile with normalised numbers; `standing` is the expert as he is: what was withdrawn of a list since stays his.
 *
 * @throws BAD_INPUT naming every field with a mistake
 */
export function readExpert(
  given: ExpertProfile,
  today: LocalDate,
  standing?: Pick<ExpertProfile, 'fields' | 'gender'>,
): ExpertProfile {
  const read = shape.safeParse(given);
  const faults: FieldError[] = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const gone = given.fields.find(
    (code) => hasCode(PROJECT_CATEGORY, code) && !mayChoose(PROJECT_CATEGORY, code, standing?.fields),
  );
  if (gone !== undefined)
    faults.push({ path: 'fields', message: `“${titleOfItem(PROJECT_CATEGORY, gone)}”已停用，请重新选择专业领域` });
  const { gender } = given;
  if (gender && hasCode(SEX, gender) && !mayChoose(SEX, gender, standing?.gender ? [standing.gender] : []))
    faults.push({ path: 'gender', message: `“${titleOfItem(SEX, gender)}”已停用，请重新选择性别` });
  const take = (path: string, answer: { ok: true; value: string } | { ok: false; message: string }): string => {
    if (answer.ok) return answer.value;
    faults.push({ path, message: answer.message });
    return '';
  };
  const id = parseIdNumber(given.idNo, { today });
  const normalised = {
    name: take('name', parsePersonName(given.name)),
    phone: take('phone', parseMobile(given.phone)),
    idNo: take('idNo', id.ok ? { ok: true, value: id.idNo18 } : id),
    gender: gender || (id.ok ? id.sex : null),
    employerUscc: given.employerUscc ? take('employerUscc', parseUscc(given.employerUscc)) : null,
    employerParent: read.data?.employerParent || null,
    employerDistrict: read.data?.employerDistrict || null,
    bankAccount: given.bankAccount ? take('bankAccount', parseBankAccount(given.bankAccount)) : null,
    workHistory: given.workHistory.map((row, n) => ({
      ...row,
      uscc: row.uscc ? take(`workHistory.${n}.uscc`, parseUscc(row.uscc)) : null,
    })),
  };
  if (faults.length > 0 || !read.success) throw badInput(faults);
  return { ...read.data, ...normalised };
}
