import { expect, it } from '@jest/globals';
import { coversCity, type Scope } from './actor.ts';

const city: Scope = { kind: 'SUBTREE', orgPath: '/310000/' };
const district: Scope = { kind: 'SUBTREE', orgPath: '/310000/310115/' };

it.each<[Scope, boolean]>([
  [{ kind: 'ALL' }, true],
  [city, true],
  [{ kind: 'ANY_OF', scopes: [district, city] }, true],
  [{ kind: 'ANY_OF', scopes: [district] }, false],
  [district, false],
  [{ kind: 'DISTRICT', districtCode: '310115' }, false],
  [{ kind: 'ORG', orgId: 'the city’s bureau' }, false],
  [{ kind: 'NONE' }, false],
])('%j covers the whole city: %s', (scope, covers) => {
  expect(coversCity(scope)).toBe(covers);
});
