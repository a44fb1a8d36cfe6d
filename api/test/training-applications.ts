import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { DEMO_PASSWORD } from '../src/platform/access/demo/demo-accounts.ts';
import { createUser } from '../src/platform/access/index.ts';
import { storeFile } from '../src/platform/files/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { Browser } from './access.ts';
import type { Product } from './product.ts';
import { samplePng } from './sample-files.ts';
import { getOrgRow } from './staff.ts';
import { type BuiltInstitution, buildInstitution } from './training.ts';

let serial = 0;

/** A browser that can sign in again when its session has run out. */
export type Person = Browser & { loginName: string };

/** A new account of an organisation, signed in. */
export async function somebodyOf(app: Product, orgCode: string, roles: readonly string[]): Promise<Person> {
  serial += 1;
  const loginName = `applicant_${serial}`;
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  await createUser(ctx, {
    loginName,
    realName: '曹小颖',
    displayName: `曹小颖${serial}`,
    phone: '13800000000',
    orgId: (await getOrgRow(ctx, orgCode)).id,
    roles,
    password: DEMO_PASSWORD,
    confirmed: true,
  });
  const browser = new Browser(app);
  await browser.arrive(loginName);
  return Object.assign(browser, { loginName });
}

/** An institution with a teacher and somebody who applies for it. */
export interface Applicant extends BuiltInstitution {
  browser: Person;
  teacherId: string;
}

export async function buildApplicant(
  app: Product,
  changes: Parameters<typeof buildInstitution>[1] = {},
  options: { inLibrary?: boolean } = {},
): Promise<Applicant> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const institution = await buildInstitution(ctx, changes, options);
  const teacherId = await buildTeacher(ctx, institution.id);
  return { ...institution, teacherId, browser: await somebodyOf(app, institution.institutionNo, ['INST']) };
}

async function buildTeacher(ctx: Ctx, institutionId: string): Promise<string> {
  const id = uuidv7(ctx.app.clock.now().getTime());
  await run(
    ctx,
    sql`insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index, subjects, full_time,
          hired_from) values (${id}, now(), now(), ${institutionId}, '李师傅', 'sealed', '310100********0011', ${'0'.repeat(64)}, '{03}', true,
          '2020-01-01')`,
  );
  return id;
}

/** A qualification of an institution, valid long enough unless said. */
export async function buildQualification(
  ctx: Ctx,
  institutionId: string,
  {
    kind = 'Q2',
    validFrom = '2020-01-01',
    validTo = '2030-12-31',
  }: { kind?: string; validFrom?: string; validTo?: string } = {},
): Promise<string> {
  const id = uuidv7(ctx.app.clock.now().getTime());
  await run(
    ctx,
    sql`insert into training_qualification (id, created_at, updated_at, institution_id, kind, cert_no, issuer, valid_from, valid_to)
        values (${id}, now(), now(), ${institutionId}, ${kind}, ${`证字${id.slice(-6)}`}, '虹口区人力资源和社会保障局', ${validFrom}, ${validTo})`,
  );
  return id;
}

export async function fileOf(browser: Browser, name = '材料.png'): Promise<string> {
  return (await storeFile(await browser.ctx(), samplePng(), { name })).id;
}

/** A content with nothing missing: 80 hours, half of them practice. */
export async function completeContent(
  { browser, teacherId }: { browser: Browser; teacherId: string },
  changes: Readonly<Record<string, unknown>> = {},
  project: Readonly<Record<string, unknown>> = {},
) {
  serial += 1;
  return {
    introInstitution: '成立于2008年，专注退役军人技能培训。',
    introProject: '面向低空经济的无人机驾驶员培训。',
    assessmentPlan: '理论笔试与实操考核各占一半。',
    project: {
      name: `无人机驾驶员培训${serial}`,
      category: '03',
      occupationCode: '4-99-00-00',
      occupationName: '无人机驾驶员',
      skillLevel: '4',
      certType: 'LEVEL',
      certIssuer: '上海市职业技能鉴定中心',
      hoursTheory: 40,
      hoursPractice: 40,
      hoursTotal: 80,
      days: 20,
      mode: '1',
      feePerPerson: '3105.60',
      fees: { tuition: '2805.60', material: '', certification: '300.00', lodging: '', meal: '' },
      minPerRun: 10,
      maxPerRun: 40,
      entryConditions: '',
      employmentDirection: '低空物流、巡检',
      ...project,
    },
    plan: [
      { module: '飞行原理', theoryHours: 40, practiceHours: 0, teacherId, roomKind: 'THEORY', material: '自编讲义' },
      { module: '模拟与实飞', theoryHours: 0, practiceHours: 40, teacherId, roomKind: 'PRACTICE', material: '' },
    ],
    files: { PRICE_BASIS: [await fileOf(browser)], EVIDENCE: [], DECLARATION: [await fileOf(browser)] },
    ...changes,
  };
}

const CREATE =
  'mutation ($q: ID!, $c: ID) { createProjectApplication(requestId: $q, copyOf: $c) { id version content newcomer } }';
const SAVE =
  'mutation ($id: ID!, $v: Int!, $content: JSON!) { saveProjectApplication(id: $id, version: $v, content: $content) { id version } }';
const SUBMIT =
  'mutation ($id: ID!, $v: Int!, $q: ID!) { submitProjectApplication(id: $id, version: $v, requestId: $q) { id version state contentVersion } }';
const ACT =
  'mutation ($input: RecordActInput!) { advanceProjectApplications(input: $input) { ok rows { id result code message } } }';

export interface Saved {
  id: string;
  version: number;
}

export async function createDraft(
  browser: Browser,
  copyOf: string | null = null,
): Promise<Saved & { content: unknown }> {
  const answer = await browser.run(CREATE, { q: randomUUID(), c: copyOf });
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  return answer.data.createProjectApplication as Saved & { content: unknown };
}

export const saveDraft = (browser: Browser, { id, version }: Saved, content: unknown) =>
  browser.run(SAVE, { id, v: version, content });

export const submit = (browser: Browser, { id, version }: Saved) =>
  browser.run(SUBMIT, { id, v: version, q: randomUUID() });

/** A draft with the content, not yet submitted. */
export async function draftWith(browser: Browser, content: unknown): Promise<Saved> {
  const saved = await saveDraft(browser, await createDraft(browser), content);
  if (saved.code) throw new Error(`${saved.code} ${saved.message}`);
  return saved.data.saveProjectApplication as Saved;
}

/** An application that waits for its district. */
export async function applied(
  applicant: Applicant,
  project: Readonly<Record<string, unknown>> = {},
  plan: readonly Readonly<Record<string, unknown>>[] = [],
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Saved> {
  const content = await completeContent(applicant, changes, project);
  const lines = content.plan.map((line, at) => ({ ...line, ...plan[at] }));
  const draft = await draftWith(applicant.browser, { ...content, plan: lines });
  const sent = await submit(applicant.browser, draft);
  if (sent.code) throw new Error(`${sent.code} ${sent.message}`);
  return sent.data.submitProjectApplication as Saved;
}

export interface ActAnswer {
  ok: number;
  rows: { id: string; result: string; code: string | null; message: string | null }[];
}

/** An act of somebody on applications as they stand now. */
export async function act(
  browser: Browser,
  action: string,
  ids: readonly string[],
  input: Readonly<Record<string, unknown>> = {},
): Promise<ActAnswer> {
  const versions = new Map<string, number>();
  for (const id of ids) versions.set(id, await versionOf(browser.app, id));
  const rows = ids.map((id) => ({ id, version: versions.get(id) }));
  const { data, code, message } = await browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows, ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  return data.advanceProjectApplications as ActAnswer;
}

async function versionOf(app: Browser['app'], id: string): Promise<number> {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  const row = await firstRow<{ version: number }>(ctx, sql`select version from project_application where id = ${id}`);
  return row?.version ?? 1;
}
