import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import type { Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { type Applicant, buildApplicant } from './training-applications.ts';
import { buildProject } from './training-projects.ts';

/** A round of June 2026, open for enrolment in May. */
export const roundInput = (changes: object = {}) => ({
  openFrom: '2026-05-01T09:00:00+08:00',
  openTo: '2026-06-10T17:00:00+08:00',
  plannedStart: '2026-06-22',
  plannedEnd: '2026-07-17',
  capacity: 30,
  address: '上海市虹口区飞虹路518号',
  contactName: '曹颖',
  contactPhone: '021-65012345',
  ...changes,
});

const CREATE = `mutation ($p: ID!, $input: EnrolmentRoundInput!, $q: ID!) { createEnrolmentRound(projectId: $p, input: $input, requestId: $q) {
  id version roundNo title state cancelDeadline minTrainees waitlistCapacity eligibility { categories } } }`;
export async function createRound(browser: Browser, projectId: string, changes: object = {}): Promise<Answer> {
  const where = 'venueId' in changes ? {} : { venueId: await venueOf(browser, projectId) };
  return browser.run(CREATE, { p: projectId, input: roundInput({ ...where, ...changes }), q: randomUUID() });
}

/** A venue of the institution whose project it is; the first time one is made. */
export async function venueOf(browser: Browser, projectId: string): Promise<string | null> {
  const ctx = browser.app.context({ kind: 'SYSTEM', name: '测试' });
  const made = uuidv7(ctx.app.clock.now().getTime());
  const venue = await firstRow<{ id: string }>(
    ctx,
    sql`with own as (select institution_id from training_project where id = ${projectId}),
          known as (select v.id from training_venue v join own using (institution_id) where v.active order by v.id limit 1),
          added as (insert into training_venue (id, created_at, updated_at, institution_id, name, kind, address, capacity)
            select ${made}, now(), now(), institution_id, '一号教室', 'THEORY', '上海市虹口区飞虹路518号', 48 from own
             where not exists (select 1 from known) returning id)
        select id from known union all select id from added`,
  );
  return venue?.id ?? null;
}

const ACT =
  'mutation ($input: RecordActInput!) { outcome: advanceEnrolmentRounds(input: $input) { rows { result code message } } }';

/** An act on a round as it stands now; the outcome of its one row. */
export async function advanceRound(browser: Browser, action: string, id: string, input: object = {}) {
  const ctx = browser.app.context({ kind: 'SYSTEM', name: '测试' });
  const row = await firstRow<{ version: number }>(ctx, sql`select version from enrolment_round where id = ${id}`);
  const { data, code, message } = await browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

export const roundState = async (app: Product, id: string) =>
  (
    await firstRow<{ state: string }>(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select state from enrolment_round where id = ${id}`,
    )
  )?.state;

/** An institution with a project in the library. */
export interface Caller extends Applicant {
  projectId: string;
}

export async function buildCaller(app: Product, changes: Parameters<typeof buildApplicant>[1] = {}): Promise<Caller> {
  const applicant = await buildApplicant(app, changes);
  return { ...applicant, projectId: await buildProject(app.context({ kind: 'SYSTEM', name: '测试' }), applicant) };
}

/** A round that was published by its district; open once its time has come and the job has run. */
export async function publishedRound(
  app: Product,
  { browser, projectId }: Caller,
  changes: object = {},
): Promise<string> {
  const { data, code, message } = await createRound(browser, projectId, changes);
  if (code) throw new Error(`${code} ${message}`);
  const { id } = data.createEnrolmentRound as { id: string };
  await advanceRound(browser, 'submit', id);
  const published = await advanceRound(await app.as('city_officer'), 'publish', id);
  if (published?.result !== 'OK') throw new Error(`${published?.code} ${published?.message}`);
  return id;
}
