import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCase } from '../../../../../test/cases.ts';
import { subCaseOf } from '../../../../../test/feedback.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { run, sql } from '../../../../database/sql.ts';
import { transaction } from '../../../../platform/kernel/index.ts';
import { createInvite } from '../../evaluations/index.ts';
import { parametersOf } from './evaluation-parameters.ts';

let app: Product;
beforeAll(async () => {
  app = await product('evaluation_parameters');
}, 60_000);
afterAll(() => app.close());

describe('R9.2.1 what an evaluation page is opened with', () => {
  it('names state and service as the city’s tables do: the state in words, a whole case by its leading matter', async () => {
    const built = await buildCase(app.context({ kind: 'SYSTEM', name: '测试' }), { only: ['M01', 'M03'] });
    const clerk = await (await app.as('clerk_hk')).ctx();
    const of = (type: 'case' | 'subCase', id: string) =>
      transaction(clerk, async (tx) => {
        const service = { type, id };
        return parametersOf(tx, service, await createInvite(tx, { service, channel: 'PAD' }), 'CASE');
      });
    const matter = subCaseOf(built, 'M03');
    expect(await of('case', built.id)).toMatchObject({
      serviceCode: 'M01',
      handleStateCode: 'PENDING_PREREVIEW',
      handleStateName: '待预审',
    });
    expect(await of('subCase', matter.id)).toMatchObject({ serviceCode: 'M03', handleStateName: '待预审' });
    const task = '1'.repeat(31);
    await run(clerk, sql`update matter set task_code = ${task} where code = 'M01'`);
    expect(await of('case', built.id)).toMatchObject({ serviceCode: task });
  });
});
