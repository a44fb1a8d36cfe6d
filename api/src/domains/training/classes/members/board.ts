import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { classMaxSize } from '../parameters.ts';
import { getSeenRun } from '../seen-run.ts';
import { classesNeeded, type Dealt } from '../split/split.ts';
import type { SplitBoardType } from './board.type.ts';

/** A trainee who is in a run now, and in which of its classes. */
interface Placeable extends Dealt {
  name: string;
  classId: string | null;
}

/** Those who are in a run now, in its order. */
export const traineesOf = (ctx: Ctx, runId: string) =>
  rows<Placeable>(
    ctx,
    sql`select t.id, t.seq, t.district_code as district, e.education as level, e.name_masked as name, m.class_id as "classId"
        from run_trainee t join training_enrolment e on e.id = t.enrolment_id
        left join training_class_member m on m.run_trainee_id = t.id and m.to_on is null
       where t.run_id = ${runId} and t.left_on is null order by t.seq`,
  );

interface ClassSeats {
  id: string;
  version: number;
  seq: number;
  name: string;
  capacity: number;
  headTeacherId: string | null;
  roomId: string | null;
  remarks: string | null;
}

/** Classes of a run, in their order. */
export const classesOf = (ctx: Ctx, runId: string) =>
  rows<ClassSeats>(
    ctx,
    sql`select id, version, seq, name, capacity, head_teacher_id as "headTeacherId", room_id as "roomId", remarks from training_class
         where run_id = ${runId} order by seq`,
  );

/** What is needed to split a run (02 §14.6): who has no class yet, the classes with their members, and how many there should be. */
export async function readBoard(ctx: Ctx, runId: string): Promise<SplitBoardType> {
  const run = await getSeenRun(ctx, runId);
  const [trainees, classes, most] = [
    await traineesOf(ctx, run.id),
    await classesOf(ctx, run.id),
    await readParameter(ctx, classMaxSize),
  ];
  const shown = trainees.map(({ id, seq, name, district, level, classId }) => ({
    classId,
    card: { id, seq, name, districtName: regionTitle(district)?.replace('上海市', '') ?? district, level },
  }));
  const cardsOf = (id: string | null) => shown.filter(({ classId }) => classId === id).map(({ card }) => card);
  return {
    runId: run.id,
    runNo: run.runNo,
    runName: run.name,
    running: run.state === 'RUNNING',
    trainees: trainees.length,
    most,
    suggested: classesNeeded(trainees.length, most),
    unassigned: cardsOf(null),
    classes: classes.map((one) => ({ ...one, members: cardsOf(one.id) })),
  };
}
