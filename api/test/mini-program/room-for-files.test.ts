import { expect, it } from '@jest/globals';
import { noRoom } from '../../../mini-alipay/src/lib/room-for-files.ts';

it('01 §9.4 page 3, §18 material.maxFiles: no picture is taken where none may be added; while the number is not known the server decides', () => {
  const told = [{ __typename: 'ToldParameter' as const, code: 'material.maxFiles', value: 6 }];
  expect(noRoom(told, 5)).toBeUndefined();
  expect(noRoom(told, 6)).toBe('材料最多6个文件，已有6个，不能再增加');
  expect(noRoom(told, 8)).toBe('材料最多6个文件，已有8个，不能再增加');
  expect(noRoom([], 60)).toBeUndefined();
});
