import { isLocalDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { openWorkbook, readRows, type SheetFault, type SheetRow } from '../../../platform/files/sheets/read-sheet.ts';
import { writeTemplate } from '../../../platform/files/sheets/write-template.ts';
import type { CodeList } from '../../people/index.ts';
import { faultsOfOffer } from '../applications/content/check-content.ts';
import { type ApplicationContent, emptyContent, type ProjectContent } from '../applications/content/content.ts';
import { CONTENT_FIELDS } from '../applications/content/fields.ts';
import { CERTIFICATE_TYPE, codeMeant, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE, VENUE_KIND } from '../codes.ts';
import { PLAN_SHEET, PLAN_TITLES, readPlans, type SheetPlanLine, type SheetPlans } from './read-plans.ts';

const USCC = '统一社会信用代码';
const FILING_NO = '备案号';
const FILED_ON = '备案日期';
const VALID_TO = '有效期止';
const SCORE = '评审得分';
const MOST_ROWS = 500;
const INTRO = '项目介绍';

/** The fields of the project as the application's form has them, with the titles of their columns. */
const FIELDS = CONTENT_FIELDS.filter(({ path }) => path.startsWith('project.') || path === 'introProject').map(
  ({ path, title }) => ({ path, title: title.replace('（元）', '') }),
);
/** Columns of the template, in their order. */
export const COLUMNS: readonly string[] = [
  USCC,
  FILING_NO,
  FILED_ON,
  VALID_TO,
  SCORE,
  ...FIELDS.map(({ title }) => title),
];

/** A project of the sheet without a fault of its own. */
export interface SheetProject {
  row: number;
  uscc: string;
  filingNo: string;
  filedOn: LocalDate;
  /** `null` = as long as projects of today. */
  validTo: LocalDate | null;
  score: string | null;
  /** With its teaching plan, teachers not yet found. */
  content: ApplicationContent;
  plan: readonly SheetPlanLine[];
}

export interface ProjectSheet {
  projects: SheetProject[];
  faults: SheetFault[];
  /** Rows with anything in them. */
  rowCount: number;
}

/** Historic projects with their teaching plans from an Excel file, and what is wrong with them by row and column (02 §7.2, 00-common "imports"). */
export async function readProjectSheet(file: Buffer, today: LocalDate): Promise<ProjectSheet> {
  const broken = (message: string): ProjectSheet => ({
    projects: [],
    faults: [{ row: 0, column: '文件', message }],
    rowCount: 0,
  });
  const workbook = await openWorkbook(file);
  if (!workbook) return broken('文件不是正确的xlsx');
  const found = readRows(workbook, COLUMNS, { mark: USCC, most: MOST_ROWS });
  if (!found) return broken(`没有找到“${USCC}”一列，请使用模板`);
  if (found.length === 0) return broken('表中没有项目');
  if (found.length > MOST_ROWS) return broken(`一次最多导入${MOST_ROWS}个项目`);
  const plans = readPlans(workbook, new Set(found.map(({ cell }) => cell(FILING_NO)).filter(Boolean)));
  const read = found.map((row) => readRow(row, today, plans));
  const projects = read.flatMap(({ project, faults }) => (faults.length === 0 ? [project] : []));
  return {
    projects,
    faults: [...read.flatMap(({ faults }) => faults), ...repeated(projects), ...plans.faults],
    rowCount: found.length,
  };
}

function readRow(
  { row, cell }: SheetRow,
  today: LocalDate,
  plans: SheetPlans,
): { project: SheetProject; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const say = (column: string, message: string) => faults.push({ row, column, message });
  const [uscc, filingNo, filedOn, validTo, score] = [USCC, FILING_NO, FILED_ON, VALID_TO, SCORE].map(cell) as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (!uscc) say(USCC, `请填写${USCC}`);
  if (!filingNo || [...filingNo].length > 40) say(FILING_NO, '备案号应为1至40个字');
  if (!isLocalDate(filedOn)) say(FILED_ON, '请填写日期，如2024-06-30');
  else if (filedOn > today) say(FILED_ON, '备案日期不能晚于今天');
  if (validTo && !isLocalDate(validTo)) say(VALID_TO, '请填写日期，如2027-06-29');
  else if (validTo && validTo < filedOn) say(VALID_TO, '有效期止不能早于备案日期');
  if (score && !/^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/.test(score))
    say(SCORE, '评审得分应为0至100，最多两位小数');
  const plan = plans.plans.get(filingNo) ?? [];
  const content = { ...contentOf(cell, say), plan: plan.map(({ line }) => line) };
  for (const { path, message } of faultsOfOffer(content, new Set(), [content.project.category])) {
    // What is wrong with single lines is said where they stand.
    if (path.startsWith('content.plan')) continue;
    const column = FIELDS.find((field) => `content.${field.path}` === path)?.title ?? path;
    if (!faults.some((fault) => fault.column === column)) say(column, message);
  }
  const ofPlan = planFault(plan, plans.broken.has(filingNo), content);
  if (ofPlan) say(PLAN_SHEET, ofPlan);
  return {
    project: {
      row,
      uscc: uscc.toUpperCase(),
      filingNo,
      filedOn,
      validTo: validTo || null,
      score: score || null,
      content,
      plan,
    },
    faults,
  };
}

/** What is wrong with a plan as a whole; hours that the project itself does not add up are its own fault. */
function planFault(plan: readonly SheetPlanLine[], broken: boolean, content: ApplicationContent): string | undefined {
  if (plan.length === 0) return `请在“${PLAN_SHEET}”工作表填写该项目的教学计划`;
  if (broken) return `“${PLAN_SHEET}”工作表中该项目的教学计划有错误`;
  const faults = faultsOfOffer(content, new Set(), [content.project.category]);
  if (faults.some(({ path }) => path === 'content.project.hoursTotal')) return undefined;
  return faults.find(({ path }) => path === 'content.plan')?.message;
}

/** Codes by code or title; numbers as whole numbers. */
function contentOf(
  cell: (title: string) => string,
  say: (column: string, message: string) => void,
): ApplicationContent {
  const of = (path: string) => cell(FIELDS.find((field) => field.path === path)?.title ?? '');
  const code = (path: string, list: CodeList) => {
    const text = of(path);
    return codeMeant(list, text) ?? text;
  };
  const whole = (path: string) => {
    const text = of(path);
    if (text === '') return null;
    if (/^\d{1,5}$/.test(text)) return Number(text);
    say(FIELDS.find((field) => field.path === path)?.title ?? path, '请填写整数');
    return null;
  };
  const empty = emptyContent();
  const fee = (key: string) => of(`project.fees.${key}`);
  const project: ProjectContent = {
    ...empty.project,
    name: of('project.name'),
    category: code('project.category', PROJECT_CATEGORY),
    occupationCode: of('project.occupationCode'),
    occupationName: of('project.occupationName'),
    skillLevel: code('project.skillLevel', SKILL_LEVEL),
    certType: code('project.certType', CERTIFICATE_TYPE),
    certIssuer: of('project.certIssuer'),
    hoursTheory: whole('project.hoursTheory'),
    hoursPractice: whole('project.hoursPractice'),
    hoursTotal: whole('project.hoursTotal'),
    days: whole('project.days'),
    mode: code('project.mode', TRAINING_MODE),
    feePerPerson: of('project.feePerPerson'),
    fees: {
      tuition: fee('tuition'),
      material: fee('material'),
      certification: fee('certification'),
      lodging: fee('lodging'),
      meal: fee('meal'),
    },
    minPerRun: whole('project.minPerRun'),
    maxPerRun: whole('project.maxPerRun'),
    entryConditions: of('project.entryConditions'),
    employmentDirection: of('project.employmentDirection'),
  };
  return { ...empty, project, introProject: cell(INTRO) };
}

/** A project that stands in the sheet twice. */
function repeated(projects: readonly SheetProject[]): SheetFault[] {
  const keys: [string, (one: SheetProject) => string][] = [
    ['项目名称', ({ uscc, content }) => `${uscc} ${content.project.name}`],
    [FILING_NO, ({ filingNo }) => filingNo],
  ];
  return keys.flatMap(([column, keyOf]) => {
    const first = new Map<string, number>();
    return projects.flatMap((one): SheetFault[] => {
      const known = first.get(keyOf(one));
      if (known === undefined) first.set(keyOf(one), one.row);
      return known === undefined ? [] : [{ row: one.row, column, message: `与第${known}行重复` }];
    });
  });
}

/** Empty sheets to fill in, with rows as an example. */
export function writeProjectTemplate(): Promise<Buffer> {
  const example: Readonly<Record<string, string>> = {
    [USCC]: '示例（导入前请删除本行）',
    [FILING_NO]: '沪退培备〔2024〕1号',
    [FILED_ON]: '2024-06-30',
    [VALID_TO]: '2027-06-29',
    [SCORE]: '84.03',
    项目名称: '无人机驾驶员培训',
    项目类别: '无人机、低空经济',
    '职业（工种）': '无人机驾驶员',
    技能等级: SKILL_LEVEL.items.find(({ code }) => code === '4')?.title ?? '',
    证书类型: CERTIFICATE_TYPE.items[0]?.title ?? '',
    发证单位: '上海市职业技能鉴定中心',
    理论课时: '40',
    实操课时: '40',
    总课时: '80',
    培训天数: '20',
    培训方式: TRAINING_MODE.items[0]?.title ?? '',
    人均收费: '3105.60',
    每班最少人数: '10',
    每班最多人数: '40',
    项目介绍: '面向低空经济的无人机驾驶员培训。',
  };
  const planOf = (module: string, theory: string, practice: string, room: number, material: string) => [
    example[FILING_NO] ?? '',
    ...[module, theory, practice, '', VENUE_KIND.items[room]?.title ?? '', material],
  ];
  return writeTemplate([
    { name: '历史项目', titles: COLUMNS, examples: [COLUMNS.map((title) => example[title] ?? '')] },
    {
      name: PLAN_SHEET,
      titles: PLAN_TITLES,
      examples: [planOf('飞行原理', '40', '', 0, '自编讲义'), planOf('模拟与实飞', '', '40', 1, '')],
    },
  ]);
}
