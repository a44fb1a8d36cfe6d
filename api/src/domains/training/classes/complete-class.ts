import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { lockArrangedRun, type OwnRun } from './own-run.ts';
import { classMaxSize } from './parameters.ts';

/** What a form of a class says. */
interface Written {
  run_id: string;
  name: string;
  head_teacher_id: string | null;
  room_id: string | null;
  capacity: number;
}

/** A new class of one's run: its number and its place in the run. @throws NOT_FOUND, E-2203, BAD_INPUT */
export async function completeClass(tx: Ctx, written: Written): Promise<Record<string, unknown>> {
  const run = await lockArrangedRun(tx, written.run_id);
  await checkClass(tx, run, written, null);
  const last = await tables(tx)
    .selectFrom('training_class')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('run_id', '=', run.id)
    .executeTakeFirst();
  return { class_no: await takeBusinessNo(tx, 'CLASS', run.districtCode), seq: (last?.seq ?? 0) + 1 };
}

/** Names everything that is wrong with a class of a run. @throws BAD_INPUT */
export async function checkClass(
  tx: Ctx,
  run: OwnRun,
  written: Omit<Written, 'run_id'>,
  ownId: string | null,
): Promise<void> {
  const most = await readParameter(tx, classMaxSize);
  const found = await firstRow<{ named: boolean; teacher: boolean; room: boolean; members: number }>(
    tx,
    sql`select exists (select 1 from training_class where run_id = ${run.id} and name = ${written.name}
              and id is distinct from ${ownId}::uuid) as named,
          exists (select 1 from training_teacher where id = ${written.head_teacher_id} and institution_id = ${run.institutionId}) as teacher,
          exists (select 1 from training_venue where id = ${written.room_id} and institution_id = ${run.institutionId} and active) as room,
          (select count(*)::int from training_class_member m join run_trainee t on t.id = m.run_trainee_id
            where m.class_id = ${ownId}::uuid and m.to_on is null and t.left_on is null) as members`,
  );
  const faults: FieldError[] = [];
  if (found?.named) faults.push({ path: 'input.name', message: '本班次已有同名班级' });
  if (written.capacity > most) faults.push({ path: 'input.capacity', message: `班级人数上限不能超过${most}人` });
  if (found && written.capacity < found.members)
    faults.push({ path: 'input.capacity', message: `班级现有学员${found.members}人，人数上限不能低于现有人数` });
  if (written.head_teacher_id !== null && !found?.teacher)
    faults.push({ path: 'input.headTeacherId', message: '班主任应为本机构教师' });
  if (written.room_id !== null && !found?.room)
    faults.push({ path: 'input.roomId', message: '教室应为本机构在用的场地' });
  if (faults.length > 0) throw badInput(faults);
}
