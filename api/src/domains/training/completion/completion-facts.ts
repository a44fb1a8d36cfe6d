import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { type Light, onLessons, onLights } from './brought.ts';
import { lightOfExam, lightsFrom, lightsOfLessons } from './lights.ts';
import { completionRules } from './parameters.ts';
import { readCompletionRows } from './rows/read-rows.ts';

interface Known {
  /** The lines of the sheet: lessons, attendance, exam, and what spot checks and satisfaction say. */
  lights: readonly Light[];
  summary: string;
  examKind: string | null;
  examDate: string | null;
  examOrg: string | null;
  materials: number;
  justification: string | null;
  openObjections: number;
  /** No required qualification of the institution has run out (M2). */
  qualified: boolean;
}

/** What the guards of a completion look at. */
export type CompletionFacts = Known & Readonly<Record<string, unknown>>;

/** For all records in a fixed number of statements. */
export async function loadCompletionFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<Map<string, CompletionFacts>> {
  const ids = records.map(({ id }) => id);
  const found = await tables(ctx)
    .selectFrom('run_completion as c')
    .select(['c.id', 'c.run_id as runId', 'c.summary', 'c.exam_kind as examKind', 'c.exam_date as examDate'])
    .select(['c.exam_org as examOrg', 'c.justification'])
    .select([
      sql<number>`(select count(*)::int from attachment a where a.record_type = 'runCompletion' and a.record_id = c.id)`.as(
        'materials',
      ),
      sql<number>`(select count(*)::int from run_completion_objection o where o.completion_id = c.id and o.answered_at is null)`.as(
        'openObjections',
      ),
      sql<boolean>`not exists (select 1 from training_mark m
        where m.target_id = c.institution_id and m.kind = 'M2' and m.lifted_at is null)`.as('qualified'),
    ])
    .where('c.id', '=', anyOf(ids))
    .execute();
  const runIds = found.map(({ runId }) => runId);
  const lessons = await lightsFrom(ctx, onLessons, runIds);
  const others = await lightsFrom(ctx, onLights, runIds);
  const sheets = await readCompletionRows(ctx, ids, { seen: 'all' });
  const { allowPending } = await readParameter(ctx, completionRules);
  return new Map(
    found.map(({ id, runId, ...facts }): [string, CompletionFacts] => [
      id,
      {
        ...facts,
        lights: [
          ...lightsOfLessons(lessons.get(runId)?.[0]),
          lightOfExam(sheets.get(id) ?? [], allowPending),
          ...(others.get(runId) ?? []),
        ],
      },
    ]),
  );
}
