import { randomUUID } from 'node:crypto';
import type { NotNull } from 'kysely';
import { toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { VIDEO } from '../checks/files.ts';
import { saveOrder } from '../checks/rectification.ts';
import { createCheck } from '../checks/save-check.ts';
import { CHECK } from '../record-types.ts';

/** Head of an MP4 with nothing to show: enough to be taken for what it is, and small. */
const FILM = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypisom'),
  Buffer.from([0, 0, 2, 0]),
  Buffer.from('isommp42'),
  Buffer.from([0, 0, 0, 8]),
  Buffer.from('mdat'),
]);

const FOUND = {
  NORMAL: { result: 'NORMAL', problems: [] },
  MINOR: { result: 'MINOR', problems: ['实训区消防通道堆放杂物（演示）'] },
} as const;
export type DemoFinding = keyof typeof FOUND;

/**
 * Checks of a run in the windows of its plan, one after the other as far as there are findings: in each the first session that was held. What is
 * normal is closed with it, of what is not the school is told what to put right.
 *
 * @param at the same officer at another time
 */
export async function demoChecks(
  officer: DemoPlayer,
  runId: string,
  findings: readonly DemoFinding[],
  at: (moment: Date) => DemoPlayer,
): Promise<void> {
  const held = await tables(officer)
    .selectFrom('spot_check_slot as w')
    .innerJoin('training_session as s', 's.run_id', 'w.run_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .innerJoin('training_run as r', 'r.id', 'w.run_id')
    .distinctOn('w.seq')
    .select(['l.module', 's.taken_at as endsAt', 'r.trainee_count as count'])
    .where('s.taken_at', 'is not', null)
    .where(({ between, ref }) => between('s.day', ref('w.window_from'), ref('w.window_to')))
    .where('w.run_id', '=', runId)
    .where('w.state', '=', 'PLANNED')
    .orderBy('w.seq')
    .orderBy('s.day')
    .$narrowType<{ endsAt: NotNull }>()
    .execute();
  for (const [n, { module, endsAt, count }] of held.entries()) {
    const finding = findings[n];
    if (finding) await check(at(toDate(endsAt)), { runId, finding, module, count });
  }
}

interface Looked {
  runId: string;
  finding: DemoFinding;
  module: string;
  count: number;
}

async function check(officer: DemoPlayer, { runId, finding, module, count }: Looked): Promise<void> {
  const now = officer.app.clock.now();
  const doc = await storeFile(officer, drawPdf(['Spot check', 'Specimen for demonstration']), {
    name: '抽查记录表（演示）.pdf',
  });
  const film = await storeFile(officer, FILM, { name: '课堂录像（演示）.mp4', materialCode: VIDEO });
  const id = await createCheck(
    officer,
    { runId, requestId: randomUUID(), files: { docIds: [doc.id], videoIds: [film.id], photoIds: [] } },
    {
      checkedAt: new Date(now.getTime() - 60 * MINUTE_MS),
      extraReason: null,
      kind: 'SITE',
      lesson: module,
      inspectors: ['周正（演示）', '李明（演示）'],
      expectedHeadcount: count,
      actualHeadcount: count,
      noLesson: false,
      teacherMatch: true,
      timetableMatch: true,
      roomSafe: finding === 'NORMAL',
      attendanceMatch: true,
      interviews: '两名学员表示课程内容与教学计划一致。',
      result: FOUND[finding].result,
      problems: [...FOUND[finding].problems],
      latitude: null,
      longitude: null,
    },
  );
  await advanceOne(officer, { type: CHECK, action: 'submit', rows: [{ id }] });
  if (finding === 'NORMAL') return;
  const { version } = await tables(officer)
    .selectFrom('spot_check')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const deadline = officer.app.calendar.addWorkdays(localDateOf(now), 10);
  await saveOrder(officer, id, version, { requirement: '立即清理消防通道，明确专人每日巡查。', deadline });
  await advanceOne(officer, { type: CHECK, action: 'order', rows: [{ id }] });
}
