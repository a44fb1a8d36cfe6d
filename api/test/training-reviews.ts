import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../src/database/sql.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import type { ExpertProfile } from '../src/domains/training/expert-review/experts/expert-input.ts';
import { addExpert } from '../src/domains/training/expert-review/experts/save-expert.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { type Applicant, act, applied, somebodyOf } from './training-applications.ts';

/** An expert and the account with which he signs in. */
export interface BuiltExpert {
  id: string;
  loginName: string;
}

let serial = 0;

export async function buildExpert(app: Product, changes: Partial<ExpertProfile> = {}): Promise<BuiltExpert> {
  serial += 1;
  const browser = await somebodyOf(app, '310000', ['EXPERT']);
  const ctx = await browser.ctx();
  const loginName = ctx.actor.kind === 'USER' ? ctx.actor.loginName : '';
  const city = await (await app.as('city_officer')).ctx();
  const profile: ExpertProfile = {
    name: '严谨',
    idNo: buildIdNumber('310100', '1968-08-08', serial),
    phone: `138000${String(10_000 + serial)}`,
    employer: `上海第${serial}研究院`,
    employerUscc: null,
    title: '教授',
    fields: ['03'],
    workHistory: [],
    relatives: [],
    validTo: null,
    ...changes,
  };
  return { id: await addExpert(city, { loginName, profile, requestId: randomUUID() }), loginName };
}

/** An application that waits for an expert review. */
export async function readyForReview(
  app: Product,
  applicant: Applicant,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { id } = await applied(applicant, {}, [], changes);
  await act(await app.as('officer_hk'), 'districtPass', [id]);
  await act(await app.as('city_centre'), 'centrePass', [id]);
  return id;
}

/** A batch over applications: material from 2026-05-06 09:00 to 2026-05-13 18:00, scoring from the 7th. */
export function batchInput(applicationIds: readonly string[], changes: Readonly<Record<string, unknown>> = {}) {
  return {
    title: '2026年第一批培训项目专家评审',
    materialFrom: '2026-05-06T01:00:00.000Z',
    materialTo: '2026-05-13T10:00:00.000Z',
    scoreFrom: '2026-05-07T01:00:00.000Z',
    scoreTo: '2026-05-13T10:00:00.000Z',
    criteriaVersion: 1,
    passLine: '70.00',
    plannedExperts: 3,
    minValid: 3,
    trimMin: 5,
    aggregate: 'TRIMMED_MEAN',
    showInstitution: true,
    vetoEnabled: true,
    graceMinutes: 0,
    applicationIds,
    materials: [],
    ...changes,
  };
}

const CREATE = `mutation ($input: ReviewBatchInput!, $q: ID!) { createReviewBatch(input: $input, requestId: $q) {
  id version state projects { id applicationId name } } }`;
export const createBatch = (browser: Browser, input: unknown): Promise<Answer> =>
  browser.run(CREATE, { input, q: randomUUID() });

export interface BuiltBatch {
  id: string;
  version: number;
  projects: { id: string; applicationId: string; name: string }[];
}

export async function builtBatch(browser: Browser, input: unknown): Promise<BuiltBatch> {
  const { data, code, message } = await createBatch(browser, input);
  if (code) throw new Error(`${code} ${message}`);
  return data.createReviewBatch as BuiltBatch;
}

const ASSIGN = `mutation ($id: ID!, $rows: [ReviewAssignmentInput!]!) { assignReviewExperts(batchId: $id, assignments: $rows) {
  id projects { id assignments { id expertId state } } } }`;
export const assign = (
  browser: Browser,
  batchId: string,
  pairs: readonly { batchProjectId: string; expertId: string; leader?: boolean; reserve?: boolean }[],
) =>
  browser.run(ASSIGN, {
    id: batchId,
    rows: pairs.map((pair) => ({ leader: false, reserve: false, reason: '该领域专家有限', ...pair })),
  });

const ADVANCE =
  'mutation ($input: RecordActInput!) { outcome: advanceReviewBatches(input: $input) { ok rows { result code message } } }';

/** An act on a batch as it stands now; the outcome of its one row. */
export async function advanceBatch(browser: Browser, action: string, id: string, input: object = {}) {
  const version = await versionOf(browser.app.context({ kind: 'SYSTEM', name: '测试' }), id);
  const { data, code, message } = await browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  const { rows } = data.outcome as { rows: { result: string; code: string | null; message: string | null }[] };
  return rows[0];
}

async function versionOf(ctx: Ctx, id: string): Promise<number> {
  const row = await firstRow<{ version: number }>(ctx, sql`select version from review_batch where id = ${id}`);
  return row?.version ?? 1;
}

const SAVE = `mutation ($id: ID!, $sheet: ScoreSheetInput!, $at: DateTime) {
  saveScoreSheet(id: $id, sheet: $sheet, savedAt: $at) { savedAt total } }`;
const SUBMIT =
  'mutation ($ids: [ID!]!) { submitScoreSheets(ids: $ids) { id ok total code message fields { path message } } }';

/** Scores by criterion from C1 on, as `85 80 88 82 75 90`; one number for all. */
export function sheetOf(text: string, changes: object = {}) {
  const given = text.split(' ');
  const all = given.length === 1 ? Array<string>(6).fill(text) : given;
  return {
    scores: all.map((score, n) => ({
      code: `C${n + 1}`,
      score,
      comment: Number(score) < 60 || Number(score) >= 95 ? '理由见材料' : null,
    })),
    overallComment: '项目设计合理，师资和场地满足要求。',
    recommended: true,
    vetoFlags: [],
    ...changes,
  };
}

export const saveSheet = (browser: Browser, id: string, sheet: object, at: string | null = null) =>
  browser.run(SAVE, { id, sheet, at });

export interface SubmitAnswer {
  id: string;
  ok: boolean;
  total: string | null;
  code: string | null;
  message: string | null;
  fields: { path: string; message: string }[];
}

export async function submitSheets(browser: Browser, ids: readonly string[]): Promise<SubmitAnswer[]> {
  const { data, code, message } = await browser.run(SUBMIT, { ids });
  if (code) throw new Error(`${code} ${message}`);
  return data.submitScoreSheets as SubmitAnswer[];
}

export const commitTo = (browser: Browser, batchId: string) =>
  browser.run('mutation ($id: ID!) { acceptReviewCommitment(batchId: $id) }', { id: batchId });
