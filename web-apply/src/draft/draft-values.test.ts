import { describe, expect, it } from '@jest/globals';
import { readValue } from '../form/readable.ts';
import { FORM_SCHEMA } from '../testing/apply.fixtures.tsx';
import { additions, differences, merged, mergedFiles } from './draft-values.ts';

const file = (id: string) => ({ id, name: `${id}.png`, mime: 'image/png', size: 1, sm3: '' });

describe('01 §9.4 one draft, filled in at two places', () => {
  const here = { mobile: '13800002001', education: '20', email: '', regRegion: '310109', regAddress: '示范路88号' };
  const there = {
    mobile: '13900001111',
    education: '20',
    email: 'a@b.cn',
    regRegion: '310115',
    regAddress: '世纪大道1号',
  };

  it('asks only where both say something and it is not the same; a region goes with its address', () => {
    expect(differences(here, there).map(({ field }) => field)).toEqual(['mobile', 'regAddress']);
    expect(additions(here, there)).toEqual(['email']);
  });

  it('takes the chosen side, and what only one side has', () => {
    expect(merged(here, there, { mobile: 'there' })).toEqual({
      mobile: '13900001111',
      education: '20',
      email: 'a@b.cn',
      regRegion: '310109',
      regAddress: '示范路88号',
    });
    expect(merged(here, there, { regAddress: 'there' })).toMatchObject({
      regRegion: '310115',
      regAddress: '世纪大道1号',
    });
  });

  it('loses no file of either', () => {
    const both = mergedFiles({ PHOTO: [file('a')] }, { PHOTO: [file('a'), file('b')], ID_CARD: [file('c')] });
    expect(both.PHOTO?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(both.ID_CARD?.map(({ id }) => id)).toEqual(['c']);
  });

  it('reads values as people do, lists item by item', () => {
    expect(readValue(FORM_SCHEMA, 'education', '20')).toBe('大学本科');
    expect(readValue(FORM_SCHEMA, 'mobile', '')).toBe('未填写');
    expect(readValue(FORM_SCHEMA, 'agreePromise', true)).toBe('是');
    expect(
      readValue(FORM_SCHEMA, 'honours', [
        { type: '13', year: 2021 },
        { type: '13', year: 2023 },
      ]),
    ).toBe('三等功 2021；三等功 2023');
  });
});
