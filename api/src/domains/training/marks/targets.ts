import { rows, sql } from '../../../database/sql.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';

/** What marks and events hang on: an institution or a project of the libraries (02 §6.3). */
export type TargetType = 'INSTITUTION' | 'PROJECT';

interface TargetKind {
  title: string;
  table: string;
  /** Type of the record in the flow engine. */
  recordType: string;
  noColumn: string;
  viewPermission: string;
}

/** The two kinds, by the tables that hold them. */
export const TARGETS: Readonly<Record<TargetType, TargetKind>> = {
  INSTITUTION: {
    title: '培训机构',
    table: 'training_institution',
    recordType: 'trainingInstitution',
    noColumn: 'institution_no',
    viewPermission: 'training.institution:view',
  },
  PROJECT: {
    title: '培训项目',
    table: 'training_project',
    recordType: 'trainingProject',
    noColumn: 'project_no',
    viewPermission: 'training.project:view',
  },
};

/** States in which something is in its library, so that it can be marked (T14-2, T15-2). */
export const MARKABLE_STATES: readonly string[] = ['IN_LIBRARY', 'SUSPENDED'];

/** A target as marks need to know it. */
export interface Target extends Placed {
  type: TargetType;
  id: string;
  no: string;
  name: string;
  state: string;
  version: number;
}

/** The targets of these ids that exist, locked against other marks until the transaction ends; scope is the caller's to ask. */
export async function lockTargets(tx: Ctx, type: TargetType, ids: readonly string[]): Promise<Target[]> {
  const { table, noColumn } = TARGETS[type];
  return rows<Target>(
    tx,
    sql`select ${type}::text as type, id, ${sql.ref(noColumn)} as no, name, state, version, org_id as "orgId", org_path as "orgPath",
          district_code as "districtCode"
        from ${sql.table(table)} where id = any(${[...ids]}::uuid[]) order by id for update`,
  );
}
