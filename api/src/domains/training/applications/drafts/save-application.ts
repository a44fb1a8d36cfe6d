import { run, sql } from '../../../../database/sql.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { refuseOversized } from '../../../../platform/forms/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readContent } from '../content/content.ts';
import { attachContentFiles } from './attach-files.ts';
import { lockOwnApplication } from './own-application.ts';

/** What a form sends each time it saves itself. */
export interface SaveInput {
  id: string;
  /** The version that the form goes on from. */
  version: number;
  content: unknown;
}

/**
 * Keeps what was filled in so far; only its shape is checked before it is submitted.
 *
 * @throws NOT_FOUND for another's, E-1608 for one that is being reviewed, E-0504 when it was saved elsewhere meanwhile
 */
export async function saveApplication(ctx: Ctx, input: SaveInput): Promise<void> {
  refuseOversized(input.content);
  const content = readContent(input.content);
  await transaction(ctx, async (tx) => {
    const row = await lockOwnApplication(tx, input.id, 'saveProjectApplication');
    if (!['DRAFT', 'RETURNED'].includes(row.state)) throw new DomainError('E-1608', '申报已提交，不能修改');
    if (row.version !== input.version) throw refuse('E-0504');
    const { name, category } = content.project;
    await run(
      tx,
      sql`update project_application set version = version + 1, updated_at = ${tx.app.clock.now()}, content = ${JSON.stringify(content)}::jsonb,
            project_name = ${[...name].slice(0, 80).join('')}, category = ${category || null} where id = ${row.id}`,
    );
    await attachContentFiles(tx, row.id, content);
  });
}
