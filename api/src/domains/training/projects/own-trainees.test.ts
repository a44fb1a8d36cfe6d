import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { freshProfile } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { moveRounds } from '../rounds/windows.ts';

let app: Product;
/** An institution of Hongkou with a round that is open. */
let caller: Caller;
let roundId: string;
let pudong: Browser;
let enrolmentId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const personOf = (n: number, districtCode: string) =>
  buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', n), districtCode });

beforeAll(async () => {
  app = await product('training_own_trainees', { now: '2026-05-04T10:00:00+08:00' });
  caller = await buildCaller(app, freshProfile());
  roundId = await publishedRound(app, caller);
  await moveRounds(system());
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  enrolmentId = (await enrolled(await personOf(300, '310115'), roundId)).id;
}, 120_000);
afterAll(() => app.close());

const LIST = '{ trainingProjects(first: 50) { totalCount nodes { id elsewhere } } }';
const ONE = `query ($id: ID!) { trainingProject(id: $id) { id name score elsewhere applicationId versions { source } events { kind }
  flow { availableActions { action } } } }`;
const listed = async (browser: Browser) =>
  (await browser.run(LIST)).data.trainingProjects as {
    totalCount: number;
    nodes: { id: string; elsewhere: boolean }[];
  };
const read = (browser: Browser) => browser.run(ONE, { id: caller.projectId });

it('02 §7.6 a district publishes its own projects alone, not those elsewhere in which trainees of its own are', async () => {
  expect((await listed(pudong)).nodes).toContainEqual({ id: caller.projectId, elsewhere: true });
  const server = await serverOf(app);
  try {
    const namesFor = async (browser: Browser) =>
      (await readSheet(await fetchExport(server, browser, '/exports/public-projects.xlsx'), '项目名称')).rows;
    expect(await namesFor(pudong)).toEqual([]);
    expect(await namesFor(await somebodyOf(app, '310109', ['BIZ_OFFICER']))).toHaveLength(1);
  } finally {
    await server.close();
  }
});

describe('02 §1.4 a district reads the projects in which its own trainees are', () => {
  it('of an institution elsewhere, with its content, and may do nothing to it', async () => {
    const { nodes, totalCount } = await listed(pudong);
    expect(nodes).toContainEqual({ id: caller.projectId, elsewhere: true });
    expect(totalCount).toBe(nodes.length);
    expect((await read(pudong)).data.trainingProject).toMatchObject({
      elsewhere: true,
      score: 84.03,
      // The application is the business of the district in which the institution is.
      applicationId: null,
      versions: [{ source: 'FILING' }],
      flow: { availableActions: [] },
    });
    const mark = await pudong.run(
      'mutation ($input: RaiseMarksInput!) { raiseTrainingMarks(input: $input) { rows { code } } }',
      {
        input: {
          targetType: 'PROJECT',
          rows: [{ id: caller.projectId, version: 1 }],
          kind: 'M9',
          level: 'HINT',
          effects: [],
          reason: '外区项目不能标记',
          fileIds: [],
          requestId: crypto.randomUUID(),
        },
      },
    );
    expect(JSON.stringify(mark)).toContain('NOT_FOUND');
    for (const query of [
      'query ($id: ID!) { trainingConsequences(targetType: PROJECT, targetId: $id, kind: SUSPEND) { no } }',
      `mutation ($id: ID!) { proposeToCity(input: { targetType: PROJECT, targetId: $id, kind: SUSPEND, reason: "建议暂停该项目",
        fileIds: [], requestId: "00000000-0000-7000-8000-000000000001" }) { id } }`,
    ])
      expect(await pudong.run(query, { id: caller.projectId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('its own institution, city and centre read it as before; another district and another institution do not, and the audit log knows', async () => {
    for (const login of ['officer_hk', 'city_officer', 'city_centre'])
      expect((await read(await app.as(login))).data.trainingProject).toMatchObject({ elsewhere: false });
    expect((await read(caller.browser)).data.trainingProject).toMatchObject({ elsewhere: false });
    const other = await buildCaller(
      app,
      freshProfile({ districtCode: '310115', trainAddress: '上海市浦东新区世纪大道1号' }),
    );
    const jinshan = await somebodyOf(app, '310116', ['BIZ_OFFICER']);
    const logged = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        for (const browser of [jinshan, other.browser])
          expect(await read(browser)).toMatchObject({ code: 'NOT_FOUND' });
      },
      2,
    );
    expect(logged).toHaveLength(2);
    expect((await listed(jinshan)).nodes).toEqual([]);
    expect((await listed(other.browser)).nodes).toEqual([{ id: other.projectId, elsewhere: false }]);
    for (const login of ['trainee_demo', 'expert_demo'])
      expect(await read(await app.as(login))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['BLOCKED', 'REJECTED', 'CANCELLED'])('somebody %s is nobody’s trainee', async (state) => {
    const chongming = await somebodyOf(app, '310151', ['BIZ_OFFICER']);
    const { id } = await enrolled(await personOf(400 + state.length, '310151'), roundId);
    expect((await listed(chongming)).nodes).toEqual([{ id: caller.projectId, elsewhere: true }]);
    await run(system(), sql`update training_enrolment set state = ${state} where id = ${id}`);
    expect(await read(chongming)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('with the last of its trainees the district no longer reads it', async () => {
    expect(
      await advanceEnrolment(pudong, 'districtReject', enrolmentId, {
        reasonCode: 'USED',
        reasonText: '2024年已参加电工培训',
      }),
    ).toMatchObject({ result: 'OK' });
    expect(await read(pudong)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
