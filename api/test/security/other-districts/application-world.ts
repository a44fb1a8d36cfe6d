import { run, sql } from '../../../src/database/sql.ts';
import { uuidv7 } from '../../../src/database/uuid.ts';
import { buildUscc } from '../../../src/domains/people/index.ts';
import { startRecords } from '../../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import { type BuiltInstitution, buildInstitution } from '../../training.ts';
import { buildProject } from '../../training-projects.ts';

/** One application that waits for 虹口区, one project of the same institution, and a round of it. */
export interface PlacedApplication {
  applicationId: string;
  projectId: string;
  roundId: string;
}

export async function placedApplication(ctx: Ctx): Promise<PlacedApplication> {
  const institution = await buildInstitution(ctx, { name: '虹口越权测试学校', uscc: buildUscc('52310109TE5T90001') });
  const projectId = await buildProject(ctx, institution);
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into project_application (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, application_no,
            institution_id, kind, content)
          values (${id}, ${now}, ${now}, 'DIST_REVIEW', ${now}, ${institution.orgId}, ${institution.orgPath}, '310109', 'SB310109202699999',
            ${institution.id}, '2', '{}')`,
    );
    await startRecords(tx, 'projectApplication', [id], 'submit');
  });
  return { applicationId: id, projectId, roundId: await placedRound(ctx, institution, projectId) };
}

async function placedRound(ctx: Ctx, institution: BuiltInstitution, projectId: string): Promise<string> {
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into enrolment_round (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, round_no, project_id,
            institution_id, title, open_from, open_to, planned_start, planned_end, cancel_deadline, capacity, min_trainees,
            waitlist_capacity, eligibility, address, contact_name, contact_phone)
          values (${id}, ${now}, ${now}, 'PENDING_PUBLISH', ${now}, ${institution.orgId}, ${institution.orgPath}, '310109',
            'BM310109202699999', ${projectId}, ${institution.id}, '越权测试批次', '2030-01-01', '2030-02-01', '2030-03-01', '2030-04-01',
            '2030-02-20', 10, 5, 2, '{}', '飞虹路518号', '曹颖', '65012345')`,
    );
    await startRecords(tx, 'enrolmentRound', [id], 'submit');
  });
  return id;
}
