import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { type Step, walkEverything, wordsRead } from '../../../test/security/deep-walk.ts';
import { recordedServer, walkRoutes } from '../../../test/security/route-walk.ts';
import {
  buildSecretWorld,
  OWN,
  SECRETS,
  type SecretWorld,
  WORLD_BEGINS,
} from '../../../test/security/training-secrets.ts';
import { rows, sql } from '../../database/sql.ts';
import { PUBLIC, SIGNED_IN } from '../../graphql/access-decorators.ts';

let app: Product;
let world: SecretWorld;
let http: Awaited<ReturnType<typeof recordedServer>>;

beforeAll(async () => {
  app = await product('training_hidden_values', { now: WORLD_BEGINS });
  world = await buildSecretWorld(app);
  http = await recordedServer(app);
}, 240_000);
afterAll(async () => {
  await http.server.close();
  await app.close();
});

const rightsOf = (role: string) =>
  app.registry.permissions.filter(({ roles }) => roles.includes(role)).map(({ code }) => code);

/** Every query of a role, answered to its session. */
async function walkAs(role: string, browser: Browser): Promise<Step[]> {
  const steps = await walkEverything(app.schema, browser, [...rightsOf(role), SIGNED_IN, PUBLIC], world.ids);
  expect(new Set(steps.map(({ asked }) => asked.split(' ')[0])).size).toBeGreaterThan(20);
  return steps;
}

const idsIn = async (query: ReturnType<typeof sql>) =>
  (await rows<{ id: string }>(app.context({ kind: 'SYSTEM', name: '测试' }), query)).map(({ id }) => id);

/** Whose walk asks lists and documents for a file too, and shows that none is opened by the id of one: the others need not ask. */
const SEES_ALL = 'CITY_OFFICER';

/** Everything that a role's session can fetch: files, exports, documents; by the ids of all records, files and orders. */
async function fetchAs(role: string, browser: Browser): Promise<Step[]> {
  const files = await idsIn(sql`select id from stored_file`);
  const ids = [...world.ids, ...(await idsIn(sql`select id from export_order union all select id from batch`))];
  const asked = role === SEES_ALL ? 1 : 0;
  const all = [...new Set([...ids, ...files.slice(0, asked)])];
  const steps = await walkRoutes(http, browser, rightsOf(role), all, files.slice(asked));
  // Files of records, and what anybody may fetch without signing in.
  expect(steps.map(({ asked }) => asked.split(' ')[0])).toEqual(
    expect.arrayContaining(['/files/:id', '/intake/guides/:bundle/guide.pdf']),
  );
  return steps;
}

const flat = (...kinds: (keyof typeof SECRETS)[]) =>
  Object.fromEntries(
    kinds.flatMap((kind) => Object.entries(SECRETS[kind]).map(([what, word]) => [`${kind}.${what}`, word])),
  );
const ALL = flat('otherExpert', 'otherScores', 'otherInstitution', 'otherTrainee');
/** What an institution reads of a trainee is his name and his wish, not what he is found by nor what he handed in. */
const KEPT_FROM_SCHOOLS = {
  ...flat('otherExpert', 'otherScores', 'otherInstitution'),
  number: SECRETS.otherTrainee.idNo,
  phone: SECRETS.otherTrainee.phone,
  proof: SECRETS.otherTrainee.proof,
  contract: SECRETS.otherTrainee.contract,
  why: SECRETS.otherTrainee.why,
};
const NUMBERS = ['otherExpert.idNo', 'otherInstitution.legalIdNo', 'otherTrainee.idNo', 'otherTrainee.phone'];

describe('02 §1.4 everything that a session can read, read to the last field', () => {
  it('the walk is no blind one: the city reads names, scores and applications by it, no number of a person in clear', async () => {
    const read = wordsRead(await walkAs('CITY_OFFICER', await app.as('city_officer')), ALL);
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining([
        'otherExpert.name',
        'otherExpert.employer',
        'otherScores.total',
        'otherInstitution.application',
        'otherInstitution.teacher',
        'otherTrainee.wish',
        'otherTrainee.why',
      ]),
    );
    for (const number of NUMBERS) expect(read[number]).toBeUndefined();
  }, 240_000);

  it('BR17-11 an expert reads neither other experts nor their scores, no other project, no trainee', async () => {
    const steps = await walkAs('EXPERT', await app.as(world.expert.loginName));
    expect(wordsRead(steps, ALL)).toEqual({});
    // What is his own is there.
    expect(wordsRead(steps, { own: '85.000' })).toEqual({ own: ['ownReviews'] });
  }, 240_000);

  it('BR17-11 an institution reads no expert, no score before the filing, nothing of another institution, no number of a trainee', async () => {
    const steps = await walkAs('INST', await app.as(world.caller.browser.loginName));
    expect(wordsRead(steps, KEPT_FROM_SCHOOLS)).toEqual({});
    expect(wordsRead(steps, { own: world.caller.institutionNo }).own?.length).toBeGreaterThan(0);
  }, 240_000);

  it('AC13-7 a trainee reads no other trainee, no expert, no application', async () => {
    const steps = await walkAs('TRAINEE', await app.as(world.trainee.loginName));
    expect(wordsRead(steps, ALL)).toEqual({});
  }, 240_000);
});

describe('02 §1.4 everything that a session can fetch: files, lists and documents, read as whoever opens them', () => {
  it('the walk is no blind one: the city fetches every file, and names, scores and teachers stand in lists and documents', async () => {
    const steps = await fetchAs(SEES_ALL, await app.as('city_officer'));
    const files = await idsIn(sql`select id from stored_file`);
    const byFile = steps.filter(({ asked }) => asked.startsWith('/exports/') && files.some((id) => asked.endsWith(id)));
    expect(byFile.length).toBeGreaterThan(0);
    for (const { asked, text } of byFile) expect([asked, text]).toEqual([asked, expect.stringContaining('"code":')]);
    const read = wordsRead(steps, ALL);
    for (const file of ['licence', 'diploma', 'lease', 'price'])
      expect([file, read[`otherInstitution.${file}`]]).toEqual([file, ['/files/:id']]);
    for (const file of ['paper', 'minutes']) expect(read[`otherScores.${file}`]).toEqual(['/files/:id']);
    for (const file of ['proof', 'contract'])
      expect([file, read[`otherTrainee.${file}`]]).toEqual([file, ['/files/:id']]);
    expect(read['otherInstitution.application']).toEqual(
      expect.arrayContaining(['/exports/project-applications.xlsx', '/exports/project-applications/:id/form.pdf']),
    );
    expect(read['otherInstitution.teacher']).toContain('/exports/project-applications/:id/form.pdf');
    expect(read['otherScores.total']).toContain('/exports/review-batches/:id/sheets.pdf');
    for (const number of NUMBERS) expect([number, read[number]]).toEqual([number, undefined]);
  }, 240_000);

  it('BR17-11 an expert fetches no file and no document of others', async () => {
    const steps = await fetchAs('EXPERT', await app.as(world.expert.loginName));
    expect(wordsRead(steps, { ...ALL, ...OWN })).toEqual({});
  }, 240_000);

  it('BR17-11 an institution fetches its own files and lists, and of others neither a file nor a name', async () => {
    const steps = await fetchAs('INST', await app.as(world.caller.browser.loginName));
    expect(wordsRead(steps, { ...KEPT_FROM_SCHOOLS, trainee: OWN.proof, leaves: OWN.contract })).toEqual({});
    expect(wordsRead(steps, { own: OWN.licence })).toEqual({ own: ['/files/:id'] });
    const [round] = await rows<{ no: string }>(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select round_no as no from enrolment_round where institution_id = ${world.caller.id}`,
    );
    if (!round) throw new Error('the institution has no round to list');
    expect(wordsRead(steps, { own: round.no })).toEqual({ own: ['/exports/enrolment-rounds.xlsx'] });
  }, 240_000);

  it('AC13-7 a trainee fetches what he handed in and nothing of anybody else', async () => {
    const steps = await fetchAs('TRAINEE', await app.as(world.trainee.loginName));
    expect(wordsRead(steps, { ...ALL, licence: OWN.licence })).toEqual({});
    for (const own of [OWN.proof, OWN.contract]) expect(wordsRead(steps, { own })).toEqual({ own: ['/files/:id'] });
  }, 240_000);
});
