import type { Ctx, HookPoint } from '../../../platform/kernel/index.ts';
import type { Lessons, Light } from './brought.ts';
import type { JudgedRow } from './rows/read-rows.ts';

type Of<T> = (ctx: Ctx, runIds: readonly string[]) => Promise<ReadonlyMap<string, T>>;

/** What all that have joined a point say of each run. */
export async function lightsFrom<T>(
  ctx: Ctx,
  point: HookPoint<Of<T>>,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, T[]>> {
  const byRun = new Map<string, T[]>();
  if (runIds.length === 0) return byRun;
  for (const ask of point.of(ctx))
    for (const [runId, said] of await ask(ctx, runIds)) byRun.set(runId, [...(byRun.get(runId) ?? []), said]);
  return byRun;
}

/** Lessons of a run and their attendance as lines of the sheet (02 §16.6). */
export function lightsOfLessons(lessons: Lessons | undefined): Light[] {
  if (!lessons) return [{ key: 'lessons', title: '课程', text: '没有课程', done: false, blocks: true }];
  const { held, planned, untaken, planHours, publishedHours, linesOff } = lessons;
  const enough = Number(publishedHours) === Number(planHours);
  return [
    {
      key: 'lessons',
      title: '课程',
      text: enough
        ? `${held}/${planned}`
        : `${held}/${planned}，已排${publishedHours}课时，计划${planHours}课时${linesOff && `（${linesOff}）`}`,
      done: planned > 0 && held === planned && enough,
      blocks: true,
    },
    {
      key: 'attendance',
      title: '考勤',
      text:
        untaken.length === 0
          ? '全部完成'
          : `${untaken[0]} 未考勤${untaken.length > 1 ? `等${untaken.length}课次` : ''}`,
      done: untaken.length === 0,
      blocks: true,
    },
  ];
}

/** The exam as a line: who waits for a result. Those who have left are asked nothing. */
export function lightOfExam(rows: readonly JudgedRow[], allowPending: boolean): Light {
  const asked = rows.filter(({ left }) => !left);
  const known = asked.filter(({ examResult }) => examResult !== 'PENDING').length;
  const external = asked.every(({ examKind }) => examKind === 'EXTERNAL');
  return {
    key: 'exam',
    title: '考试',
    text: `${known}/${asked.length}`,
    done: known === asked.length || (allowPending && external),
    blocks: true,
  };
}
