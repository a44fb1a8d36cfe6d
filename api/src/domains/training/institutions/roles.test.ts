import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { ABSENT_ID } from '../../../../test/security/operations.ts';
import { everything } from '../../../../test/security/other-districts/calls.ts';
import { TRAINING_CALLS } from '../../../../test/security/other-districts/training-calls.ts';
import { buildInstitution, freshProfile, personOf } from '../../../../test/training.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_roles');
}, 60_000);
afterAll(() => app.close());

const OWN = ['Mutation.saveTeacher', 'Mutation.saveVenue'];
const STAFF = [
  'Mutation.verifyQualification',
  'Mutation.remindInstitutions',
  'Mutation.raiseTrainingMarks',
  'Mutation.liftTrainingMarks',
];

describe('roles of the institution library', () => {
  it.each(OWN)('%s is for institutions alone', async (path) => {
    for (const login of ['officer_hk', 'city_officer', 'clerk_hk', 'aud_admin']) {
      const browser = await app.as(login);
      expect(await browser.run(...(TRAINING_CALLS[path]?.(everything(ABSENT_ID)) ?? ['', {}]))).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('Mutation.keepInstitutionConditions is for institutions alone', async () => {
    const call = 'mutation { keepInstitutionConditions(version: 1, input: { staffTotal: 1 }) { id } }';
    for (const login of ['officer_hk', 'city_officer', 'clerk_hk', 'aud_admin', 'trainee_demo', 'expert_demo'])
      expect(await (await app.as(login)).run(call)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(STAFF)('%s is not for institutions, clerks and auditors', async (path) => {
    const { institutionNo } = await buildInstitution(app.context({ kind: 'SYSTEM', name: '测试' }), freshProfile());
    const browsers = [await personOf(app, institutionNo, 'INST'), await app.as('clerk_hk'), await app.as('aud_admin')];
    for (const browser of browsers)
      expect(await browser.run(...(TRAINING_CALLS[path]?.(everything(ABSENT_ID)) ?? ['', {}]))).toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('the city does not verify qualifications, the district does', async () => {
    const call = TRAINING_CALLS['Mutation.verifyQualification']?.(everything(ABSENT_ID)) ?? ['', {}];
    expect(await (await app.as('city_officer')).run(...call)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await app.as('chief_hk')).run(...call)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
