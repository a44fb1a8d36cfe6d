import { randomUUID } from 'node:crypto';
import { firstRow, rows, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { AccessApp, Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { uploadedBy } from './training.ts';
import { buildQualification } from './training-applications.ts';
import { buildProject } from './training-projects.ts';
import { buildCaller, type Caller } from './training-rounds.ts';

const system = (app: AccessApp): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** The inspection of 2026, over the runs of September 2025 to August 2026. */
export async function cycleInput(app: AccessApp, changes: object = {}) {
  const checklist = await firstRow<{ id: string }>(
    system(app),
    sql`select id from inspection_checklist order by version_no desc limit 1`,
  );
  return {
    title: '2026年度项目年检',
    year: 2026,
    periodFrom: '2025-09-01',
    periodTo: '2026-12-31',
    referenceDate: '2026-08-31',
    reportFrom: '2026-09-01T00:00:00+08:00',
    reportTo: '2026-10-01T00:00:00+08:00',
    districtDeadline: '2026-11-15',
    centreDeadline: '2026-11-30',
    checklistId: checklist?.id ?? '',
    ...changes,
  };
}

const CREATE = `mutation ($input: InspectionCycleInput!, $q: ID!) { cycle: createInspectionCycle(input: $input, requestId: $q) {
  id version state cycleNo fieldSamplePercent } }`;
export const createCycle = async (city: Browser, changes: object = {}): Promise<Answer> =>
  city.run(CREATE, { input: await cycleInput(city.app, changes), q: randomUUID() });

const actOn = (mutation: string) =>
  `mutation ($input: RecordActInput!) { outcome: ${mutation}(input: $input) { ok failed skipped rows { id result code message } } }`;

export interface Outcome {
  ok: number;
  failed: number;
  rows: { id: string; result: string; code: string | null; message: string | null }[];
}

async function act(
  browser: Browser,
  {
    mutation,
    table,
    action,
    ids,
    input,
  }: { mutation: string; table: string; action: string; ids: readonly string[]; input: object },
): Promise<Outcome> {
  const versions = await rows<{ id: string; version: number }>(
    system(browser.app),
    sql`select id, version from ${sql.table(table)} where id = any(${[...ids]}::uuid[]) order by id`,
  );
  const { data, code, message } = await browser.run(actOn(mutation), {
    input: { action, requestId: randomUUID(), rows: versions, ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  return data.outcome as Outcome;
}

/** An act on inspections as they stand now. */
export const advanceInspections = (browser: Browser, action: string, ids: readonly string[], input: object = {}) =>
  act(browser, { mutation: 'advanceProjectInspections', table: 'project_inspection', action, ids, input });
export const advanceCycle = (browser: Browser, action: string, id: string, input: object = {}) =>
  act(browser, { mutation: 'advanceInspectionCycles', table: 'inspection_cycle', action, ids: [id], input });

/** A cycle of the city that has been started. */
export async function openedCycle(app: Product, changes: object = {}): Promise<string> {
  const city = await app.as('city_officer');
  const { data, code, message } = await createCycle(city, changes);
  if (code) throw new Error(`${code} ${message}`);
  const { id } = data.cycle as { id: string };
  const { rows: outcomes } = await advanceCycle(city, 'open', id);
  if (outcomes[0]?.result !== 'OK') throw new Error(outcomes[0]?.message ?? '');
  return id;
}

export interface InspectionNow {
  id: string;
  version: number;
  state: string;
  roundNo: number;
  verdict: string | null;
}

/** The inspection of a project in a cycle, as the database has it. */
export async function inspectionOf(app: Product, cycleId: string, projectId: string): Promise<InspectionNow> {
  const row = await firstRow<InspectionNow>(
    system(app),
    sql`select id, version, state, round_no as "roundNo", district_verdict as verdict from project_inspection
         where cycle_id = ${cycleId} and project_id = ${projectId}`,
  );
  if (!row) throw new Error('no inspection');
  return row;
}

const versionOf = async (app: AccessApp, id: string) =>
  (await firstRow<{ version: number }>(system(app), sql`select version from project_inspection where id = ${id}`))
    ?.version ?? 1;

const SAVE_REPORT = `mutation ($id: ID!, $v: Int!, $input: InspectionReportInput!) {
  inspection: saveInspectionReport(id: $id, version: $v, input: $input) { version missing } }`;
const EVIDENCE = ['ZZ01', 'JX01', 'AQ01'];

/** What an institution writes and uploads. */
export async function saveReport(browser: Browser, id: string, changes: object = {}): Promise<Answer> {
  const files = [{ fileId: await uploadedBy(browser, '年检材料.png') }];
  for (const itemCode of EVIDENCE) files.push(Object.assign({ fileId: await uploadedBy(browser) }, { itemCode }));
  const input = { selfReport: '本年度培训正常。', statisticsAnswer: 'CONFIRMED', files, ...changes };
  return browser.run(SAVE_REPORT, { id, v: await versionOf(browser.app, id), input });
}

/** An inspection that waits for its district. */
export async function reported(app: Product, { browser, projectId }: Caller, cycleId: string): Promise<string> {
  const { id } = await inspectionOf(app, cycleId, projectId);
  await saveReport(browser, id);
  const { rows: outcomes } = await advanceInspections(browser, 'report', [id]);
  if (outcomes[0]?.result !== 'OK') throw new Error(outcomes[0]?.message ?? '');
  return id;
}

const SAVE_SHEET = `mutation ($id: ID!, $v: Int!, $input: InspectionSheetInput!) {
  inspection: saveInspectionSheet(id: $id, version: $v, input: $input) { version missing passRefusal improvementRefusal problems { deadline } } }`;
const CODES = ['ZZ01', 'ZZ02', 'JX01', 'JX02', 'JX03', 'JX04', 'AQ01', 'MY01', 'DA01', 'NO_RUN'];

export const answersOf = (changes: Readonly<Record<string, string>> = {}) =>
  CODES.map((code) => ({ code, answer: changes[code] ?? 'MEETS' }));

/** What a district writes down; complete unless said. */
export async function saveSheet(
  browser: Browser,
  id: string,
  { withReport = true, ...changes }: { withReport?: boolean } & Record<string, unknown> = {},
): Promise<Answer> {
  const input = {
    answers: answersOf(),
    qualificationsSeen: true,
    fieldVisit: false,
    visit: { date: '2026-09-10', people: '周正、李明', findings: '现场情况良好' },
    problems: [],
    reportFileIds: withReport ? [await uploadedBy(browser, '年检报告.png')] : [],
    photoFileIds: [],
    ...changes,
  };
  return browser.run(SAVE_SHEET, { id, v: await versionOf(browser.app, id), input });
}

const SAVE_REPLIES = `mutation ($id: ID!, $v: Int!, $replies: [InspectionReplyInput!]!) {
  inspection: saveImprovementReplies(id: $id, version: $v, replies: $replies) { version missing } }`;

/** What an institution says to problems, by number, with a file for each. */
export async function saveReplies(browser: Browser, id: string, texts: readonly string[]): Promise<Answer> {
  const replies = [];
  for (const [at, text] of texts.entries())
    replies.push({ problemNo: at + 1, text, fileIds: [await uploadedBy(browser, '整改照片.png')] });
  return browser.run(SAVE_REPLIES, { id, v: await versionOf(browser.app, id), replies });
}

/** Notices about inspections since the last look, by template and role of the receivers. */
export async function toldOf(app: Product, recordId: string): Promise<string[]> {
  const found = await rows<{ code: string; login: string }>(
    system(app),
    sql`select n.template_code as code, u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
         where n.record_id = ${recordId} order by n.id`,
  );
  return found.map(({ code, login }) => `${code} ${login}`);
}

/** The Monday of AC19-2. */
export const MONDAY = new Date('2026-09-14T10:00:00+08:00');
export const TWO_PROBLEMS = [
  { text: '消防台账缺失', severity: 'MAJOR' },
  { text: '教学日志不完整', severity: 'MINOR' },
];

/** An institution with eight projects in a cycle that has been started. */
export interface InspectionWorld {
  caller: Caller;
  cycleId: string;
  /** The institution with one of its further projects, 0 to 6. */
  nth(n: number): Promise<Caller>;
  marksOf(projectId: string): Promise<string[]>;
  stateOf(id: string): Promise<string | undefined>;
}

export async function inspectionWorld(app: Product): Promise<InspectionWorld> {
  const caller = await buildCaller(app);
  await buildQualification(system(app), caller.id);
  for (let n = 0; n < 7; n += 1) await buildProject(system(app), caller, { name: `无人机项目${n}` });
  const cycleId = await openedCycle(app);
  return {
    caller,
    cycleId,
    async nth(n) {
      const project = await firstRow<{ id: string }>(
        system(app),
        sql`select id from training_project where name = ${`无人机项目${n}`}`,
      );
      return { ...caller, projectId: project?.id ?? '' };
    },
    async marksOf(projectId) {
      const found = await rows<{ kind: string }>(
        system(app),
        sql`select kind from training_mark where target_id = ${projectId} and lifted_at is null order by kind`,
      );
      return found.map(({ kind }) => kind);
    },
    async stateOf(id) {
      const found = await firstRow<{ state: string }>(
        system(app),
        sql`select state from project_inspection where id = ${id}`,
      );
      return found?.state;
    },
  };
}
