import { rows, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx, Hook } from '../../../../platform/kernel/index.ts';
import { onProjectsStopped } from '../../projects/index.ts';
import { INSPECTION } from '../record-types.ts';

/** 02 §11.7: a project that leaves the library is inspected no further. */
async function endWith(tx: Ctx, projectIds: readonly string[]): Promise<void> {
  const open = await rows<{ id: string }>(
    tx,
    sql`select id from project_inspection where project_id = any(${[...projectIds]}::uuid[])
          and state not in ('NOT_STARTED', 'DONE', 'ENDED') order by id`,
  );
  if (open.length > 0)
    await advance(tx, { type: INSPECTION, action: 'end', rows: open, input: { note: '项目已剔除' }, mode: 'CASCADE' });
}

export const endingWithProjects: readonly Hook[] = [
  onProjectsStopped.join((tx, step, stopped) =>
    step === 'remove'
      ? endWith(
          tx,
          stopped.map(({ id }) => id),
        )
      : Promise.resolve(),
  ),
];
