import { anyOf, tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx, Hook } from '../../../../platform/kernel/index.ts';
import { onProjectsStopped } from '../../projects/index.ts';
import { INSPECTION } from '../record-types.ts';

/** 02 §11.7: a project that leaves the library is inspected no further. */
async function endWith(tx: Ctx, projectIds: readonly string[]): Promise<void> {
  const open = await tables(tx)
    .selectFrom('project_inspection')
    .select('id')
    .where('project_id', '=', anyOf(projectIds))
    .where('state', 'not in', ['NOT_STARTED', 'DONE', 'ENDED'])
    .orderBy('id')
    .execute();
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
