import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fact, snapshotOf } from './records/snapshot.ts';
import { EMPLOYMENT_STATES, type EmploymentState } from './words.ts';

const DAYS = ['2026-03-01', '2026-03-02', '2026-04-01', '2026-05-01'];
const states = Object.keys(EMPLOYMENT_STATES) as EmploymentState[];
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const someFacts = fc
  .array(
    fc.record({
      onDay: fc.constantFrom(...DAYS),
      source: fc.constantFrom<Fact['source'][]>('STAFF', 'RS', 'SELF', 'IMPORT'),
      employmentState: maybe(fc.constantFrom(...states)),
      insured: maybe(fc.boolean()),
      startedOn: maybe(fc.constantFrom(...DAYS)),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((given) =>
    given.map(
      (fact, n): Fact => ({
        ...fact,
        id: String(n).padStart(3, '0'),
        recordedAt: `2026-06-01T00:00:${String(n).padStart(2, '0')}.000Z`,
        way: fact.source === 'STAFF' ? 'PHONE' : 'SYSTEM',
        outcome: fact.source === 'STAFF' ? 'REACHED' : 'RECEIVED',
        employerName: null,
        endedOn: null,
        insuredSince: null,
      }),
    ),
  );

/** What a clerk would find by hand: the last day, and of that day what was written down last. */
const byHand = (facts: readonly Fact[], says: (fact: Fact) => boolean) =>
  facts
    .filter(says)
    .toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.recordedAt.localeCompare(b.recordedAt))
    .at(-1);

describe('where a person stands', () => {
  it('is what the newest fact says of work, and the newest of insurance, whatever order they came in', () => {
    fc.assert(
      fc.property(someFacts, fc.integer(), (facts, seed) => {
        const shuffled = facts.toSorted(
          (a, b) => ((a.id.charCodeAt(2) * seed) % 7) - ((b.id.charCodeAt(2) * seed) % 7),
        );
        const snapshot = snapshotOf(shuffled);
        const work = byHand(facts, ({ employmentState }) => employmentState !== null);
        const insurance = byHand(facts, ({ insured }) => insured !== null);
        expect(snapshot).toMatchObject({
          employmentRecordId: work?.id ?? null,
          employmentState: work?.employmentState ?? null,
          employmentSource: work?.source ?? null,
          insuredRecordId: insurance?.id ?? null,
          insured: insurance?.insured ?? null,
          insuredSource: insurance?.source ?? null,
        });
      }),
    );
  });

  it('waits for a look while what came by itself is newer than the office’s own look, and no longer', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const agreed = facts.map((fact) => ({ ...fact, insured: null }));
        const work = byHand(agreed, ({ employmentState }) => employmentState !== null);
        const looked = agreed.filter(({ source }) => source === 'STAFF').map(({ recordedAt }) => recordedAt);
        const unseen = work?.source === 'RS' && looked.every((moment) => moment < work.recordedAt);
        expect(snapshotOf(agreed).toVerify).toBe(unseen);
      }),
    );
  });

  it('keeps two sources that contradict each other as two facts until somebody says 核实无误 (14.8)', () => {
    const [base] = fc.sample(someFacts, { numRuns: 1, seed: 1 }).flat();
    if (!base) throw new Error('no fact');
    const blank = { ...base, employmentState: null, insured: null, startedOn: null };
    const employed: Fact = { ...blank, id: '1', source: 'RS', outcome: 'RECEIVED', insured: false };
    const said: Fact = {
      ...blank,
      id: '2',
      source: 'STAFF',
      outcome: 'REACHED',
      way: 'PHONE',
      employmentState: 'EMPLOYED',
      recordedAt: '2026-06-02T00:00:00.000Z',
    };
    const verified: Fact = {
      ...blank,
      id: '3',
      source: 'STAFF',
      outcome: 'VERIFIED',
      recordedAt: '2026-06-03T00:00:00.000Z',
    };
    expect(snapshotOf([employed, said])).toMatchObject({
      employmentState: 'EMPLOYED',
      insured: false,
      toVerify: true,
      confidence: 'LOW',
    });
    expect(snapshotOf([employed, said, verified])).toMatchObject({
      employmentState: 'EMPLOYED',
      insured: false,
      toVerify: false,
    });
  });
});
