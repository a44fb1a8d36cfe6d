import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AttendanceStatus, type Attended, levelOf, percentOf, ratesOf } from './rate.ts';

const WEIGHTS: Record<AttendanceStatus, string | null> = { P: '1', L: '0.5', E: '0.5', V: '0', A: '0', N: '0' };
const dayNo = (n: number) => `2026-06-${String(n).padStart(2, '0')}`;
const day = (n: number, status: AttendanceStatus | null, held = true, hours = '6.0'): Attended => ({
  hours,
  day: dayNo(n),
  status,
  weight: status && WEIGHTS[status],
  held,
});
const days = (text: string) => [...text].map((status, n) => day(n + 1, status as AttendanceStatus));
const bounds = { warn: 90, least: 80 };

describe('BR22-4 the rate of attendance', () => {
  it('AC22-4 of 90 hours: 13 days of 15 are 86.67 % and amber, 11 days 73.33 % and red', () => {
    const amber = ratesOf(days('PPPPPPPPPPPPPAA'), dayNo(1));
    expect(amber).toMatchObject({ soFar: '86.67', attendedHours: '78', heldHours: '90.0' });
    expect(levelOf(amber.soFar, bounds)).toBe('AMBER');
    const red = ratesOf(days('PPPPPPPPPPPAAAA'), dayNo(1));
    expect(red.soFar).toBe('73.33');
    expect(levelOf(red.soFar, bounds)).toBe('RED');
  });

  it('AC22-6 who joined on day 3 and was always there has 18/18 after day 5', () => {
    const sessions = [day(1, null), day(2, null), day(3, 'P'), day(4, 'P'), day(5, 'P'), day(6, null, false)];
    expect(ratesOf(sessions, dayNo(3))).toMatchObject({ soFar: '100.00', heldHours: '18.0', overall: '75.00' });
  });

  it('BR22-6 counts late and early half, leave nothing, and 不适用 neither above nor below', () => {
    expect(ratesOf(days('PLEV'), dayNo(1)).soFar).toBe('50.00');
    expect(ratesOf(days('PPNN'), dayNo(1))).toMatchObject({ soFar: '100.00', heldHours: '12.0' });
  });

  it('takes whom nobody marked in a held session for absent', () => {
    expect(ratesOf([day(1, 'P'), day(2, null)], dayNo(1)).soFar).toBe('50.00');
  });

  it('is nothing before anything was held', () => {
    expect(ratesOf([day(1, null, false)], dayNo(1))).toMatchObject({ soFar: null, overall: '0.00' });
    expect(ratesOf([], dayNo(1))).toMatchObject({ soFar: null, overall: null });
  });

  it('rounds half up at the second decimal', () => {
    expect(percentOf('10.005', '1000')).toBe('1.00');
    expect(percentOf('1.005', '100')).toBe('1.01');
    expect(percentOf('2', '3')).toBe('66.67');
  });

  it('lies between 0 and 100, that of the whole never above that so far, and equals fractions of integers', () => {
    const status = fc.constantFrom<AttendanceStatus>('P', 'L', 'E', 'V', 'A', 'N');
    const one = fc.record({ status, tenths: fc.integer({ min: 1, max: 80 }), held: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (given) => {
        const sessions = given.map(({ status, tenths, held }) =>
          day(1, held || status === 'N' ? status : null, held, (tenths / 10).toFixed(1)),
        );
        const rates = ratesOf(sessions, dayNo(1));
        const twice = { P: 2, L: 1, E: 1, V: 0, A: 0, N: 0 };
        const held = given.filter((g) => g.held && g.status !== 'N');
        const whole = 2 * held.reduce((sum, { tenths }) => sum + tenths, 0);
        const part = held.reduce((sum, g) => sum + twice[g.status] * g.tenths, 0);
        // Hundredths of a per cent, half up, in whole numbers.
        const expected = whole === 0 ? null : (Math.floor((part * 20_000 + whole) / (2 * whole)) / 100).toFixed(2);
        expect(rates.soFar).toBe(expected);
        if (rates.soFar !== null && rates.overall !== null)
          expect(Number(rates.overall)).toBeLessThanOrEqual(Number(rates.soFar));
      }),
    );
  });
});

describe('BR22-5 its colour', () => {
  it('is green from 90.00, amber from 80.00 and red below', () => {
    expect(['90.00', '89.99', '80.00', '79.99', null].map((rate) => levelOf(rate, bounds))).toEqual([
      'GREEN',
      'AMBER',
      'AMBER',
      'RED',
      null,
    ]);
  });
});
