import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNos } from '../../business-no.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { classMaxSize } from '../parameters.ts';
import { classesNeeded, deal, type SplitBy, sharesOf } from '../split/split.ts';
import { place } from './assign.ts';
import { classesOf, traineesOf } from './board.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一班 … 十班, 十一班 … */
function classNameOf(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? tens}十`;
  return `${head}${DIGITS[ones] ?? ''}班`;
}

/**
 * 自动分班 (T22-2, BR22-1): makes the classes that are missing and deals whoever has none, so that sizes differ as little as they can.
 *
 * @throws NOT_FOUND, E-2203, E-2205
 */
export async function autoSplit(ctx: Ctx, runId: string, by: SplitBy, requestId: string): Promise<void> {
  await once(ctx, 'splitTrainingRun', requestId, { runId, by }, async (tx) => {
    const own = await lockArrangedRun(tx, runId);
    const trainees = await traineesOf(tx, own.id);
    const most = await readParameter(tx, classMaxSize);
    const there = await classesOf(tx, own.id);
    await addClasses(
      tx,
      own,
      classesNeeded(trainees.length, most) - there.length,
      most,
      new Set(there.map((c) => c.name)),
    );
    const classes = await classesOf(tx, own.id);
    const unassigned = trainees.filter(({ classId }) => classId === null);
    const seats = classes.map(({ id, capacity }) => ({
      capacity,
      size: trainees.filter(({ classId }) => classId === id).length,
    }));
    const dealt = deal(unassigned, sharesOf(unassigned.length, seats), by);
    for (const [n, { id }] of classes.entries()) {
      const traineeIds = dealt[n] ?? [];
      if (traineeIds.length > 0) await place(tx, own, { runId: own.id, classId: id, traineeIds });
    }
    return {};
  });
}

async function addClasses(tx: Ctx, own: OwnRun, count: number, capacity: number, taken: ReadonlySet<string>) {
  if (count <= 0) return;
  const now = tx.app.clock.now();
  const numbers = await takeBusinessNos(tx, 'CLASS', own.districtCode, count);
  const free: string[] = [];
  for (let n = 1; free.length < count; n += 1) if (!taken.has(classNameOf(n))) free.push(classNameOf(n));
  const made = free.map((name, n) => ({ id: uuidv7(now.getTime()), name, class_no: numbers[n], place: n + 1 }));
  await run(
    tx,
    sql`insert into training_class (id, created_at, updated_at, org_id, org_path, district_code, class_no, run_id, seq, name, capacity)
        select id, ${now}, ${now}, ${own.orgId}, ${own.orgPath}, ${own.districtCode}, class_no, ${own.id},
          (select coalesce(max(seq), 0) from training_class where run_id = ${own.id}) + place, name, ${capacity}
          from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as t(id uuid, name text, class_no text, place int)`,
  );
}
