import { expect, it } from '@jest/globals';
import { readKey } from './page-keys.ts';

const press = (key: string, changes: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});
const box = (changes: object = {}) => ({
  scrollTop: 0,
  clientHeight: 600,
  scrollHeight: 1000,
  clientWidth: 500,
  scrollWidth: 500,
  ...changes,
});

it('arrows turn pages, + and - change the size, unless the browser or the portal means something else by them', () => {
  expect(readKey(press('ArrowRight'), box())).toBe('next');
  expect(readKey(press('ArrowLeft'), box())).toBe('previous');
  expect(readKey(press('End'), box())).toBe('last');
  expect(readKey(press('+'), box())).toBe('larger');
  expect(readKey(press('0'), box())).toBe('fit');
  expect(readKey(press('0', { ctrlKey: true }), box())).toBeUndefined();
  expect(readKey(press('PageDown', { altKey: true }), box())).toBeUndefined();
  expect(readKey(press('a'), box())).toBeUndefined();
});

it('a page is scrolled to its end before the next one comes, an enlarged one moved to and fro', () => {
  expect(readKey(press('PageDown'), box())).toBeUndefined();
  expect(readKey(press('PageDown'), box({ scrollTop: 400 }))).toBe('next');
  expect(readKey(press(' '), box({ scrollTop: 400 }))).toBe('next');
  expect(readKey(press('PageUp'), box({ scrollTop: 400 }))).toBeUndefined();
  expect(readKey(press(' ', { shiftKey: true }), box())).toBe('previous');
  expect(readKey(press('ArrowRight'), box({ scrollWidth: 900 }))).toBeUndefined();
});
