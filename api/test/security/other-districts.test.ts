import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, getNamedType } from 'graphql';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Answer, Browser } from '../access.ts';
import { probeRules } from '../probe-rules.ts';
import { type Product, product } from '../product.ts';
import { auditOf } from './audit.ts';
import { ABSENT_ID, operationsOf } from './operations.ts';
import { APPLICATION_CALLS } from './other-districts/application-calls.ts';
import { BEREAVEMENT_CALLS } from './other-districts/bereavement-calls.ts';
import { CADRE_CALLS } from './other-districts/cadre-calls.ts';
import { type Calls, everything, type Target } from './other-districts/calls.ts';
import { CARE_CALLS } from './other-districts/care-calls.ts';
import { CASE_CALLS } from './other-districts/case-calls.ts';
import { CLOSING_CALLS } from './other-districts/closing-calls.ts';
import { DUPLICATE_CALLS } from './other-districts/duplicate-calls.ts';
import { ELSEWHERE, NOWHERE } from './other-districts/elsewhere.ts';
import { ENTITLEMENT_CALLS } from './other-districts/entitlement-calls.ts';
import { INSPECTION_CALLS } from './other-districts/inspection-calls.ts';
import { MEDICAL_CALLS } from './other-districts/medical-calls.ts';
import { MONEY_CALLS } from './other-districts/money-calls.ts';
import { NOTICE_CALLS } from './other-districts/notice-calls.ts';
import { OFFLINE_CALLS } from './other-districts/offline-calls.ts';
import { OFFSITE_CALLS } from './other-districts/offsite-calls.ts';
import { PAD_CALLS } from './other-districts/pad-calls.ts';
import { PAYMENT_CALLS } from './other-districts/payment-calls.ts';
import { PUSH_CALLS } from './other-districts/push-calls.ts';
import { REVIEW_CALLS } from './other-districts/review-calls.ts';
import { RULE_CALLS } from './other-districts/rule-calls.ts';
import { RUN_CALLS } from './other-districts/run-calls.ts';
import { TRAINING_CALLS } from './other-districts/training-calls.ts';
import { WARNING_CALLS } from './other-districts/warning-calls.ts';
import { outsidersOf, placedTarget } from './other-districts/world.ts';
import { fingerprint } from './places.ts';

/** Every operation that takes the id of something placed, by line of business. */
const CALLS: Calls = {
  ...CASE_CALLS,
  ...OFFLINE_CALLS,
  ...PUSH_CALLS,
  ...PAD_CALLS,
  ...ENTITLEMENT_CALLS,
  ...DUPLICATE_CALLS,
  ...WARNING_CALLS,
  ...CLOSING_CALLS,
  ...NOTICE_CALLS,
  ...RULE_CALLS,
  ...APPLICATION_CALLS,
  ...TRAINING_CALLS,
  ...INSPECTION_CALLS,
  ...OFFSITE_CALLS,
  ...RUN_CALLS,
  ...REVIEW_CALLS,
  ...MONEY_CALLS,
  ...CARE_CALLS,
  ...CADRE_CALLS,
  ...PAYMENT_CALLS,
  ...MEDICAL_CALLS,
  ...BEREAVEMENT_CALLS,
};

const probe = probeRules();
let app: Product;
let target: Target;
let outsiders: Browser[];
/** What stands, from the beginning to the end: each call leaves it as the calls before have found it. */
let standing: Awaited<ReturnType<typeof fingerprint>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('other_districts', { further: [probe.module] });
  target = await placedTarget(app, system(), probe.kind);
  outsiders = await outsidersOf(app);
  standing = await fingerprint(system());
}, 120_000);
afterAll(() => app.close());

describe('records of other districts and centres', () => {
  it('covers every operation that takes an id', () => {
    const takesId = operationsOf(app.schema).filter((o) =>
      o.args.some(
        (a) => getNamedType(a.type).name === 'ID' || String(JSON.stringify(inputFields(a.type))).includes('"ID'),
      ),
    );
    const covered = new Set([...Object.keys(CALLS), ...Object.keys(ELSEWHERE)]);
    expect(
      takesId.map((o) => o.path).filter((path) => !covered.has(path) && !NOWHERE.some((room) => room.test(path))),
    ).toEqual([]);
  });

  it.each(Object.keys(CALLS))(
    '%s answers for them exactly as for absent ids, changes nothing, and the audit log knows',
    async (path) => {
      const call = CALLS[path];
      const absent = everything(ABSENT_ID);
      let tried = 0;
      for (const outsider of outsiders) {
        const ask = (t: Target): Promise<Answer> => outsider.run(...(call?.(t) ?? ['', {}]));
        const without = await ask(absent);
        if (without.code === 'FORBIDDEN') continue;
        tried += 1;
        let foreign: Answer | undefined;
        const askForeign = async () => {
          foreign = await ask(target);
        };
        const logged = await auditOf(system(), ['access.out-of-scope'], askForeign, 1);
        expect(JSON.stringify(foreign)).toContain('NOT_FOUND');
        expect(foreign).toEqual(without);
        expect(logged).toMatchObject([{ ok: false, objectId: expect.any(String) }]);
        expect(Object.values(target)).toContain(logged[0]?.objectId);
      }
      expect(tried).toBeGreaterThan(0);
      if (path.startsWith('Mutation.')) expect(await fingerprint(system())).toEqual(standing);
    },
  );

  it('none of them has changed anything, also of those that only ask', async () => {
    expect(await fingerprint(system())).toEqual(standing);
  });

  it.each(['', 'x', "' or 1=1 --", '../../etc/passwd', ABSENT_ID.toUpperCase()])(
    'takes the id %j for that of nothing',
    async (id) => {
      const bad = everything(id);
      const clerk = await app.as('clerk_hk');
      for (const call of Object.values(CALLS)) {
        const answer = await clerk.run(...call(bad));
        expect(JSON.stringify(answer)).toMatch(/NOT_FOUND|FORBIDDEN/);
      }
    },
  );
});

function inputFields(type: unknown): string[] {
  const named = getNamedType(type as GraphQLInputType) as unknown as {
    getFields?: () => Record<string, { type: unknown }>;
  };
  return Object.values(named.getFields?.() ?? {})
    .flatMap((f) => [String(f.type), ...inputFields(f.type)])
    .map((t) => t.replace(/[[\]!]/g, ''));
}
