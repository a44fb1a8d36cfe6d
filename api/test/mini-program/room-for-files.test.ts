import { expect, it } from '@jest/globals';
import { filesThere, noRoom } from '../../../mini-alipay/src/lib/room-for-files.ts';

it('01 §9.4 page 3, §18 material.maxFiles: no picture is taken where none may be added; while the number is not known the server decides', () => {
  const told = [{ __typename: 'ToldParameter' as const, code: 'material.maxFiles', value: 6 }];
  expect(noRoom(told, 5)).toBeUndefined();
  expect(noRoom(told, 6)).toBe('材料最多6个文件，已有6个，不能再增加');
  expect(noRoom(told, 8)).toBe('材料最多6个文件，已有8个，不能再增加');
  expect(noRoom([], 60)).toBeUndefined();
});

it('01 §9.4 page 3: a further file takes the place of the old ones of its material, so that a full application can be corrected', () => {
  const file = (materialCode: string, day: number) => ({ materialCode, createdAt: `2026-03-0${day}T02:00:00.000Z` });
  const held = [file('ID_CARD', 1), file('ID_CARD', 1), file('ID_CARD', 3), file('PHOTO', 1), file('BANK_CARD', 2)];
  expect(filesThere(held, [], 'ADMIN_LETTER')).toBe(3);
  expect(filesThere(held, [], 'ID_CARD')).toBe(2);
  expect(filesThere(held, [{ materialCode: 'ID_CARD' }, { materialCode: 'ID_CARD' }], 'PHOTO')).toBe(3);
});
