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

describe('what an act asks for', () => {
  const asks = (input: FlowTransition['input'], more: Partial<FlowTransition> = {}): FlowTransition => ({
    title: '办理',
    to: 'NEXT',
    by: {},
    ...(input && { input }),
    ...more,
  });
  const materials = (count: number, name = '退役证') =>
    Array.from({ length: count }, () => ({ materialCode: '', name, note: undefined }));
  const assignee = { id: 'x', name: '刘敏' };

  it.each<[string, object, FlowTransition]>([
    ['nothing', {}, asks(undefined)],
    ['a note or none', { note: '字'.repeat(2000) }, asks('NOTE')],
    ['an opinion', { reasonText: '材料齐全' + '，'.repeat(496) }, asks('OPINION')],
    ['who is to do it', { assignee }, asks('ASSIGNEE')],
    ['a basis and why', { basis: '依'.repeat(500), reasonText: '依据充分' + '。' }, asks('BASIS')],
    ['what is missing', { materials: materials(20, '名'.repeat(60)) }, asks('SUPPLEMENT')],
    ['words to whom it concerns', { messageText: '字'.repeat(500) }, asks(undefined)],
  ])('is taken: %s', (_what, input, transition) => {
    expect(refusalOf(input, transition)).toMatchObject(input);
  });

  it.each<[string, object, FlowTransition, string, string[]]>([
    ['no reason', {}, reject, 'BAD_INPUT', ['reasonCode']],
    ['a reason that nobody asked for', { reasonCode: 'BASIS' }, asks(undefined), 'BAD_INPUT', ['reasonCode']],
    ['no opinion', {}, asks('OPINION', { asked: '请填写放行理由' }), 'E-0005', ['reasonText']],
    ['nobody to do it', {}, asks('ASSIGNEE'), 'BAD_INPUT', ['assigneeId']],
    ['no basis', { basis: ' ', reasonText: '依据充分。' }, asks('BASIS'), 'BAD_INPUT', ['basis']],
    ['no list of what is missing', {}, asks('SUPPLEMENT'), 'BAD_INPUT', ['materials']],
    ['an empty one', { materials: [] }, asks('SUPPLEMENT'), 'BAD_INPUT', ['materials']],
    ['more than twenty', { materials: materials(21) }, asks('SUPPLEMENT'), 'BAD_INPUT', ['materials']],
    [
      'one without a name',
      { materials: [...materials(1), ...materials(1, ' ')] },
      asks('SUPPLEMENT'),
      'BAD_INPUT',
      ['materials'],
    ],
    ['a name too long', { materials: materials(1, '名'.repeat(61)) }, asks('SUPPLEMENT'), 'BAD_INPUT', ['materials']],
    ['a note too long', { note: '字'.repeat(2001) }, asks('NOTE'), 'BAD_INPUT', ['note']],
    ['words too long', { messageText: '字'.repeat(501) }, asks('NOTE'), 'BAD_INPUT', ['messageText']],
    [
      'a reason too long where none is asked for',
      { reasonText: '字'.repeat(501) },
      asks('NOTE'),
      'BAD_INPUT',
      ['reasonText'],
    ],
    ['a basis too long', { basis: '依'.repeat(501), reasonText: '依据充分。' }, asks('BASIS'), 'BAD_INPUT', ['basis']],
  ])('is refused: %s', (_what, input, transition, code, paths) => {
    expect(refusalOf(input, transition)).toMatchObject({ code, paths });
  });

  it('an opinion is asked for in the words of its act', () => {
    const said = (transition: FlowTransition) => {
      try {
        checkActInput(transition, {}, findReason);
      } catch (error) {
        return (error as DomainError).fields[0]?.message;
      }
      return undefined;
    };
    expect(said(asks('OPINION', { asked: '请填写放行理由' }))).toContain('请填写放行理由');
    expect(said(asks('OPINION'))).not.toContain('请填写放行理由');
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
