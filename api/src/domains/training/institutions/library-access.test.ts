import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { ABSENT_ID } from '../../../../test/security/operations.ts';
import { type BuiltInstitution, buildInstitution, freshProfile, personOf } from '../../../../test/training.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let target: BuiltInstitution;
let strangers: Browser[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_library_access');
  target = await buildInstitution(system(), freshProfile());
  const other = await buildInstitution(system(), freshProfile());
  strangers = [await personOf(app, other.institutionNo, 'INST'), await personOf(app, '310115', 'BIZ_OFFICER')];
}, 60_000);
afterAll(() => app.close());

const ONE = 'query ($id: ID!) { trainingInstitution(id: $id) { id } }';
const REVEAL = 'mutation ($id: ID!) { revealInstitution(id: $id, reason: "核对法定代表人身份") { legalIdNo } }';

describe('培训机构库 is closed', () => {
  it('to clerks and strangers to the rooms of training', async () => {
    const clerk = await app.as('clerk_hk');
    for (const text of [ONE, REVEAL])
      expect(await clerk.run(text, { id: target.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await clerk.run('{ trainingInstitutions { totalCount } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await app.as('officer_hk')).run('{ myInstitution { id } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await app.as('city_centre')).run(REVEAL, { id: target.id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('to other institutions and districts, as if it were not there', async () => {
    for (const stranger of strangers) {
      for (const text of [ONE, REVEAL]) {
        const foreign = await stranger.run(text, { id: target.id });
        expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
        expect(foreign).toEqual(await stranger.run(text, { id: ABSENT_ID }));
      }
      const { data } = await stranger.run('{ trainingInstitutions { nodes { id } } }');
      expect(JSON.stringify(data)).not.toContain(target.id);
    }
  });
});
