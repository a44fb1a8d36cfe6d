import { PERIODS, type Period } from '../words.ts';

const LETTERS: Readonly<Record<Period, string>> = { MONTH: 'M', QUARTER: 'Q', HALF: 'H', YEAR: 'Y' };
/** Parts of a year by kind. */
const PARTS: Readonly<Record<Period, number>> = { MONTH: 12, QUARTER: 4, HALF: 2, YEAR: 1 };
const NUMERALS = ['一', '二', '三', '四'];

/** `BX2026Q1`, `BX2026M03`, `BX2026H1`, `BX2026` (03 §33.3 cycleNo). */
export function cycleNoOf(year: number, kind: Period, part: number): string {
  if (kind === 'YEAR') return `BX${year}`;
  return `BX${year}${LETTERS[kind]}${kind === 'MONTH' ? String(part).padStart(2, '0') : part}`;
}

/** 2026年第一季度医疗补助. */
export function cycleTitleOf(year: number, kind: Period, part: number): string {
  const said = {
    MONTH: `${part}月`,
    QUARTER: `第${NUMERALS[part - 1] ?? part}季度`,
    HALF: part === 1 ? '上半年' : '下半年',
    YEAR: '年度',
  }[kind];
  return `${year}年${said}医疗补助`;
}

/** What is wrong with a part of the year, if anything. */
export const partFault = (kind: Period, part: number): string | undefined =>
  part > PARTS[kind] ? `周期类型为“${PERIODS[kind]}”时，第几期应为1至${PARTS[kind]}` : undefined;
