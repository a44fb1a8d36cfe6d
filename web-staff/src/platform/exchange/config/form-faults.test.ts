import { expect, it } from '@jest/globals';
import { nameOf } from './form-faults.ts';

it.each([
  ['name', ['name']],
  ['contact.phone', ['contact', 'phone']],
  ['fields.3.name', ['fields', 3, 'name']],
])('the refused path %s is the form field %j', (path, name) => {
  expect(nameOf(path)).toEqual(name);
});
