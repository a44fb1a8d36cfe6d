import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { statementsOf } from '../../../../test/statements.ts';
import {
  type Applicant,
  applied,
  buildApplicant,
  completeContent,
  draftWith,
  saveDraft,
  submit,
} from '../../../../test/training-applications.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildUscc } from '../../people/index.ts';

let app: Product;
let own: Applicant;
let other: Applicant;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_app_access', { now: '2026-03-09T09:00:00+08:00' });
  own = await buildApplicant(app);
  other = await buildApplicant(app, { name: '虹口另一培训学校', uscc: buildUscc('52310109TE5T30002') });
}, 60_000);
afterAll(() => app.close());

const VIEW = 'query ($id: ID!) { projectApplication(id: $id) { id } }';
const COPY = 'mutation ($id: ID!, $q: ID!) { createProjectApplication(copyOf: $id, requestId: $q) { id } }';
const CHECK = 'query ($id: ID!) { projectApplicationCheck(id: $id) { completeness } }';

describe('who sees and touches applications (02 §1.4)', () => {
  it('another institution’s answers like an absent one, and the audit log knows', async () => {
    const { id, version } = await applied(own);
    const codes: (string | undefined)[] = [];
    const logged = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        codes.push((await other.browser.run(VIEW, { id })).code);
        codes.push((await other.browser.run(CHECK, { id })).code);
        codes.push((await other.browser.run(COPY, { id, q: randomUUID() })).code);
        codes.push((await saveDraft(other.browser, { id, version }, {})).code);
        codes.push((await submit(other.browser, { id, version })).code);
      },
      5,
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
    expect(logged).toHaveLength(5);
  });

  it('a draft is its institution’s alone: neither district nor city sees it', async () => {
    const { id } = await draftWith(own.browser, await completeContent(own));
    for (const login of ['officer_hk', 'city_officer', 'city_centre']) {
      const browser = await app.as(login);
      expect((await browser.run(VIEW, { id })).code).toBe('NOT_FOUND');
      const { data } = await browser.run('{ projectApplications(first: 100) { nodes { id } } }');
      expect((data.projectApplications as { nodes: { id: string }[] }).nodes.map((node) => node.id)).not.toContain(id);
    }
    expect((await own.browser.run(VIEW, { id })).code).toBeUndefined();
  });

  it('clerks and technicians have no part in it; staff do not apply, institutions do not judge', async () => {
    const { id, version } = await applied(own);
    expect((await (await app.as('clerk_hk')).run(VIEW, { id })).code).toBe('FORBIDDEN');
    expect((await (await app.as('tech_city')).run(VIEW, { id })).code).toBe('FORBIDDEN');
    const officer = await app.as('officer_hk');
    expect((await saveDraft(officer, { id, version }, {})).code).toBe('FORBIDDEN');
    expect((await officer.run(COPY, { id, q: randomUUID() })).code).toBe('FORBIDDEN');
    const judge = 'mutation ($id: ID!) { judgeQualifications(id: $id, version: 1, verdicts: []) { kind } }';
    expect((await own.browser.run(judge, { id })).code).toBe('FORBIDDEN');
  });

  it('a list costs the same number of statements whatever its length', async () => {
    await applied(own);
    await applied(own);
    const officer = await app.as('officer_hk');
    const list = (first: number) =>
      statementsOf(app, () =>
        officer.run(
          `{ projectApplications(first: ${first}) { nodes { id flow { remaining { text } availableActions { action } } attachments { id } } } }`,
        ),
      );
    // Parameters are read once and kept for a while.
    await list(1);
    const many = await list(50);
    expect(many).toHaveLength((await list(1)).length);
  });
});
