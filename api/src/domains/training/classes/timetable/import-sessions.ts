import { isLocalDate } from '../../../../platform/calendar/index.ts';
import type { SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../../platform/records/index.ts';
import { RUN } from '../../runs/record-types.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { conflictsOf } from './conflicts.ts';
import { loadTimetable, lockDays, type Timetable } from './load-timetable.ts';
import type { PlanLine } from './plan-lines.ts';
import type { Planned } from './planned.ts';
import { hardWords } from './save-session.ts';
import { SESSION_KINDS, SESSION_MODES } from './session.record.ts';
import { judgeSession, type ReadSession, type SessionInput } from './session-input.ts';
import { instantOf } from './stored-session.ts';
import { insertSessions } from './write-session.ts';

/** Columns by the field that they fill in. */
const COLUMNS = {
  day: '日期',
  startTime: '开始时间',
  endTime: '结束时间',
  classIds: '班级',
  lessonHours: '课时',
  planLineId: '教学模块',
  kind: '类型',
  mode: '方式',
  teacherId: '教师',
  roomId: '教室',
  onlineUrl: '线上地址',
} as const;
type Column = keyof typeof COLUMNS;

const columnOf = (path: string): string =>
  Object.entries(COLUMNS).find(([field]) => path === `input.${field}`)?.[1] ?? COLUMNS.day;

type Fault = JudgedSheetRow<ReadSession>['faults'][number];
type Say = (column: Column, message: string) => void;

/** The one of that name; it is said where there is none, or more than one. */
function named(all: Iterable<{ id: string; name: string }>, name: string, say: (message: string) => void): string {
  const found = [...all].filter((one) => one.name === name);
  if (found.length === 1) return found[0]?.id ?? '';
  say(found.length === 0 ? `没有找到“${name}”` : `有${found.length}个“${name}”，请在页面上逐个新建`);
  return '';
}

/** The line of that name, or at that place; of several of one name the place has to say which. */
function lineAt(lines: Iterable<PlanLine>, text: string, say: (message: string) => void): string {
  const all = [...lines];
  const found = all.filter(({ module }) => module === text);
  const [, place = '', name] = /^(\d{1,3})(?:[.、．]\s*(.+))?$/.exec(text) ?? [];
  const placed = all.find(({ seq, module }) => seq === Number(place) && (name === undefined || name === module));
  const [one] = found.length > 0 ? found : placed ? [placed] : [];
  if (found.length > 1)
    say(`教学计划中有${found.length}个“${text}”，请改填序号（${found.map(({ seq }) => seq).join('、')}）`);
  else if (!one) say(`教学计划中没有“${text}”`);
  return one?.id ?? '';
}

const codeOf = (words: Readonly<Record<string, string>>, title: string): string =>
  Object.entries(words).find(([, word]) => word === title)?.[0] ?? '';

/** A row as somebody would fill in the form; names are those of the run's classes and plan and of the institution's teachers and rooms. */
function inputOf(table: Timetable, { cell }: SheetRow, say: Say): Omit<SessionInput, 'runId'> {
  const of = (column: Column) => cell(COLUMNS[column]);
  const one = (column: Column, all: Iterable<{ id: string; name: string }>) =>
    of(column) && named(all, of(column), (message) => say(column, message));
  const kind = codeOf(SESSION_KINDS, of('kind'));
  if (kind === '') say('kind', `应为${Object.values(SESSION_KINDS).join('、')}`);
  if (!isLocalDate(of('day'))) say('day', '请填写日期，如2026-06-22');
  return {
    day: of('day'),
    startTime: of('startTime'),
    endTime: of('endTime'),
    classIds: of('classIds')
      .split(/[、,，]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => named(table.classes.values(), name, (message) => say('classIds', message))),
    lessonHours: of('lessonHours'),
    planLineId:
      of('planLineId') && lineAt(table.lines.values(), of('planLineId'), (message) => say('planLineId', message)),
    kind,
    mode: codeOf(SESSION_MODES, of('mode')),
    teacherId: one('teacherId', table.teachers.values()),
    roomId: one('roomId', table.rooms.values()) || null,
    onlineUrl: of('onlineUrl') || null,
  };
}

/** Each row by itself, and then against what is arranged already and the good rows above it (BR22-2). */
async function judge(tx: Ctx, own: OwnRun, rows: readonly SheetRow[]): Promise<JudgedSheetRow<ReadSession>[]> {
  const days = [...new Set(rows.map(({ cell }) => cell(COLUMNS.day)).filter(isLocalDate))];
  await lockDays(tx, days);
  const table = await loadTimetable(tx, own, days);
  const there: Planned[] = [...table.sessions];
  const now = tx.app.clock.now();
  return rows.map((line) => {
    const faults: Fault[] = [];
    const say: Say = (column, message) => void faults.push({ column: COLUMNS[column], message });
    const input = inputOf(table, line, say);
    const judged = judgeSession(table, input, null);
    for (const { path, message } of judged.faults)
      if (!faults.some(({ column }) => column === columnOf(path))) faults.push({ column: columnOf(path), message });
    if (faults.length > 0) return { row: line.row, value: null, faults };
    if (instantOf(judged.read.day, judged.read.startsAt) <= now) say('day', '课次时间已过');
    const planned = table.planned(judged.read);
    const words = hardWords(conflictsOf(planned, there, table.around(there)));
    if (words) say('day', words);
    if (faults.length === 0) there.push(planned);
    return { row: line.row, value: judged.read, faults };
  });
}

/** 导入课程表 (T22-4 batch): sessions of a run as drafts, at most 500 at once; a teacher whom nobody knows, or a module that may be two, is a fault of its row (02 §14.7). */
export const sessionImport = sheetImportOf<OwnRun, ReadSession>({
  kind: 'training-timetable',
  title: '课程表',
  permission: 'training.class:manage',
  audit: 'training.timetable.import',
  titles: Object.values(COLUMNS),
  most: 500,
  examples: [
    ['2026-06-22', '08:30', '11:30', '一班', '4', '安全用电', '理论', '线下', '张老师', '101教室', ''],
    ['2026-06-22', '13:00', '16:00', '一班、二班', '4', '2', '实操', '线下', '李老师', '实训车间', ''],
  ],
  parentType: RUN,
  lock: lockArrangedRun,
  judge,
  write: async (tx, own, sessions) => {
    await insertSessions(tx, own, sessions);
  },
});
