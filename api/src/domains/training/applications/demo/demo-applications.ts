import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { type DemoInstitution, demoNewcomer, demoSchool } from '../../institutions/demo-institutions.ts';
import { createApplication } from '../drafts/create-application.ts';
import { saveApplication } from '../drafts/save-application.ts';
import { APPLICATION } from '../record-type.ts';
import { type DemoProject, demoContent } from './demo-content.ts';

const OPINION = '请补充近两年就业情况和合作单位证明';

/** Applications in each state up to the expert review, brought there by the acts of those who may; the review's demonstration goes on. */
export async function loadDemoApplications(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from project_application limit 1`)) return;
  const cast = await castOf(ctx);
  if (!cast) return;
  const { school, newcomer, officer, centre } = cast;
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
  await ready('inReview');
}

/** Applications that the district and the municipal centre have passed, as they would be at the time of the context; their ids. */
export async function passDemoApplications(ctx: Ctx, keys: readonly DemoProject[]): Promise<string[]> {
  const cast = await castOf(ctx);
  if (!cast) return [];
  const ids: string[] = [];
  for (const key of keys) {
    const id = await act(cast.school, await draft(cast.school, key), 'submit');
    await act(cast.officer, id, 'districtPass');
    ids.push(await act(cast.centre, id, 'centrePass'));
  }
  return ids;
}

type Applicant = DemoPlayer & { institution: DemoInstitution };

async function castOf(ctx: Ctx) {
  const inst = await player(ctx, 'inst_demo', 'INST');
  const officer = await player(ctx, 'officer_hk', 'BIZ_OFFICER');
  const centre = await player(ctx, 'city_centre', 'CITY_CENTRE');
  if (!inst || !officer || !centre) return undefined;
  const org = await tables(ctx).selectFrom('org').select('code').where('id', '=', inst.actor.orgId).executeTakeFirst();
  const school = applicant(inst, await demoSchool(ctx, org?.code ?? ''));
  const newcomer = applicant(inst, await demoNewcomer(ctx));
  return { school, newcomer, officer, centre };
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
