import { anyOf, tables } from '../../../database/tables.ts';
import type { SheetFault } from '../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { PlanLine } from '../applications/content/content.ts';
import { PLAN_SHEET, type SheetPlanLine } from './read-plans.ts';

/** Ids of an institution's teachers by name. */
type Teachers = ReadonlyMap<string, readonly string[]>;

/** Teachers of the institutions, by institution; in one statement. */
export async function teachersOfOwners(
  ctx: Ctx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, Teachers>> {
  const found = await tables(ctx)
    .selectFrom('training_teacher')
    .select(['id', 'name', 'institution_id as institutionId'])
    .where('institution_id', '=', anyOf(institutionIds))
    .orderBy('id')
    .execute();
  const byInstitution = Map.groupBy(found, ({ institutionId }) => institutionId);
  return new Map(
    [...byInstitution].map(([id, own]) => {
      const byName = Map.groupBy(own, ({ name }) => name);
      return [id, new Map([...byName].map(([name, list]) => [name, list.map((teacher) => teacher.id)]))];
    }),
  );
}

/** The lines with their teachers found; who taught before the platform may be left out, but not be somebody unknown (02 §7.3). */
export function withTeachers(
  plan: readonly SheetPlanLine[],
  teachers: Teachers | undefined,
): { plan: PlanLine[]; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const say = (row: number, message: string) => faults.push({ sheet: PLAN_SHEET, row, column: PLAN_SHEET, message });
  const lines = plan.map(({ row, line, teacher }) => {
    const [teacherId = null, another] = teachers?.get(teacher) ?? [];
    if (teacher && !teacherId) say(row, `教师“${teacher}”不在该机构师资中，可由机构登记后再导入，或留空`);
    if (another) say(row, `教师“${teacher}”有同名，请留空，由机构以项目变更补充`);
    return { ...line, teacherId };
  });
  return { plan: lines, faults };
}
