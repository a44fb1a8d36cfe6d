import { describe, expect, it } from '@jest/globals';
import { materialValue, toDecisionInput } from './decision-values.ts';

describe('what the clerk entered', () => {
  it('is trimmed, empty fields are left out', () => {
    expect(toDecisionInput({ reasonCode: 'R01', reasonText: '  材料不清晰 ', note: ' ', basis: '' })).toEqual({
      reasonCode: 'R01',
      reasonText: '材料不清晰',
      rows: {},
      confirmed: true,
    });
  });

  it('keeps own reasons by row', () => {
    const input = toDecisionInput({
      reasonCode: 'R01',
      rows: [{ id: 'x', reasonCode: 'R09', reasonText: '另有说明' }],
    });
    expect(input.rows).toEqual({ x: { reasonCode: 'R09', reasonText: '另有说明' } });
  });

  it('names materials with their requirement', () => {
    const input = toDecisionInput({ materials: [materialValue('ID', '身份证')], materialNote: '需正反面' });
    expect(input.materials).toEqual([{ materialCode: 'ID', name: '身份证', note: '需正反面' }]);
  });
});
