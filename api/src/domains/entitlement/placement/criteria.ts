import { addMonths, type LocalDate } from '../../../platform/calendar/index.ts';
import { parseIdNumber, regionTitle, titleOf } from '../../people/index.ts';
import type { PlacementContent } from './record.schema.ts';

/** One criterion of 01 §8.6 no. 1 with its verdict and the value it was judged by; never a value that names the person. */
export interface Verdict {
  code: string;
  title: string;
  passed: boolean;
  /** What 安置系统 says, in words. */
  value: string;
  /** What is asked for, in words. */
  expected: string;
}

const STATUS: Readonly<Record<string, string>> = {
  WAITING: '待安排工作',
  PLACED: '已安排工作',
  REFUSED: '拒绝服从安排',
  CANCELLED: '已取消',
};

interface Criterion {
  code: string;
  title: string;
  expected: string;
  passed: (record: PlacementContent, today: LocalDate) => boolean;
  value: (record: PlacementContent) => string;
}

const CRITERIA: readonly Criterion[] = [
  {
    code: 'PLACEMENT_TYPE',
    title: '安置方式',
    expected: '安排工作',
    passed: ({ placementType }) => placementType === 'APGZ',
    value: ({ placementType }) => titleOf('placementType', placementType) ?? placementType,
  },
  {
    code: 'REGION',
    title: '安置地',
    expected: '上海市',
    passed: ({ placementRegion }) => placementRegion.startsWith('31'),
    value: ({ placementRegion }) => regionTitle(placementRegion) ?? placementRegion,
  },
  {
    code: 'REPORTED',
    title: '退役报到',
    expected: '已完成报到',
    passed: ({ reportedOn }, today) => reportedOn !== undefined && reportedOn <= today,
    value: ({ reportedOn }) => (reportedOn ? `${reportedOn} 报到` : '未报到'),
  },
  {
    code: 'STATUS',
    title: '安排状态',
    expected: '待安排工作',
    passed: ({ status }) => status === 'WAITING',
    value: ({ status }) => STATUS[status] ?? status,
  },
  {
    code: 'NOT_STARTED',
    title: '上岗情况',
    expected: '尚未上岗',
    passed: ({ startedOn }, today) => startedOn === undefined || startedOn > today,
    value: ({ startedOn }) => (startedOn ? `${startedOn} 上岗` : '未上岗'),
  },
  {
    code: 'NOT_REFUSED',
    title: '待遇资格',
    expected: '未拒绝安排、未取消',
    passed: ({ status }) => status !== 'REFUSED' && status !== 'CANCELLED',
    value: ({ status }) => (status === 'REFUSED' || status === 'CANCELLED' ? (STATUS[status] ?? status) : '正常'),
  },
  {
    code: 'IDENTITY',
    title: '身份证号码',
    expected: '校验通过',
    passed: ({ idNo }, today) => parseIdNumber(idNo, { today }).ok,
    value: () => '按安置系统登记',
  },
];

/** Why a person is in or out: every criterion with its verdict, also for those who are not identified. */
export function judge(record: PlacementContent, today: LocalDate): Verdict[] {
  return CRITERIA.map(({ code, title, expected, passed, value }) => ({
    code,
    title,
    expected,
    passed: passed(record, today),
    value: value(record),
  }));
}

/** 待安排起始: the month of reporting (8.4). */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The month before another, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** 已满月数: whole months from reporting to the end of the waiting's last month `YYYY-MM`, or to today while it goes on. */
export function waitedMonths(reportedOn: LocalDate, waitingEnd: string | null, today: LocalDate): number {
  const over = waitingEnd === null ? today : addMonths(`${waitingEnd}-01`, 1);
  return fullMonths(reportedOn, over < today ? over : today);
}

/** Whole months from one day to another; 0 when it lies ahead. */
function fullMonths(from: LocalDate, to: LocalDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 && !isLastDay(to) ? 1 : 0));
}

function isLastDay(day: LocalDate): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
