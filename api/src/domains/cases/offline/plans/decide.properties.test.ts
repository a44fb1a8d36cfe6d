import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromChineseDays, type LocalDate } from '../../../../platform/calendar/index.ts';
import type { Condition } from '../../../../platform/rules/index.ts';
import { feedbackFact } from '../rules/fields.ts';
import { type AutoFinishRule, firstElapsed } from '../rules/prospect.ts';
import { AUTO_FINISH_RULES } from '../rules/shipped-rules.ts';
import { decide, type PlanFacts } from './decide.ts';
import type { OfflineSubCase } from './situation.ts';

const calendar = fromChineseDays([2025, 2026, 2027]);
const ACCEPTED: LocalDate = '2026-03-02';
const shipped = AUTO_FINISH_RULES.filter(({ body }) => body.matterCode === 'M02').map(
  (rule, n): AutoFinishRule => ({
    ...rule,
    ruleId: `rule-${n}`,
    ruleNo: `GZ0000${n}`,
    version: 1,
    orgPath: null,
    effectiveFrom: new Date('2020-01-01'),
  }),
);

/** What may happen on a day, before the scheduler looks. */
type Happening =
  | { what: 'pause' | 'resume' | 'evidence' | 'feedback' | 'close' | 'online' | 'nothing' }
  | { what: 'defer'; days: number }
  | { what: 'rule'; days: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ what: 'nothing' } as const) },
  { weight: 2, arbitrary: fc.constantFrom({ what: 'pause' } as const, { what: 'resume' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ what: 'evidence' } as const, { what: 'feedback' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ what: 'close' } as const, { what: 'online' } as const) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('defer' as const), days: fc.integer({ min: 3, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rule' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);

interface Life {
  one: OfflineSubCase;
  plan: PlanFacts;
  rules: AutoFinishRule[];
  pinned: AutoFinishRule | undefined;
  /** Days on which the clerk was told, and of which day. */
  told: { on: LocalDate; of: LocalDate }[];
  executed: { on: LocalDate; state: OfflineSubCase['state'] }[];
}

function born(): Life {
  const place = { orgId: 'org', orgPath: '/city/hk/', districtCode: '310109' };
  const matter = { matterCode: 'M02', matterName: '党员组织关系转移', bjNo: 'BJ-1', subject: '张* 党员组织关系转移' };
  const facts = {
    feedback: [],
    siblingDone: [],
    evidenceUploaded: [],
    personFlag: ['OFFICER'],
    parentStatus: 'ACCEPTED',
  };
  return {
    one: {
      ...{ ...place, ...matter, facts, id: 'sub', caseId: 'case', mode: 'OFFLINE', state: 'ACCEPTED' },
      ...{ acceptedOn: ACCEPTED, closed: false, paused: false },
    },
    plan: {
      ...{ state: 'PLANNED', ruleId: null, ruleVersion: null, plannedOn: null, noticedOn: null, deferredUntil: null },
      ...{ pausedOn: null, pausedWorkdays: 0, disabled: false },
    },
    ...{ rules: [...shipped], pinned: undefined, told: [], executed: [] },
  };
}

const isOpen = ({ plan }: Life) => ['PLANNED', 'NOTICED', 'DEFERRED'].includes(plan.state);

function happen(life: Life, it: Happening, today: LocalDate): void {
  const { one, plan } = life;
  switch (it.what) {
    case 'pause':
    case 'resume':
      one.paused = it.what === 'pause';
      break;
    case 'evidence':
      one.facts = { ...one.facts, evidenceUploaded: ['PARTY_RECEIPT'] };
      break;
    case 'feedback':
      one.facts = { ...one.facts, feedback: [feedbackFact('ZZ', 'DONE')] };
      break;
    case 'close':
      one.closed = true;
      break;
    case 'online':
      one.mode = 'ONLINE';
      break;
    case 'defer': {
      const until = calendar.addWorkdays(today, it.days);
      if (!isOpen(life) || (plan.plannedOn && until <= plan.plannedOn)) return;
      Object.assign(plan, { state: 'DEFERRED', deferredUntil: until, plannedOn: until, noticedOn: null });
      break;
    }
    case 'rule':
      life.rules = life.rules.map((rule) =>
        rule.key === 'M02-elapsed'
          ? { ...rule, version: rule.version + 1, condition: { field: 'elapsedWorkdays', op: 'gte', value: it.days } }
          : rule,
      );
      break;
    case 'nothing':
      break;
  }
}

/** What the follower writes of a decision. */
function follow(life: Life, today: LocalDate): void {
  const { one, plan } = life;
  const around = { calendar, today, rules: life.rules, pinned: life.pinned, leastNotice: 3 };
  const decision = decide(one, plan, around);
  if (decision.do === 'cancel') plan.state = 'CANCELLED';
  if (decision.do === 'pause') plan.pausedOn = today;
  if (decision.do === 'finish') {
    one.closed = true;
    plan.state = 'CANCELLED';
  }
  if (decision.do !== 'plan') return;
  const rule = decision.prospect?.rule;
  const moved =
    plan.plannedOn !== decision.plannedOn ||
    plan.ruleId !== (rule?.ruleId ?? null) ||
    plan.ruleVersion !== (rule?.version ?? null);
  Object.assign(plan, {
    ...{ ruleId: rule?.ruleId ?? null, ruleVersion: rule?.version ?? null, plannedOn: decision.plannedOn },
    ...{ noticedOn: moved ? null : plan.noticedOn, pausedOn: null, pausedWorkdays: decision.pausedWorkdays },
    ...(moved && plan.state === 'NOTICED' ? { state: 'PLANNED' } : {}),
  });
  if (!decision.notice || plan.noticedOn || !decision.plannedOn) return;
  Object.assign(plan, { state: 'NOTICED', noticedOn: today });
  life.pinned = rule;
  life.told.push({ on: today, of: decision.plannedOn });
}

/** 18:00. */
function execute(life: Life, today: LocalDate): void {
  follow(life, today);
  const { one, plan } = life;
  const due = plan.state === 'NOTICED' && !plan.pausedOn && plan.noticedOn && plan.plannedOn && plan.plannedOn <= today;
  if (!due) return;
  life.executed.push({ on: today, state: one.paused ? 'PAUSED' : one.state });
  one.closed = true;
  plan.state = 'EXECUTED';
}

describe('plans, whatever happens', () => {
  it('property: nothing ends without a notice of that very day at least three working days before, never twice, never while the clock stands', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 30, maxLength: 120 }), (happenings) => {
        const life = born();
        happenings.forEach((it, n) => {
          const today = addDays(ACCEPTED, n);
          happen(life, it, today);
          follow(life, today);
          execute(life, today);
          execute(life, today);
        });
        expect(life.executed.length).toBeLessThanOrEqual(1);
        for (const { on, state } of life.executed) {
          const last = life.told.at(-1);
          expect(state).toBe('ACCEPTED');
          expect(last?.of).toBe(life.plan.plannedOn);
          expect(calendar.workdaysBetween(last?.on ?? on, on)).toBeGreaterThanOrEqual(3);
          expect(calendar.isWorkday(life.plan.plannedOn ?? '')).toBe(true);
        }
      }),
      { numRuns: 400, seed: 20_260_302 },
    );
  });

  it('property: left alone, a matter ends on the day of its rule, exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
        const life = born();
        life.rules = life.rules
          .filter(({ key }) => key === 'M02-elapsed')
          .map((rule) => ({
            ...rule,
            condition: { field: 'elapsedWorkdays', op: 'gte', value: days } satisfies Condition,
          }));
        for (let n = 0; n < 120; n += 1) {
          follow(life, addDays(ACCEPTED, n));
          execute(life, addDays(ACCEPTED, n));
        }
        expect(life.executed.map(({ on }) => on)).toEqual([calendar.addWorkdays(ACCEPTED, Math.max(days, 3))]);
      }),
    );
  });

  it('property: the first elapsed day is the least at which the condition holds', () => {
    const atom = fc.record({
      field: fc.constant('elapsedWorkdays'),
      op: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq', 'ne'),
      value: fc.nat(12),
    }) as fc.Arbitrary<Condition>;
    const condition = fc.oneof(
      atom,
      fc.record({ and: fc.array(atom, { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(atom, { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: atom }),
    ) as fc.Arbitrary<Condition>;
    fc.assert(
      fc.property(condition, fc.nat(8), (one, from) => {
        const found = firstElapsed(one, {}, from);
        const all = Array.from({ length: 30 }, (_, n) => from + n);
        expect(found).toBe(all.find((n) => firstElapsed(one, {}, n) === n));
      }),
    );
  });
});
