import { describe, expect, it } from '@jest/globals';
import { toActInput } from './act-input.ts';

describe('an act’s input', () => {
  it('sends each row with the version the clerk saw and its own reason (flow A, step 2)', () => {
    const input = toActInput(
      'RETURN',
      [
        { id: 'a', version: 3 },
        { id: 'b', version: 7 },
      ],
      {
        reasonCode: 'R01',
        messageText: '请补充',
        rows: { b: { reasonCode: 'R99', reasonText: '照片不是本人' } },
        confirmed: true,
      },
    );
    expect(input).toEqual({
      action: 'RETURN',
      reasonCode: 'R01',
      messageText: '请补充',
      confirmed: true,
      rows: [
        { id: 'a', version: 3 },
        { id: 'b', version: 7, reasonCode: 'R99', reasonText: '照片不是本人' },
      ],
    });
  });
});
