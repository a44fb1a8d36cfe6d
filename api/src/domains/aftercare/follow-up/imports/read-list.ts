import { isLocalDate, isReckonable, type LocalDate } from '../../../../platform/calendar/index.ts';
import type { SheetFault, SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import { parseIdNumber, parsePersonName, parseUscc } from '../../../people/index.ts';

/** Columns of a company's list (01 §14.6). */
export const TITLES = ['姓名', '身份证号', '单位名称', '统一社会信用代码', '入职日期', '岗位'] as const;
export const EXAMPLES = [
  ['张三', '310109200103151218', '上海示范物流有限公司', '91310109MA1FP00016', '2026-05-06', '调度员'],
] as const;

/** A row of it that is right by itself. */
export interface ListRow {
  row: number;
  name: string;
  /** 18 characters; lists of companies often have none. */
  idNo: string | null;
  employerName: string;
  employerUscc: string;
  startedOn: LocalDate;
  jobPost: string | null;
}

/** Reads the rows; what is wrong with a cell is said by row and column. */
export function readList(rows: readonly SheetRow[], today: LocalDate): { good: ListRow[]; faults: SheetFault[] } {
  const good: ListRow[] = [];
  const faults: SheetFault[] = [];
  for (const { row, cell } of rows) {
    const own: SheetFault[] = [];
    const say = (column: string, message: string) => own.push({ row, column, message });
    const name = parsePersonName(cell('姓名'));
    if (!name.ok) say('姓名', name.message);
    const number = cell('身份证号');
    const idNo = number ? parseIdNumber(number, { today }) : undefined;
    if (idNo && !idNo.ok) say('身份证号', '身份证号码校验位不正确，请核对后重新输入');
    const employerName = cell('单位名称');
    if (!employerName || [...employerName].length > 100) say('单位名称', '请填写单位名称，不超过100个字');
    const uscc = parseUscc(cell('统一社会信用代码'));
    if (!uscc.ok) say('统一社会信用代码', '统一社会信用代码不正确，请核对');
    const startedOn = cell('入职日期').replaceAll('/', '-');
    if (!isLocalDate(startedOn) || !isReckonable(startedOn)) say('入职日期', '入职日期应为正确的日期');
    else if (startedOn > today) say('入职日期', '入职日期不能晚于当前日期');
    const jobPost = cell('岗位') || null;
    if (jobPost && [...jobPost].length > 60) say('岗位', '岗位不能超过60个字');
    faults.push(...own);
    if (own.length === 0 && name.ok && uscc.ok)
      good.push({
        row,
        name: name.value,
        idNo: idNo?.ok ? idNo.idNo18 : null,
        employerName,
        employerUscc: uscc.value,
        startedOn,
        jobPost,
      });
  }
  return { good, faults };
}
