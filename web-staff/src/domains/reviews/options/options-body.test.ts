import { describe, expect, it } from '@jest/globals';
import { isFor, listed, moved, newOption, type Option, withOption } from './options-body.ts';

const option = (code: string, more: Partial<Option> = {}): Option => ({
  code,
  grade: Number(code[1]),
  text: code,
  businessTypes: [],
  scenes: [],
  requiresText: false,
  enabled: true,
  ...more,
});
const codes = (options: readonly Option[]) => options.map(({ code }) => code).join(' ');

describe('R9.1.2 the options while they are written', () => {
  const all = [option('G5_A'), option('G5_B', { scenes: ['ONLINE'] }), option('G4_A'), option('G5_C')];
  const state = { grade: '5', business: '', scene: '' } as const;

  it('are listed by grade, business and scene, retired ones too', () => {
    expect(codes(listed(all, state))).toBe('G5_A G5_B G5_C');
    expect(codes(listed(all, { ...state, scene: 'WINDOW' }))).toBe('G5_A G5_C');
    expect(isFor(option('G5_D', { businessTypes: ['FUNDS'] }), { business: 'REPORT', scene: '' })).toBe(false);
  });

  it('change places within what is shown, and those of other grades stay where they are', () => {
    expect(codes(moved(all, listed(all, state), 'G5_C', -1))).toBe('G5_A G5_C G5_B G4_A');
    const narrowed = listed(all, { ...state, scene: 'WINDOW' });
    expect(codes(moved(all, narrowed, 'G5_A', 1))).toBe('G5_B G4_A G5_C G5_A');
    expect(codes(moved(all, narrowed, 'G5_A', -1))).toBe(codes(all));
  });

  it('a new one has a code of its own; the same code is changed in its place', () => {
    expect(newOption([...all, option('G5_N1')], 5).code).toBe('G5_N2');
    expect(codes(withOption(all, option('G5_B', { text: '新的' })))).toBe(codes(all));
    expect(codes(withOption(all, option('G5_N1')))).toBe(`${codes(all)} G5_N1`);
  });
});
