import type { Workbook } from 'exceljs';
import { readRows, type SheetFault } from '../../../platform/files/sheets/read-sheet.ts';
import type { PlanLine } from '../applications/content/content.ts';
import { MOST_PLAN_LINES, PLAN_COLUMNS, readPlanLine } from '../applications/index.ts';

/** Name of the second sheet of the template. */
export const PLAN_SHEET = '教学计划';
/** Which project a line belongs to. */
export const PLAN_KEY = '备案号';
export const PLAN_TITLES = [PLAN_KEY, ...PLAN_COLUMNS] as const;
/** 500 projects with forty lines each. */
const MOST_LINES = 20_000;

/** A line of a project's teaching plan, its teacher still a name; teachers of before may be left out. */
export interface SheetPlanLine {
  row: number;
  line: PlanLine;
  teacher: string;
}

export interface SheetPlans {
  /** By 备案号. */
  plans: ReadonlyMap<string, SheetPlanLine[]>;
  faults: SheetFault[];
  /** 备案号 of plans in which a line is wrong. */
  broken: ReadonlySet<string>;
}

/** The teaching plans of the projects of a workbook (02 §7.3), and what is wrong with their lines. */
export function readPlans(workbook: Workbook, filingNos: ReadonlySet<string>): SheetPlans {
  const found = readRows(workbook, PLAN_TITLES, { name: PLAN_SHEET, mark: PLAN_KEY, most: MOST_LINES }) ?? [];
  const faults: SheetFault[] = [];
  const broken = new Set<string>();
  /** Said once, not for each row beyond. */
  const full = new Set<string>();
  const plans = new Map<string, SheetPlanLine[]>();
  if (found.length > MOST_LINES) say(0, `教学计划不能超过${MOST_LINES}行`);
  for (const { row, cell } of found.slice(0, MOST_LINES)) {
    const filingNo = cell(PLAN_KEY);
    if (!filingNos.has(filingNo)) {
      say(row, filingNo ? `第一张工作表中没有备案号为“${filingNo}”的项目` : '请填写备案号');
      continue;
    }
    const plan = plans.get(filingNo) ?? [];
    plans.set(filingNo, plan);
    if (plan.length >= MOST_PLAN_LINES) {
      if (!full.has(filingNo)) say(row, `备案号“${filingNo}”的教学计划不能超过${MOST_PLAN_LINES}行，从本行起超出`);
      full.add(filingNo);
      broken.add(filingNo);
      continue;
    }
    const line = readPlanLine(cell, (message) => {
      say(row, message);
      broken.add(filingNo);
    });
    plan.push({ row, line, teacher: cell('教师') });
  }
  return { plans, faults, broken };

  function say(row: number, message: string): void {
    faults.push({ sheet: PLAN_SHEET, row, column: PLAN_SHEET, message });
  }
}
