import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import type { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';

let app: Product;
let clerk: Browser;
beforeAll(async () => {
  app = await product('list_fields');
  await buildCase(app.context({ kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' }));
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

type SubCase = Record<string, unknown>;

async function subCases(selection: string): Promise<SubCase[]> {
  const { data, message } = await clerk.run(`{ cases(queue: ALL) { nodes { subCases { ${selection} } } } }`);
  expect(message).toBeUndefined();
  return (data.cases as { nodes: { subCases: SubCase[] }[] }).nodes[0]?.subCases ?? [];
}

async function firstCase(selection: string): Promise<Record<string, unknown>> {
  const { data, message } = await clerk.run(
    `{ cases(queue: ALL, sort: { field: DUE_AT, direction: ASC }) { nodes { ${selection} } } }`,
  );
  expect(message).toBeUndefined();
  const [first] = (data.cases as { nodes: Record<string, unknown>[] }).nodes;
  return first ?? {};
}

describe('a list reads only the columns it shows', () => {
  it('gives each field of a case alone as it gives all together', async () => {
    const objects: Record<string, string> = {
      remaining: 'remaining { level text dueAt minutes }',
      acceptOrg: 'acceptOrg { id code name shortName level districtCode regionCode parentId enabled }',
      flow: 'flow { state terminal availableActions { action } }',
    };
    const leaves = Object.values((app.schema.getType('Case') as GraphQLObjectType).getFields())
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map((field) => field.name);
    const all = await firstCase([...leaves, ...Object.values(objects)].join(' '));
    expect(Object.keys(all)).toHaveLength(leaves.length + 3);
    for (const field of [...leaves, ...Object.keys(objects)]) {
      expect(await firstCase(objects[field] ?? field)).toEqual({ [field]: all[field] });
    }
  });

  it('gives each field of a sub-case alone as it gives all together', async () => {
    const fields = Object.values((app.schema.getType('SubCase') as GraphQLObjectType).getFields())
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map((field) => field.name);
    const all = await subCases(fields.join(' '));
    expect(all.length).toBeGreaterThan(1);
    for (const field of fields)
      expect(await subCases(field)).toEqual(all.map((subCase) => ({ [field]: subCase[field] })));
  });

  it('reads the flow of a sub-case when it is asked for', async () => {
    const [first] = await subCases('id status flow { state terminal availableActions { action } }');
    expect(first).toMatchObject({ flow: { state: first?.status, terminal: false } });
  });

  it('gives fields asked for through fragments', async () => {
    const { data } = await clerk.run(
      `query { cases(queue: ALL) { edges { node { ...Row } } } }
       fragment Row on Case { subCases { ... on SubCase { ...Part } } }
       fragment Part on SubCase { bjNo daysInStage }`,
    );
    const [edge] = (data.cases as { edges: { node: { subCases: SubCase[] } }[] }).edges;
    expect(edge?.node.subCases[0]).toEqual({ bjNo: expect.stringMatching(/^BJ-310109-/), daysInStage: 0 });
  });
});
