import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { type DemoInstitution, demoNewcomer, demoSchool } from '../../institutions/demo-institutions.ts';
import { createApplication } from '../drafts/create-application.ts';
import { saveApplication } from '../drafts/save-application.ts';
import { includeInReview, recordReviewResult } from '../filing/record-review-result.ts';
import { APPLICATION } from '../record-type.ts';
import { type DemoProject, demoContent } from './demo-content.ts';

const OPINION = '请补充近两年就业情况和合作单位证明';

/** One application in each state, each brought there by the acts of those who may, and two projects in the library. */
export async function loadDemoApplications(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from project_application limit 1`)) return;
  const cast = await castOf(ctx);
  if (!cast) return;
  const { school, newcomer, officer, centre, city } = cast;
  const one = (key: DemoProject) => draft(school, key);
  const sent = async (key: DemoProject) => act(school, await one(key), 'submit');
  await one('draft');
  await act(officer, await sent('returned'), 'districtReturn', { reasonText: OPINION });
  await sent('district');
  await act(newcomer, await draft(newcomer, 'newcomer'), 'submit');
  const passed = async (key: DemoProject) => act(officer, await sent(key), 'districtPass');
  await passed('centre');
  const ready = async (key: DemoProject) => act(centre, await passed(key), 'centrePass');
  await ready('city');
  await act(officer, await sent('rejected'), 'districtReject', { reasonText: '与本市退役军人就业需求不符' });
  await act(school, await sent('withdrawn'), 'giveUp', { reasonText: '合作单位调整，暂不开展' });
  const inReview = async (key: DemoProject) => {
    const id = await ready(key);
    const batch = randomUUID();
    await transaction(ctx, (tx) => includeInReview(tx, batch, [id]));
    return { id, batch };
  };
  await inReview('inReview');
  const reviewed = async (key: DemoProject, score: string, pass = true) => {
    const { id, batch } = await inReview(key);
    const result = {
      applicationId: id,
      reviewBatchId: batch,
      score,
      rank: 1,
      outcome: pass ? ('PASS' as const) : ('FAIL' as const),
    };
    await transaction(ctx, (tx) => recordReviewResult(tx, [result]));
    return id;
  };
  await reviewed('reviewed', '78.50');
  await act(city, await reviewed('publicity', '81.20'), 'publish');
  await act(city, await reviewed('failed', '63.40', false), 'fileFail', await minutes(city));
  for (const [key, score] of [
    ['filed', '84.03'],
    ['filedToo', '88.60'],
  ] as const) {
    const id = await act(city, await reviewed(key, score), 'publish');
    // Filed as after its five working days.
    await run(ctx, sql`update project_application set publicity_to = publicity_from - 1 where id = ${id}`);
    await run(
      ctx,
      sql`update project_publicity set public_from = public_from - 7, public_to = public_from - 1 where application_id = ${id}`,
    );
    await act(city, id, 'filePass', await minutes(city));
  }
}

type Applicant = DemoPlayer & { institution: DemoInstitution };

async function castOf(ctx: Ctx) {
  const inst = await player(ctx, 'inst_demo', 'INST');
  const officer = await player(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await player(ctx, 'city_centre', 'CITY_CENTRE');
  const city = await player(ctx, 'city_officer', 'CITY_OFFICER');
  if (!inst || !officer || !centre || !city) return undefined;
  const org = await firstRow<{ code: string }>(ctx, sql`select code from org where id = ${inst.actor.orgId}`);
  const school = applicant(inst, await demoSchool(ctx, org?.code ?? ''));
  const newcomer = applicant(inst, await demoNewcomer(ctx));
  return { school, newcomer, officer, centre, city };
}

async function player(ctx: Ctx, loginName: string, role: string): Promise<DemoPlayer | undefined> {
  const found = await demoPlayer(ctx, loginName, role);
  return found && everywhere(found);
}

function applicant(inst: DemoPlayer, institution: DemoInstitution): Applicant {
  const { orgId, orgPath } = institution;
  return { ...inst, actor: { ...inst.actor, orgId, orgPath, scope: { kind: 'ORG', orgId } }, institution };
}

async function draft(by: Applicant, key: DemoProject): Promise<string> {
  const paper = async (name: string) =>
    (await storeFile(by, drawPdf([name, 'Specimen for demonstration']), { name: `${name}.pdf` })).id;
  const files = { basis: await paper('价格依据'), declaration: await paper('承诺书') };
  const id = await createApplication(by, { requestId: randomUUID(), copyOf: null });
  await saveApplication(by, { id, version: 1, content: demoContent(key, by.institution.teacherId, files) });
  return id;
}

async function act(by: DemoPlayer, id: string, action: string, input: ActInput = {}): Promise<string> {
  await advanceOne(by, { type: APPLICATION, action, rows: [{ id }], input });
  return id;
}

async function minutes(by: DemoPlayer): Promise<ActInput> {
  const file = await storeFile(by, drawPdf(['Minutes', 'Specimen for demonstration']), { name: '评审会议纪要.pdf' });
  return { attachmentIds: [file.id] };
}
