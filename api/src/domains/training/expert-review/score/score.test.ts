import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankProjects } from './rank.ts';
import { computeScore, type ScoringRules, type Sheet, totalOf } from './score.ts';

const criteria = [20, 20, 25, 15, 10, 10].map((weight, n) => ({ code: `C${n + 1}`, weight }));
const rules: ScoringRules = { aggregate: 'TRIMMED_MEAN', minValid: 3, trimMin: 5, passLine: '70.00' };

function sheet(id: string, text: string, vetoFlags: string[] = []): Sheet {
  const given = text.split(' ');
  const all = given.length === 1 ? Array<string>(6).fill(text) : given;
  return { id, scores: Object.fromEntries(all.map((score, n) => [`C${n + 1}`, score])), vetoFlags };
}
const score = (sheets: readonly Sheet[], changes: Partial<ScoringRules> = {}) =>
  computeScore(criteria, sheets, { ...rules, ...changes });

/** The sheets of 02 §21.1. */
const P1 = [
  sheet('E1', '85 80 88 82 75 90'),
  sheet('E2', '78 82 80 76 70 85'),
  sheet('E3', '92 90 94 88 85 80'),
  sheet('E4', '70 68 72 65 60 75'),
  sheet('E5', '88 86 84 80 78 82'),
  sheet('E6', '92 90 94 88 85 80'),
];
const P2 = [
  sheet('E1', '72 70 68 71 66 74'),
  sheet('E2', '69 72 70 68 75 70'),
  sheet('E3', '74 66 71 70 64 69'),
  sheet('E5', '68 70 69 72 70 71'),
];
const P3 = [
  sheet('E1', '69 70 70 70 71 70'),
  sheet('E2', '70 70 69 70 70 72'),
  sheet('E3', '70'),
  sheet('E4', '71 70 69 70 70 71'),
  sheet('E5', '70 70 70 70.5 70 70'),
  sheet('E6', '72'),
  sheet('E7', '65'),
];
const P5 = ['79.5', '80.6', '81.2', '81.8', '83'].map((total, n) =>
  sheet(`E${n + 1}`, total, n === 1 ? ['资质造假'] : []),
);

describe('the worked example 21.1', () => {
  it('BR17-4 the totals of the six sheets of P1', () => {
    expect(totalOf(criteria, { C1: '4.5', C2: '4', C3: '5', C4: '3.5', C5: '4', C6: '4.1' }, 5)).toBe('85.7');
    const totals = P1.map(({ scores }) => totalOf(criteria, scores));
    expect(totals).toEqual(['83.8', '78.9', '89.6', '68.85', '83.8', '89.6']);
  });

  it('AC17-2, BR17-5 P1: one 89.60 and 68.85 dropped, raw 84.025000, final 84.03, PASS', () => {
    const result = score(P1);
    expect(result).toMatchObject({
      valid: 6,
      method: 'TRIM',
      raw: '84.025000',
      final: '84.03',
      outcome: 'PASS',
      flags: [],
    });
    expect(result.dropped.map((id) => result.totals.get(id)).sort()).toEqual(['68.85', '89.6']);
  });

  it('BR17-5 P2: four valid sheets, plain mean 69.94, FAIL, 未达去极值人数', () => {
    const result = score(P2);
    expect(result).toMatchObject({
      valid: 4,
      method: 'MEAN',
      raw: '69.937500',
      final: '69.94',
      outcome: 'FAIL',
      flags: ['FEW'],
    });
    expect([...result.totals.values()]).toEqual(['70.05', '70.4', '69.55', '69.75']);
  });

  it('AC17-4, BR17-6 P3: kept mean 69.995 is 70.00 and passes', () => {
    const result = score(P3);
    expect([...result.totals.values()]).toEqual(['69.9', '69.95', '70', '70.05', '70.075', '72', '65']);
    expect(result).toMatchObject({ raw: '69.995000', final: '70.00', outcome: 'PASS' });
  });

  it('AC17-5, BR17-5 P4: two valid sheets of five make the review invalid, without a score', () => {
    expect(score([sheet('E1', '80'), sheet('E2', '82')])).toMatchObject({ raw: null, final: null, outcome: 'INVALID' });
  });

  it('BR17-8 P5: a veto waits for a decision whatever the score', () => {
    expect(score(P5)).toMatchObject({ final: '81.20', outcome: 'VETO_PENDING' });
  });

  it('BR17-7 the ranking, without and with a quota of one', () => {
    const scores = [P1, P2, P3].map((sheets, n) => ({ projectId: `P${n + 1}`, ...score(sheets) }));
    expect(rankProjects(scores, null)).toEqual([
      { projectId: 'P1', rank: 1, outcome: 'PASS' },
      { projectId: 'P2', rank: 3, outcome: 'FAIL' },
      { projectId: 'P3', rank: 2, outcome: 'PASS' },
    ]);
    expect(rankProjects(scores, 1).map((s) => s.outcome)).toEqual(['PASS', 'FAIL', 'NOT_SELECTED']);
  });
});

describe('ties at the line of the quota', () => {
  const project = (projectId: string, final: string, c3: string, c2: string) => ({
    projectId,
    final,
    outcome: 'PASS' as const,
    criterionMeans: { C3: c3, C2: c2 },
  });

  it('BR17-7 share the rank; C3 decides, then C2', () => {
    const scores = [
      project('A', '80.00', '80', '80'),
      project('B', '80.00', '81', '70'),
      project('C', '79.00', '90', '90'),
    ];
    expect(rankProjects(scores, 1)).toEqual([
      { projectId: 'A', rank: 1, outcome: 'NOT_SELECTED' },
      { projectId: 'B', rank: 1, outcome: 'PASS' },
      { projectId: 'C', rank: 3, outcome: 'NOT_SELECTED' },
    ]);
    const byC2 = [project('A', '80.00', '80', '80'), project('B', '80.00', '80', '81')];
    expect(rankProjects(byC2, 1).map((s) => s.outcome)).toEqual(['NOT_SELECTED', 'PASS']);
  });

  it('BR17-7 wait for the city where nothing tells them apart', () => {
    const scores = [
      project('A', '90.00', '1', '1'),
      project('B', '80.00', '80', '80'),
      project('C', '80.00', '80', '80'),
    ];
    expect(rankProjects(scores, 2).map((s) => s.outcome)).toEqual(['PASS', 'TIE_PENDING', 'TIE_PENDING']);
    expect(rankProjects(scores, 3).map((s) => s.outcome)).toEqual(['PASS', 'PASS', 'PASS']);
  });
});

describe('scores of any sheets', () => {
  const half = fc.integer({ min: 0, max: 200 }).map((n) => String(n / 2));
  const sheets = fc
    .array(fc.array(half, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 11 })
    .map((all) => all.map((scores, n) => sheet(`E${n + 1}`, scores.join(' '))));

  it('lie between the lowest and the highest total that counts, and do not depend on the order', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const result = score(given);
        const kept = [...result.totals]
          .filter(([id]) => !result.dropped.includes(id))
          .map(([, total]) => Number(total));
        expect(result.dropped).toHaveLength(given.length >= 5 ? 2 : 0);
        expect(Number(result.raw)).toBeGreaterThanOrEqual(Math.min(...kept) - 1e-6);
        expect(Number(result.raw)).toBeLessThanOrEqual(Math.max(...kept) + 1e-6);
        expect(score([...given].reverse())).toMatchObject({
          raw: result.raw,
          final: result.final,
          outcome: result.outcome,
        });
      }),
    );
  });

  it('do not fall when one expert gives more', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (given, at) => {
        const better = given.map((one, n) =>
          n === at % given.length ? { ...one, scores: { ...one.scores, C3: '100' } } : one,
        );
        expect(Number(score(better).final)).toBeGreaterThanOrEqual(Number(score(given).final));
      }),
    );
  });

  it('are the median of all where the batch asks for it', () => {
    expect(score([sheet('a', '60'), sheet('b', '90'), sheet('c', '71')], { aggregate: 'MEDIAN' })).toMatchObject({
      final: '71.00',
      method: 'MEDIAN',
    });
    expect(
      score(
        ['60', '70', '71', '90'].map((s, n) => sheet(String(n), s)),
        { aggregate: 'MEDIAN' },
      ),
    ).toMatchObject({ final: '70.50' });
  });

  it('are rounded half up from decimals, not from binary numbers', () => {
    expect(
      score(
        ['1', '1', '1.015'].map((s, n) => sheet(String(n), s)),
        { minValid: 3 },
      ).final,
    ).toBe('1.01');
    expect(score([sheet('a', '1.005')], { minValid: 1 }).final).toBe('1.01');
  });
});
