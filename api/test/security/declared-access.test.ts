import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANY_IDENTITY, OF_DEVICES, PUBLIC, SIGNED_IN } from '../../src/graphql/access-decorators.ts';
import { demoPersons } from '../../src/platform/access/demo/demo-persons.ts';
import { canonicalRole } from '../../src/platform/access/roles/role-presets.ts';
import type { UserActor } from '../../src/platform/kernel/index.ts';
import { Browser } from '../access.ts';
import { type Product, product } from '../product.ts';
import { auditOf } from './audit.ts';
import { argumentsFor, type Operation, operationsOf } from './operations.ts';

/** What may be called without a session: signing in and its steps, asking whether one is signed in, and what anybody may read (BR13-1). */
const WITHOUT_SESSION = [
  // Steps of the mini-program's sign-in (01 §10.3).
  'Mutation.alipayEnter',
  'Mutation.alipayEnterByHost',
  'Mutation.alipayFinishBinding',
  'Mutation.alipayRenew',
  'Mutation.alipayStartBinding',
  'Mutation.changePassword',
  'Mutation.completeSecondFactor',
  'Mutation.enrolSecondFactor',
  // A pad has no token before it has given its code.
  'Mutation.registerPad',
  // Whoever registers an institution has no account yet (02 A11).
  'Mutation.registerTrainingInstitution',
  'Mutation.sendInstitutionRegistrationCode',
  'Mutation.signIn',
  'Mutation.submitEvaluation',
  // Who scans the code of a classroom signs in while the scan is good (02 §14.6); it tells and changes nothing.
  'Mutation.takeTrainingScan',
  // What may be applied for, and what an application needs, is read before anybody signs in (R7.1, R8.3).
  'Query.applicationChoices',
  'Query.applicationGuide',
  'Query.citizenFunctions',
  'Query.consultation',
  'Query.enrolmentChoices',
  'Query.evaluationPage',
  'Query.institutionRegistrationChoices',
  'Query.openRound',
  'Query.openRounds',
  // 项目目录 and 公示 are for everybody (02 §7.6, T16-8).
  'Query.projectDirectory',
  'Query.publicProjects',
  'Query.publishedEvaluationChoices',
  'Query.publishedEvaluations',
  // Where the service centres are (01 §10.5).
  'Query.servicePlaces',
  'Query.session',
  'Query.signInOptions',
];

let app: Product;
let operations: Operation[];
let staff: Person[];

interface Person {
  browser: Browser;
  actor: UserActor;
}

beforeAll(async () => {
  app = await product('declared_access');
  operations = operationsOf(app.schema);
  staff = await Promise.all(
    demoPersons.map(async ({ loginName }) => {
      const browser = await app.as(loginName);
      const { actor } = await browser.ctx();
      if (actor.kind !== 'USER') throw new Error(`${loginName} could not sign in`);
      return { browser, actor };
    }),
  );
}, 60_000);
afterAll(() => app.close());

const asked = (browser: Browser, operation: Operation) => browser.run(operation.document, argumentsFor(operation));
const guarded = () => operations.filter((o) => o.kind !== 'subscription' && !o.access.includes(PUBLIC));

describe('every operation of the schema', () => {
  it('declares who may call it, with permissions that exist', () => {
    const known = new Set([
      ANY_IDENTITY,
      OF_DEVICES,
      PUBLIC,
      SIGNED_IN,
      ...app.registry.permissions.map((p) => p.code),
    ]);
    expect(operations.length).toBeGreaterThan(30);
    for (const { path, access } of operations) {
      expect({ path, declared: access.length > 0 }).toEqual({ path, declared: true });
      expect({ path, unknown: access.filter((code) => !known.has(code)) }).toEqual({ path, unknown: [] });
    }
  });

  it('is closed to the public but for the steps of signing in', () => {
    expect(
      operations
        .filter((o) => o.access.includes(PUBLIC))
        .map((o) => o.path)
        .sort(),
    ).toEqual(WITHOUT_SESSION);
  });

  it('answers UNAUTHENTICATED without a session, in Chinese', async () => {
    const anonymous = new Browser(app);
    for (const operation of guarded()) {
      const { code, message } = await asked(anonymous, operation);
      expect({ path: operation.path, code, message }).toEqual({
        path: operation.path,
        code: 'UNAUTHENTICATED',
        message: '请先登录',
      });
    }
  });

  it('answers FORBIDDEN to an account whose roles lack the right, and the audit log knows of each attempt', async () => {
    const attempts: string[] = [];
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    const kept = guarded().filter((o) => !o.access.includes(SIGNED_IN));
    const logged = await auditOf(system, ['access.forbidden'], async () => {
      for (const operation of kept) {
        const { browser, actor } = inTurn(operation, (person) => !mayCall(person, operation));
        const { code } = await asked(browser, operation);
        expect({ path: operation.path, who: actor.loginName, code }).toMatchObject({ code: 'FORBIDDEN' });
        attempts.push(`${actor.userId} ${operation.path}`);
      }
    });
    expect(attempts.length).toBeGreaterThan(200);
    expect(logged.map((row) => `${row.actor} ${row.detail.operation}`).sort()).toEqual(attempts.sort());
    expect(logged.some((row) => row.ok)).toBe(false);
  }, 60_000);

  it('lets one in who holds the right: no query is refused to them for lack of it', async () => {
    for (const operation of guarded().filter((o) => o.kind === 'query' && staff.some((one) => mayCall(one, o)))) {
      const { browser, actor } = inTurn(operation, (person) => mayCall(person, operation));
      const { code } = await asked(browser, operation);
      const refused = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
      expect({ path: operation.path, who: actor.loginName, code, refused }).toMatchObject({ refused: false });
    }
  });

  it('takes the right from the roles alone: each account holds what the modules give to its presets', () => {
    const given = (roles: readonly string[]) =>
      app.registry.permissions
        .filter((one) => one.roles.some((role) => roles.includes(canonicalRole(role))))
        .map(({ code }) => code);
    for (const { actor } of staff)
      expect([actor.loginName, [...actor.permissions].sort()]).toEqual([actor.loginName, given(actor.roles).sort()]);
  });
});

const mayCall = ({ actor }: Person, { access }: Operation) =>
  access.some((code) => code === SIGNED_IN || actor.permissions.has(code));

/** One of the accounts of which it is so, for each operation another: all of them take part. */
function inTurn(operation: Operation, fits: (person: Person) => boolean): Person {
  const fitting = staff.filter(fits);
  const chosen = fitting[operations.indexOf(operation) % fitting.length];
  if (!chosen) throw new Error(`${operation.path}: no account to ask with`);
  return chosen;
}
