import { run, sql } from '../../../../database/sql.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { itemsOf } from '../checklists/checklist.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import { DISTRICT_REPORT, VISIT_PHOTO } from '../judge.ts';
import { lockInspection, touch } from '../lock-inspection.ts';
import { INSPECTION } from '../record-types.ts';
import { type GivenSheet, readSheet } from './sheet-input.ts';

/** States in which the district is at it; while it waits for an improvement it may already write down why 不合格. */
const STATES = ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST', 'IMPROVING'];

/** 审核记录 of the district. @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveSheet(ctx: Ctx, id: string, version: number, given: GivenSheet): Promise<void> {
  await transaction(ctx, async (tx) => {
    const row = await lockInspection(tx, { id, version, states: STATES, operation: 'saveInspectionSheet' });
    const { items } = await getCycleRow(tx, row.cycleId);
    const sheet = await readSheet(tx, given, itemsOf(items, row.figures?.runsOpened ?? 0));
    await run(
      tx,
      sql`update project_inspection set answers = ${JSON.stringify(sheet.answers)}::jsonb, qualifications_seen = ${given.qualificationsSeen},
            dispute_answer = ${sheet.disputeAnswer}, field_visit = field_sampled or ${given.fieldVisit},
            visit = ${sheet.visit && JSON.stringify(sheet.visit)}::jsonb, requirements = ${sheet.requirements},
            problems = ${JSON.stringify(sheet.problems)}::jsonb where id = ${row.id}`,
    );
    const attached = (fileIds: readonly string[], materialCode: string, materialName: string) =>
      attachFiles(tx, { type: INSPECTION, id: row.id }, uploads(fileIds, materialCode, materialName));
    await attached(given.reportFileIds, DISTRICT_REPORT, '年检报告');
    await attached(given.photoFileIds, VISIT_PHOTO, '实地检查照片、视频');
    await touch(tx, row.id);
  });
}
