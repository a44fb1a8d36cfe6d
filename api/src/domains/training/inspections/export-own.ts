import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { exportSort, maskedList } from '../../../platform/exports/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { ownOrg } from '../own-org.ts';
import { inspectionPages } from './find-inspections.ts';
import type { InspectionType } from './inspection.type.ts';
import { inspectionWhere } from './inspection-filter.ts';
import { inspectionSort } from './inspection-sort.ts';

/** 我的年检 has no filter; the file is in the order of the page. */
interface OwnInspections {
  sort?: SortOf<typeof inspectionSort>;
}

/** States in which it is the institution's turn. */
const OWN_TURN: readonly string[] = ['REPORTING', 'IMPROVING'];

const where = (ctx: Ctx) => sql`${inspectionWhere(ctx, {})} and n.org_id = ${ownOrg(ctx)}::uuid`;

/** 我的年检 as a file: the inspections of the caller's own projects, results once they are public (02 §1.4, §2.9, §11.6; BR19-5). */
export const ownInspectionsExport = maskedList<OwnInspections, InspectionType>({
  kind: 'own-inspections',
  title: '我的年检',
  unit: '个项目',
  schema: z.strictObject({ sort: exportSort(inspectionSort) }),
  permission: ['training.inspection:report', 'training.inspection:view'],
  from: (ctx) => sql`project_inspection n join training_institution i on i.id = n.institution_id where ${where(ctx)}`,
  columns: [
    { title: '年检编号', width: 22, value: (n) => n.inspectionNo },
    { title: '项目名称', width: 28, value: (n) => n.projectName },
    { title: '年检批次', width: 28, value: (n) => n.cycleTitle },
    { title: '状态', width: 14, value: (n) => n.stateTitle },
    { title: '需在此前办理', width: 16, value: (n) => (OWN_TURN.includes(n.state) ? n.deadline : null) },
    { title: '整改轮次', value: (n) => n.roundNo || null },
    { title: '年检结果', width: 14, value: (n) => n.districtVerdictTitle },
  ],
  pages: (tx, { sort }) => inspectionPages(tx, where(tx), sort),
  words: () => [],
  audit: { event: 'training.inspection.export', objectType: 'projectInspection', detail: { kind: 'own' } },
});
