import { sql } from '../../../database/sql.ts';
import { registerFileAccess } from '../../../platform/files/index.ts';
import { hasPermission } from '../../../platform/kernel/index.ts';
import type { RecordOf } from '../../../platform/records/index.ts';
import { runChange } from './changes/change.record.ts';
import { runContract } from './contracts/contract.record.ts';
import { trainingRun } from './run.record.ts';

/** Who sees a run, a contract or a request sees its files; once, while modules load. */
export function registerRunFileAccess(): void {
  for (const record of [trainingRun, runContract, runChange] as const) register(record);
}

function register({ spec, alias, some }: Pick<RecordOf<never, never, never>, 'spec' | 'alias' | 'some'>): void {
  registerFileAccess(spec.type, async (ctx, ids) => {
    const [permission = ''] = [spec.permission].flat();
    if (!hasPermission(ctx.actor, permission)) return false;
    return (await some(ctx, sql`${sql.ref(`${alias}.id`)} = any(${[...ids]}::uuid[])`, 1)).length > 0;
  });
}
