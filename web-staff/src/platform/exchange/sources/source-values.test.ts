import { describe, expect, it } from '@jest/globals';
import { inputOf, newField, type SourceValues, valuesOf } from './source-values.ts';

const values = (patch: Partial<SourceValues> = {}): SourceValues => ({
  ...valuesOf(undefined),
  code: 'RS_PENSION',
  name: '养老金发放信息',
  ...patch,
});

describe('the source form as the API takes it', () => {
  it('sends of each field only what its type has', () => {
    const fields = [
      { ...newField, name: 'idNo', label: '身份证号', length: 18, scale: 2, codes: ['x'] },
      { ...newField, name: 'amount', label: '金额', type: 'DECIMAL' as const, length: 14, scale: 2 },
      { ...newField, name: 'sex', label: '性别', type: 'CODE' as const, codes: ['1', '2'] },
      { ...newField, name: 'paid', label: '已发', type: 'BOOLEAN' as const },
    ];
    const sent = inputOf(values({ fields })).fields;
    expect(sent.map(({ length, scale, codes }) => [length, scale, codes])).toEqual([
      [18, undefined, undefined],
      [14, 2, undefined],
      [undefined, undefined, ['1', '2']],
      [undefined, undefined, undefined],
    ]);
  });

  it('keeps, replaces or removes the contact as chosen', () => {
    expect('contact' in inputOf(values({ contactMode: 'KEEP' }))).toBe(false);
    expect(inputOf(values({ contactMode: 'NONE' })).contact).toBeNull();
    const contact = { name: '李四', phone: '63211234' };
    expect(inputOf(values({ contactMode: 'SET', contact })).contact).toEqual(contact);
    expect(inputOf(values({ contactMode: 'SET' })).contact).toBeNull();
  });

  it('gives the name of the provider only where it is none of the list', () => {
    expect(inputOf(values({ provider: 'RS', providerText: '某局' })).providerText).toBeNull();
    expect(inputOf(values({ provider: 'OTHER', providerText: '某局' })).providerText).toBe('某局');
  });
});
