import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '../errors/index.ts';
import { checkActInput } from './act-input.ts';
import type { FlowTransition } from './definition.ts';
import { findReason, registerReasons, verdictWords } from './reasons.ts';

const DICT = 'probe.act-input';
registerReasons(DICT, [
  { code: 'BASIS', title: '依据不足', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);
const reject: FlowTransition = { title: '不同意', to: 'REJECTED', by: {}, input: 'REASON', reasons: DICT };
const refusalOf = (input: object, transition = reject) => {
  try {
    return checkActInput(transition, input, findReason);
  } catch (error) {
    const { code, fields } = error as DomainError;
    return { code, paths: fields?.map(({ path }) => path) };
  }
};

describe('a reason with an act (00-common: 5–500 characters)', () => {
  it.each([
    ['words too few', { reasonCode: 'BASIS', reasonText: '不够' }],
    ['words too many', { reasonCode: 'BASIS', reasonText: '长'.repeat(501) }],
    ['no words beside a code that needs them', { reasonCode: 'OTHER' }],
    ['blanks beside a code that needs words', { reasonCode: 'OTHER', reasonText: '      ' }],
  ])('is refused with E-0005 at its field: %s', (_what, input) => {
    expect(refusalOf(input)).toEqual({ code: 'E-0005', paths: ['reasonText'] });
  });

  it('is taken trimmed, with words or by its code alone', () => {
    expect(refusalOf({ reasonCode: 'BASIS', reasonText: '  请补充文号 ' })).toMatchObject({ reasonText: '请补充文号' });
    expect(refusalOf({ reasonCode: 'BASIS' })).toMatchObject({ reasonCode: 'BASIS' });
    expect(refusalOf({ reasonCode: 'NONE' })).toMatchObject({ code: 'BAD_INPUT', paths: ['reasonCode'] });
  });

  it('is asked for by acts that need a basis too', () => {
    const withBasis: FlowTransition = { ...reject, input: 'BASIS', reasons: undefined };
    expect(refusalOf({ basis: '某文号', reasonText: '短' }, withBasis)).toMatchObject({ code: 'E-0005' });
  });
});

describe('the words of a verdict', () => {
  it('are what was chosen and written, in this order, cut where its column ends', () => {
    const said = { reasonCode: 'BASIS', reasonText: '请补充文号', note: '见附件' };
    expect(verdictWords(said, DICT)).toBe('依据不足：请补充文号：见附件');
    expect(verdictWords({ note: '同意' }, DICT)).toBe('同意');
    expect(verdictWords({}, DICT)).toBe('');
    expect(verdictWords({ note: '𠮷'.repeat(400) }, DICT)).toHaveLength(500);
    expect(verdictWords({ reasonText: '长', note: '𠮷'.repeat(400) }, DICT).isWellFormed()).toBe(true);
  });
});
