import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { classMaxSize } from '../parameters.ts';
import { getSeenRun } from '../seen-run.ts';
import { classesNeeded } from '../split/split.ts';
import type { SplitBoardType } from './board.type.ts';

/** Those who are in a run now, in its order. */
export const traineesOf = (ctx: Ctx, runId: string) =>
  tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .leftJoin('training_class_member as m', (on) => on.onRef('m.run_trainee_id', '=', 't.id').on('m.to_on', 'is', null))
    .select(['t.id', 't.seq', 't.district_code as district', 'e.education as level', 'e.name_masked as name'])
    .select('m.class_id as classId')
    .where('t.run_id', '=', runId)
    .where('t.left_on', 'is', null)
    .orderBy('t.seq')
    .execute();

/** Classes of a run, in their order. */
export const classesOf = (ctx: Ctx, runId: string) =>
  tables(ctx)
    .selectFrom('training_class')
    .select(['id', 'version', 'seq', 'name', 'capacity', 'head_teacher_id as headTeacherId', 'room_id as roomId'])
    .select('remarks')
    .where('run_id', '=', runId)
    .orderBy('seq')
    .execute();

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
