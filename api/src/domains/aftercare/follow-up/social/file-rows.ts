import { EMPLOYMENT_STATES } from '../words.ts';
import type { EmploymentChange } from './message.schema.ts';

interface Column {
  name: string;
  required: boolean;
  content?: 'ID_NUMBER';
}

/** Columns of 人社's file (01 §14.7), by the names that its head has. */
export const COLUMNS: readonly Column[] = [
  { name: '身份证号', required: true, content: 'ID_NUMBER' },
  { name: '变动日期', required: true },
  { name: '就业状态', required: false },
  { name: '单位名称', required: false },
  { name: '统一社会信用代码', required: false },
  { name: '是否参保', required: false },
];

type Row = Readonly<Partial<Record<string, string>>>;

/** What 人社 knows of work; the other states are not its to say. */
const STATES = ['EMPLOYED', 'UNEMPLOYED', 'SELF_EMPLOYED'] as const;
const INSURED: Readonly<Record<string, boolean>> = { 是: true, 否: false, Y: true, N: false };

/** The change of a row, or why it is none. */
export function changeOf(row: Row): { change: EmploymentChange } | { reason: string } {
  const { 身份证号: idNo = '', 变动日期: changeDate = '', 就业状态: said, 是否参保: insured } = row;
  if (!/^[0-9]{14}([0-9]|[0-9]{3}[0-9Xx])$/.test(idNo)) return { reason: '身份证号码不正确' };
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(changeDate) || !isDay(changeDate))
    return { reason: '变动日期应为YYYY-MM-DD' };
  const state = STATES.find((one) => one === said || EMPLOYMENT_STATES[one] === said);
  if (said && !state) return { reason: '就业状态应为已就业、未就业或自主创业' };
  if (insured && !Object.hasOwn(INSURED, insured)) return { reason: '是否参保应为是或否' };
  if (!state && !insured) return { reason: '就业状态和是否参保应至少填写一项' };
  const employer = { employerName: row.单位名称, employerUscc: row.统一社会信用代码 };
  if (employer.employerName && [...employer.employerName].length > 100) return { reason: '单位名称不能超过100个字' };
  return {
    change: {
      idNo,
      changeDate,
      ...(state && {
        employment: {
          state,
          ...(employer.employerName && { employerName: employer.employerName }),
          ...(employer.employerUscc && { employerUscc: employer.employerUscc }),
        },
      }),
      ...(insured && { insured: INSURED[insured] === true }),
    },
  };
}

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
