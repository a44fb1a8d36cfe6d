import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isLocalDate } from '../../../../platform/calendar/index.ts';
import type { SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../../platform/records/index.ts';
import { trainingClass } from '../class.record.ts';
import { lockOwnRun, type OwnRun } from '../own-run.ts';
import { CLASS } from '../record-types.ts';
import { minutesOf } from '../timetable/planned.ts';
import { type StoredSession, storedSessions } from '../timetable/stored-session.ts';
import { ATTENDANCE, type AttendanceStatus } from './rate.ts';
import { type GivenMark, membersAt, untimely, writeMarks } from './take.ts';

const COLUMNS = {
  day: '日期',
  startTime: '开始时间',
  seq: '学号',
  name: '姓名',
  status: '考勤',
  minutesLate: '迟到分钟数',
  remark: '备注',
} as const;

interface OwnClass {
  id: string;
  run: OwnRun;
}
interface SessionMark extends GivenMark {
  sessionId: string;
}
interface Session {
  stored: StoredSession;
  members: ReadonlyMap<string, AttendanceStatus | null>;
  /** Why nothing is written down of it now. */
  refusal: string | null;
}
type Fault = JudgedSheetRow<SessionMark>['faults'][number];

const seqsOf = async (tx: Ctx, runId: string): Promise<ReadonlyMap<string, { id: string; name: string }>> => {
  const found = await tables(tx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select(['t.id', 't.seq', 'e.name_masked as name'])
    .where('t.run_id', '=', runId)
    .execute();
  return new Map(found.map(({ id, seq, name }) => [String(seq), { id, name }]));
};

/** Published sessions of the class on the days of the sheet, with who has them, by day and minute of their beginning. */
async function sessionsOn(tx: Ctx, classId: string, days: readonly string[]): Promise<ReadonlyMap<string, Session>> {
  const stored = await storedSessions(
    tx,
    sql`s.day = any(${[...days]}::date[]) and s.published_at is not null and not s.cancelled
      and exists (select 1 from training_session_class sc where sc.session_id = s.id and sc.class_id = ${classId})`,
  );
  const found = new Map<string, Session>();
  for (const session of stored) {
    const members = await membersAt(tx, session.id);
    found.set(`${session.day} ${session.startsAt}`, {
      stored: session,
      members: new Map(members.map(({ traineeId, status }) => [traineeId, status])),
      refusal: (await untimely(tx, session))?.message ?? null,
    });
  }
  return found;
}

const codeOf = (word: string): AttendanceStatus | undefined =>
  (Object.keys(ATTENDANCE) as AttendanceStatus[]).find((code) => ATTENDANCE[code] === word || code === word);

async function judge(tx: Ctx, own: OwnClass, lines: readonly SheetRow[]): Promise<JudgedSheetRow<SessionMark>[]> {
  const days = [...new Set(lines.map(({ cell }) => cell(COLUMNS.day)).filter(isLocalDate))];
  const sessions = await sessionsOn(tx, own.id, days);
  const people = await seqsOf(tx, own.run.id);
  const taken = new Set<string>();
  return lines.map(({ row, cell }) => {
    const faults: Fault[] = [];
    const say = (column: keyof typeof COLUMNS, message: string) =>
      void faults.push({ column: COLUMNS[column], message });
    const of = (column: keyof typeof COLUMNS) => cell(COLUMNS[column]);
    const session = sessions.get(`${of('day')} ${minutesOf(of('startTime')) ?? ''}`);
    const who = people.get(of('seq'));
    const status = codeOf(of('status'));
    const late = of('minutesLate');
    if (!session) say('startTime', '本班级当日没有这个时间的课次，或课次未发布、已停课');
    else if (session.refusal) say('day', session.refusal);
    if (!who) say('seq', '本班次没有这个学号');
    else if (of('name') && of('name') !== who.name) say('name', `学号${of('seq')}的学员是${who.name}`);
    else if (session && !session.members.has(who.id)) say('seq', '学员当日不在该班级');
    if (!status) say('status', `应为${Object.values(ATTENDANCE).join('、')}`);
    if (late && !/^([1-9]\d?|[1-5]\d\d|600)$/.test(late)) say('minutesLate', '迟到分钟数应为1至600的整数');
    if ([...of('remark')].length > 200) say('remark', '备注不能超过200个字');
    if (!session || !who || !status || faults.length > 0) return { row, value: null, faults };
    const key = `${session.stored.id} ${who.id}`;
    if (taken.has(key))
      return { row, value: null, faults: [{ column: COLUMNS.seq, message: '同一学员同一课次只能填写一行' }] };
    taken.add(key);
    const minutesLate = late ? Number(late) : null;
    return {
      row,
      value: { sessionId: session.stored.id, traineeId: who.id, status, minutesLate, remark: of('remark') },
      faults,
    };
  });
}

/** 导入考勤 (02 §14.4 batch) of a class, such as that of a gate; whoever is not named keeps what he has. Method 4 导入. */
export const attendanceImport = sheetImportOf<OwnClass, SessionMark>({
  kind: 'training-attendance',
  title: '考勤',
  permission: 'training.class:manage',
  audit: 'training.attendance.import',
  titles: Object.values(COLUMNS),
  most: 5000,
  examples: [
    ['2026-06-22', '08:30', '1', '', '出勤', '', ''],
    ['2026-06-22', '08:30', '2', '', '迟到', '12', '地铁延误'],
  ],
  parentType: CLASS,
  lock: async (tx, id) => {
    const found = await trainingClass.get(tx, id);
    return { id: found.id, run: await lockOwnRun(tx, found.runId) };
  },
  judge,
  write: async (tx, own, marks) => {
    for (const [sessionId, given] of Map.groupBy(marks, (mark) => mark.sessionId)) {
      const before = new Map((await membersAt(tx, sessionId)).map(({ traineeId, status }) => [traineeId, status]));
      await writeMarks(tx, { sessionId, classIds: [own.id] }, given, before, '4');
    }
  },
});
