import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANY_IDENTITY, PUBLIC } from '../../src/graphql/access-decorators.ts';
import { mayCall } from '../../src/platform/access/index.ts';
import type { Browser } from '../access.ts';
import { applicant } from '../intake.ts';
import { type Product, product } from '../product.ts';
import { argumentsFor, type Operation, operationsOf } from './operations.ts';

/** What `intake:apply` opens to an identity of any level: who has signed in, and what an application asks of everybody. */
const OF_NOBODY = ['Query.applicantSelf', 'Query.applicationForm', 'Query.applicationMaterials', 'Query.ownRights'];
/** Refusals by which nothing of anybody's is told or moved. */
const REFUSED = ['E-0703', 'FORBIDDEN'];

let app: Product;
let operations: Operation[];
let low: Browser;
beforeAll(async () => {
  app = await product('weak_identity');
  operations = operationsOf(app.schema).filter(({ access }) => !access.includes(PUBLIC));
  // The account is the person's: a sign-in of a sufficient level was there first.
  await applicant(app);
  low = await applicant(app, { level: 1 });
}, 60_000);
afterAll(() => app.close());

describe('01 §9.3 a real-name identity below the level that the matter needs', () => {
  it('reaches nothing of the person whose number it names: a walk over every query and mutation', async () => {
    const { actor } = await low.ctx();
    expect(actor).toMatchObject({ kind: 'USER', weakIdentity: true });
    const open: string[] = [];
    const calls = operations.filter(({ kind }) => kind !== 'subscription');
    // Signing out ends the session, so it comes last.
    calls.sort((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'));
    for (const operation of calls) {
      const { code } = await low.run(operation.document, argumentsFor(operation));
      if (!REFUSED.includes(code ?? '')) open.push(operation.path);
    }
    const ofAnybody = operations.filter(({ access }) => access.includes(ANY_IDENTITY)).map(({ path }) => path);
    expect(open.sort()).toEqual([...OF_NOBODY, ...ofAnybody].sort());
    const live = operations.filter(({ kind, access }) => kind === 'subscription' && mayCall(actor, access) === 'OK');
    expect(live.map(({ path }) => path)).toEqual([]);
  }, 120_000);

  it('reads neither the inbox nor a notice, and is told where the level is raised', async () => {
    const again = await applicant(app, { level: 1 });
    const inbox = await again.run('{ notifications { nodes { id } unreadCount } }');
    expect(inbox).toMatchObject({ code: 'E-0703', message: expect.stringContaining('提升认证级别') });
    const high = await applicant(app);
    expect((await high.run('{ notifications { unreadCount } }')).code).toBeUndefined();
  });

  it('what any identity may call says nothing of a person', () => {
    const paths = operations.filter(({ access }) => access.includes(ANY_IDENTITY)).map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'Mutation.signOut',
      'Query.dictionary',
      'Query.matters',
      'Query.reasons',
      'Query.refreshSettings',
      'Query.regions',
      'Query.stageLimits',
      'Query.toldParameters',
    ]);
  });
});
