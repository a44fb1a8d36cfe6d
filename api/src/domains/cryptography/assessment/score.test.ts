import { describe, expect, it } from '@jest/globals';
import { type Judgement, layerScores, scoreText, totalScore, UNJUDGED, unitScore } from './score.ts';
import { type Layer, UNITS } from './units.ts';

const judged = (dak: string, more: Partial<Judgement> = {}): Judgement => ({
  ...UNJUDGED,
  effective: dak.includes('D'),
  algorithm: dak.includes('A'),
  keySafe: dak.includes('K'),
  ...more,
});
const of = (layer: Layer, ...all: readonly Judgement[]) => all.map((judgement) => ({ layer, judgement }));
const none = judged('', { applies: false });
const full = judged('', { fulfilment: 'FULL' });
const part = judged('', { fulfilment: 'PART' });

it('goes by the parameter where another edition scores otherwise (04 §9)', () => {
  const rule = { oneMissing: 40, bothMissing: 10 };
  const dak = (algorithm: boolean, keySafe: boolean): Judgement => ({
    ...UNJUDGED,
    effective: true,
    algorithm,
    keySafe,
  });
  const scores = [dak(true, true), dak(true, false), dak(false, true), dak(false, false)];
  expect(scores.map((one) => unitScore('NETWORK', one, rule))).toEqual([10_000, 4000, 4000, 1000]);
  expect(layerScores([{ layer: 'NETWORK', judgement: dak(false, false) }], rule)).toEqual({ NETWORK: 1000 });
});

describe('the score of the self-assessment (04 §9)', () => {
  it('K-scoring worked example: 49 of the technical layers and 26 of management make 75.00', () => {
    const layers = { PHYSICAL: 10_000, NETWORK: 5000, DEVICE: 5000, APPLICATION: 8000 };
    const management = { RULES: 10_000, PERSONNEL: 10_000, RUNNING: 5000, EMERGENCY: 10_000 };
    expect(scoreText(totalScore(layers))).toBe('49.00');
    expect(scoreText(totalScore(management))).toBe('26.00');
    expect(scoreText(totalScore({ ...layers, ...management }))).toBe('75.00');
  });

  it('K-scoring the same example from ticks: what does not apply is left out of its layer', () => {
    const all = [
      ...of('PHYSICAL', judged('DAK')),
      ...of('NETWORK', judged('DAK'), judged('DA'), judged('AK')),
      ...of('DEVICE', judged('DAK'), judged('DAK'), judged('DK'), judged(''), judged('A')),
      ...of('APPLICATION', judged('DAK'), judged('DAK'), judged('DAK'), judged('DAK'), judged('K'), none, none, none),
      ...of('GENERAL', judged('')),
      ...of('RULES', full),
      ...of('PERSONNEL', full),
      ...of('RUNNING', part),
      ...of('EMERGENCY', full),
    ];
    expect(layerScores(all)).toMatchObject({ PHYSICAL: 10_000, NETWORK: 5000, DEVICE: 5000, APPLICATION: 8000 });
    expect(scoreText(totalScore(layerScores(all)))).toBe('75.00');
  });

  it('K-scoring one of A and K missing halves an object, both quarter it, without D it is nothing', () => {
    const scores = ['DAK', 'DA', 'DK', 'D', 'AK', ''].map((dak) => unitScore('NETWORK', judged(dak)));
    expect(scores).toEqual([10_000, 5000, 5000, 2500, 0, 0]);
  });

  it('K-scoring four decimals inside, two outside, halves upward', () => {
    const thirds = layerScores(of('NETWORK', judged('DAK'), judged(''), judged('')));
    expect(thirds.NETWORK).toBe(3333);
    expect([49_950, 49_949, 1_000_000, 0].map(scoreText)).toEqual(['5.00', '4.99', '100.00', '0.00']);
    const best = UNITS.map(({ layer }) => ({ layer, judgement: judged('DAK', { fulfilment: 'FULL' }) }));
    expect(scoreText(totalScore(layerScores(best)))).toBe('100.00');
    expect(totalScore(layerScores(UNITS.map(({ layer }) => ({ layer, judgement: UNJUDGED }))))).toBe(0);
  });
});
