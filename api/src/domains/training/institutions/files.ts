import { firstRow, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { registerFileAccess } from '../../../platform/files/index.ts';
import { hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from './record-types.ts';

const TABLES: Readonly<Record<string, string>> = {
  [QUALIFICATION_RECORD]: 'training_qualification',
  [TEACHER_RECORD]: 'training_teacher',
  [VENUE_RECORD]: 'training_venue',
};

/** Files of what belongs to an institution are seen by whoever sees the institution; once, while modules load. */
export function registerInstitutionFiles(): void {
  for (const [type, table] of Object.entries(TABLES)) {
    registerFileAccess(type, async (ctx, ids) => {
      if (!hasPermission(ctx.actor, 'training.institution:view')) return false;
      const seen = await firstRow(
        ctx,
        sql`select 1 as one from ${sql.table(table)} b join training_institution i on i.id = b.institution_id
             where b.id = any(${[...ids]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'i')} limit 1`,
      );
      return seen !== undefined;
    });
  }
}
