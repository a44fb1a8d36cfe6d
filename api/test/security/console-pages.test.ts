import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { PUBLIC, SIGNED_IN } from '../../src/graphql/access-decorators.ts';
import { modules } from '../../src/modules.ts';
import type { MenuDefinition } from '../../src/platform/kernel/index.ts';
import { Registry } from '../../src/platform/kernel/registry.ts';
import { ownSchema } from '../kept/own-schema.ts';
import {
  consoleRoutes,
  generatedRoutes,
  OPENED_WITHOUT_MORE,
  PARTS_FOR_SOME,
  pageOf,
  questionsOf,
} from './console-pages.ts';
import { type Operation, operationsOf } from './operations.ts';

const registry = new Registry(modules);
const routes = consoleRoutes();
const generated = generatedRoutes();
const entries = registry.menus.filter(({ client = 'staff' }) => client !== 'training');
const pages = entries.filter(({ route }) => !generated.has(route));
/** Routes whose pages ask nothing. */
const silent: string[] = [];
let operations: ReadonlyMap<string, Operation>;

beforeAll(async () => {
  operations = new Map(operationsOf(await ownSchema(registry)).map((one) => [one.path, one]));
});

/** Fields of `Query` that a document asks for. */
function rootsOf(source: string): string[] {
  const [one] = parse(source).definitions;
  if (one?.kind !== 'OperationDefinition') throw new Error(`no operation: ${source}`);
  return one.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []));
}

interface Refused {
  route: string;
  file: string;
  /** Field of `Query`. */
  root: string;
}

/** Sets of permissions that open a page and give nothing else: each of its own, with what it needs besides. */
const waysInto = ({ permissions, alsoNeeds = [] }: MenuDefinition) =>
  permissions.length > 0 ? permissions.map((code) => [code, ...alsoNeeds]) : [[...alsoNeeds]];

/** What is refused on a page to a role that holds one of these sets of permissions. */
function refusedOn({ route }: MenuDefinition, held: readonly (readonly string[])[]): Refused[] {
  const page = pageOf(routes, route) ?? '';
  const questions = questionsOf(page);
  if (questionsOf(page, true).length === 0) silent.push(route);
  return questions.flatMap(({ source, file }) =>
    rootsOf(source).flatMap((root) => {
      const access = operations.get(`Query.${root}`)?.access ?? [];
      const enough = held.every((codes) => [PUBLIC, SIGNED_IN, ...codes].some((one) => access.includes(one)));
      return enough ? [] : [{ route, file, root }];
    }),
  );
}

describe('40.3 a page of the menu', () => {
  it.each(entries.map(({ route }) => [route]))('%s has a page in the console', (route) => {
    expect(generated.has(route) || pageOf(routes, route) !== undefined).toBe(true);
  });

  it('asks for nothing that whoever may open it is refused', () => {
    const refused = pages.flatMap((page) => refusedOn(page, waysInto(page)));
    expect(refused.filter(({ route, file }) => PARTS_FOR_SOME[file] !== route)).toEqual([]);
    expect([...new Set(refused.map(({ file }) => file))].sort()).toEqual(Object.keys(PARTS_FOR_SOME).sort());
    // No page is without a question: the walk has read them all.
    // But the import asks nothing before a file is chosen, and the other leads on to the list of needs.
    expect(silent.sort()).toEqual(['/follow-up-import', '/follow-up-training-needs']);
  });

  it('has each part for some refused to the role by which the browser opens the pages that have one', () => {
    const opened = pages.filter(({ route }) => OPENED_WITHOUT_MORE.includes(route));
    const held = opened.flatMap((page) => waysInto(page)[0] ?? []);
    const refused = opened.flatMap((page) => refusedOn(page, [held]));
    expect([...new Set(refused.map(({ file }) => file))].sort()).toEqual(Object.keys(PARTS_FOR_SOME).sort());
  });
});
