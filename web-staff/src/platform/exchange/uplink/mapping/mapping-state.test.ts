import { describe, expect, it } from '@jest/globals';
import {
  addField,
  changeItem,
  draftItems,
  itemInputs,
  moveItem,
  replaceField,
  type SourceField,
} from './mapping-state.ts';

const field = (name: string, more: Partial<SourceField> = {}): SourceField => ({
  __typename: 'UplinkSourceField',
  name,
  title: name,
  type: 'STRING',
  sensitivity: 'NONE',
  ...more,
});
const names = (items: readonly { targetName: string }[]) => items.map(({ targetName }) => targetName);

describe('the mapping', () => {
  it('starts a field under its own name: dates formatted, what is of a person masked', () => {
    let items = addField([], field('no'));
    items = addField(items, field('diedOn', { type: 'DATE' }));
    items = addField(items, field('idNo', { sensitivity: 'L2' }));
    expect(itemInputs(items)).toEqual([
      { internalField: 'no', targetName: 'no', type: 'STRING', transform: 'NONE', required: false },
      {
        internalField: 'diedOn',
        targetName: 'diedOn',
        type: 'DATE',
        transform: 'DATE_FORMAT',
        dateFormat: 'yyyy-MM-dd',
        required: false,
      },
      { internalField: 'idNo', targetName: 'idNo', type: 'STRING', transform: 'MASK', required: false },
    ]);
  });

  it('gives a field that is added twice another name', () => {
    const once = addField([], field('no'));
    expect(names(addField(addField(once, field('no')), field('no')))).toEqual(['no', 'no2', 'no3']);
  });

  it('moves items, and keeps them at the ends', () => {
    const items = ['a', 'b', 'c'].reduce<ReturnType<typeof addField>>((so, name) => addField(so, field(name)), []);
    const keyOf = (n: number) => items[n]?.key ?? 0;
    expect(names(moveItem(items, keyOf(0), 2))).toEqual(['b', 'c', 'a']);
    expect(names(moveItem(items, keyOf(2), -1))).toEqual(['c', 'a', 'b']);
    expect(names(moveItem(items, keyOf(1), 9))).toEqual(['a', 'c', 'b']);
  });

  it('gives an item another field and keeps the receiver’s name', () => {
    const items = changeItem(addField([], field('no')), 0, {});
    const [first] = items;
    const named = changeItem(items, first?.key ?? 0, { targetName: 'recordNo', required: true });
    expect(replaceField(named, first?.key ?? 0, field('caseNo'))).toMatchObject([
      { internalField: 'caseNo', targetName: 'recordNo', required: true },
    ]);
  });

  it('takes over what is saved, codes without blanks', () => {
    const items = draftItems([
      {
        __typename: 'UplinkItem',
        internalField: 'kind',
        targetName: 'classCode',
        type: 'CODE',
        transform: 'CODE_MAP',
        codes: [{ __typename: 'UplinkCodePair', from: 'A1 ', to: ' 01' }],
        dateFormat: null,
        required: true,
      },
    ]);
    expect(itemInputs(items)).toEqual([
      {
        internalField: 'kind',
        targetName: 'classCode',
        type: 'CODE',
        transform: 'CODE_MAP',
        codes: [{ from: 'A1', to: '01' }],
        required: true,
      },
    ]);
  });
});
