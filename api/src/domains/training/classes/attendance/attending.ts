import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Sessions `s` with whoever has them, in the class `m` and in the run `t` on their day (BR22-8), and what is written down of him in `a`. */
export const attending = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .innerJoin('training_class_member as m', (on) =>
      on
        .onRef('m.class_id', '=', 'sc.class_id')
        .onRef('m.from_on', '<=', 's.day')
        .on(sql<boolean>`(m.to_on is null or s.day < m.to_on)`),
    )
    .innerJoin('run_trainee as t', (on) =>
      on
        .onRef('t.id', '=', 'm.run_trainee_id')
        .onRef('t.joined_on', '<=', 's.day')
        .on(sql<boolean>`(t.left_on is null or s.day < t.left_on)`),
    )
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .leftJoin('training_attendance as a', (on) =>
      on.onRef('a.session_id', '=', 's.id').onRef('a.run_trainee_id', '=', 't.id'),
    );
