import { describe, expect, it } from '@jest/globals';
import { NO_FIGURES } from './figures.ts';
import { ratesOf } from './rates.ts';

describe('rates of an inspection (02 §11.3)', () => {
  it('AC19-1 three runs, 100 studied, 92 completed, 80 certificates, 7,650 of 8,500 hours', () => {
    const figures = {
      ...NO_FIGURES,
      runsOpened: 3,
      studied: 100,
      completed: 92,
      certificates: 80,
      attendedHours: '7650',
      scheduledHours: '8500',
    };
    expect(ratesOf(figures)).toEqual({ completion: '92.00', certificate: '86.96', attendance: '90.00' });
  });

  it('is rounded half up, never by binary fractions', () => {
    const rate = (completed: number, studied: number) => ratesOf({ ...NO_FIGURES, completed, studied }).completion;
    expect([rate(1, 800), rate(201, 800), rate(2, 3)]).toEqual(['0.13', '25.13', '66.67']);
  });

  it('without anything to divide by there is no rate', () => {
    expect(ratesOf(NO_FIGURES)).toEqual({ completion: null, certificate: null, attendance: null });
  });
});
