import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { fieldsReached } from '../../../../test/security/reached-fields.ts';
import { buildApplicant } from '../../../../test/training-applications.ts';
import {
  assign,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  readyForReview,
} from '../../../../test/training-reviews.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_review_access', { now: '2026-05-06T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const LIST = '{ reviewBatches { nodes { id } } }';
const OWN = '{ ownReviews { id tasks { id projectName } } }';

describe('who may look at reviews (02 §1.4)', () => {
  it.each(['officer_hk', 'chief_hk', 'inst_demo', 'trainee_demo', 'expert_demo'])(
    '%s does not see batches, experts or conflicts',
    async (login) => {
      const browser = await app.as(login);
      for (const query of [
        LIST,
        '{ reviewExperts { id } }',
        '{ reviewExpertLibrary { nodes { id } } }',
        '{ reviewConflicts(batchId: "x", expertIds: []) { hard } }',
        '{ reviewSuggestion(batchId: "x") { gaps { missing } } }',
        '{ reviewReadings(id: "x") { seconds } }',
        '{ reviewCriteriaVersions { version } }',
        '{ reviewBatchToCopy { id } }',
      ])
        expect(await browser.run(query)).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it.each(['officer_hk', 'city_officer', 'city_centre', 'inst_demo', 'trainee_demo'])(
    '%s has no reviews of his own and hands nothing in',
    async (login) => {
      const browser = await app.as(login);
      expect(await browser.run(OWN)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await browser.run('mutation { submitScoreSheets(ids: []) { ok } }')).toMatchObject({ code: 'FORBIDDEN' });
    },
  );
});

describe('what one expert can reach of another', () => {
  it('no type that an expert’s operations answer with has a field for other experts, their scores, or document numbers', () => {
    const reached = fieldsReached(app.schema, ['training.review:score']);
    expect(reached.length).toBeGreaterThan(40);
    expect(
      reached.filter((field) => /expert|employer|idNo|phone|account|rank|final$|raw$|outcome/i.test(field)),
    ).toEqual([]);
  });

  it('the task of another is neither acted upon nor recused from', async () => {
    const applicant = await buildApplicant(app);
    const [mine, other] = [await buildExpert(app), await buildExpert(app)];
    const city = await app.as('city_officer');
    const batch = await builtBatch(city, batchInput([await readyForReview(app, applicant)]));
    const projectId = batch.projects[0]?.id ?? '';
    await assign(city, batch.id, [
      { batchProjectId: projectId, expertId: mine.id },
      { batchProjectId: projectId, expertId: other.id },
    ]);
    const foreign = await firstRow<{ id: string; version: number }>(
      system(),
      sql`select id, version from review_assignment where expert_id = ${other.id}`,
    );
    const browser = await app.as(mine.loginName);
    const asked = await browser.run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { rows { code } } }',
      {
        input: {
          action: 'askRecusal',
          requestId: crypto.randomUUID(),
          rows: [foreign],
          reasonText: '与机构有利害关系',
        },
      },
    );
    expect(asked.data).toEqual({ advanceReviewAssignments: { rows: [{ code: 'NOT_FOUND' }] } });
    expect(await commitTo(await app.as('expert_demo'), batch.id)).toMatchObject({ code: 'NOT_FOUND' });
    const own = (await browser.run(OWN)).data.ownReviews;
    expect(own).toEqual([]);
  });
});
