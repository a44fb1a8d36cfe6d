import { describe, expect, it } from '@jest/globals';
import type { CollectionItemRowFragment as Item } from '../../../generated/graphql.ts';
import { toContent, toValues } from './item-values.ts';
import { relationsOf, requirementsOf } from './item-words.ts';

const item: Item = {
  __typename: 'CollectionItem',
  id: '1',
  itemCode: 'M01-PHOTO',
  matterCode: 'M01',
  version: 2,
  materialName: '证件照',
  materialType: 'IMAGE',
  allowedFormats: ['jpg', 'png'],
  maxSizeKb: 500,
  minWidth: 358,
  minHeight: 441,
  maxWidth: null,
  maxHeight: null,
  maxFiles: null,
  minDpi: null,
  minPages: null,
  maxPages: null,
  required: true,
  relations: [
    { kind: 'REQUIRES', items: ['M01-ID_CARD'] },
    { kind: 'GROUP', items: ['M01-A', 'M01-B'], atLeast: 2 },
  ],
  valueRule: null,
  dataSources: ['UPLOAD'],
  enabled: true,
  changedAt: '2026-03-09T01:00:00.000Z',
  changedByName: '吴妍',
};

describe('a collection item in the editor', () => {
  it('comes back as it was', () => {
    const { materialName, materialType, allowedFormats, required, relations, valueRule, dataSources, enabled } = item;
    expect(toContent(toValues(item))).toEqual({
      ...{ materialName, materialType, allowedFormats, required, relations, valueRule, dataSources, enabled },
      ...{
        maxSizeKb: 500,
        minWidth: 358,
        minHeight: 441,
        maxWidth: null,
        maxHeight: null,
        maxFiles: null,
        minDpi: null,
        minPages: null,
        maxPages: null,
      },
    });
  });

  it('leaves out what a value has no use for', () => {
    const values = {
      ...toValues(item),
      materialType: 'STRUCTURED' as const,
      valueFormat: 'DATE' as const,
      codes: ['x'],
    };
    expect(toContent(values)).toMatchObject({
      allowedFormats: [],
      maxSizeKb: null,
      minWidth: null,
      valueRule: { format: 'DATE', minLength: null, maxLength: null, codes: [] },
    });
  });

  it('reads as sentences', () => {
    expect(requirementsOf(item)).toBe('JPG、PNG，不超过500KB，图片不小于358×441像素');
    expect(requirementsOf({ ...item, minHeight: null })).toMatch(/图片宽不小于358像素$/);
    expect(relationsOf(item, (code) => `“${code}”`)).toBe('须同时提供“M01-ID_CARD”；与“M01-A”、“M01-B”共同至少提供2项');
  });
});
