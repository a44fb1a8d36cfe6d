import { describe, expect, it } from '@jest/globals';
import { readAgent, readValidity } from './read-claims.ts';

const AGENT = { name: '测试庚', citizen_id: '310105198812126511', authorisation_no: 'SQ-1', valid_until: '2026-12-31' };

describe('claims of the identity provider', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['长期', undefined],
    ['2026-02-30', undefined],
    [20260309, undefined],
    [undefined, undefined],
  ])('the document is valid until %j: %j', (claim, expected) => {
    expect(readValidity(claim)).toBe(expected);
  });

  it('names who acts for the person, or nobody', () => {
    expect(readAgent(undefined)).toBeUndefined();
    expect(readAgent(AGENT)).toEqual({
      name: '测试庚',
      idNo: '310105198812126511',
      authorisationNo: 'SQ-1',
      validUntil: '2026-12-31',
    });
    expect(readAgent({ ...AGENT, valid_until: undefined })).toMatchObject({ validUntil: null });
  });

  it.each([
    ['agent'],
    [{}],
    [{ ...AGENT, citizen_id: '' }],
    [{ ...AGENT, authorisation_no: 7 }],
    [{ ...AGENT, name: '长'.repeat(61) }],
    [{ ...AGENT, valid_until: '长期' }],
  ])('refuses a claim that does not say who, by what or until when: %j', (claim) => {
    expect(() => readAgent(claim)).toThrow(expect.objectContaining({ code: 'E-QX-43' }));
  });
});
