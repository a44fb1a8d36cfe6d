import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { root } from './lib/root.mjs';

/** Come with the declaration of a record; its pages read them in a list, or one by one out of it. */
const DECLARED = [
  ...['deathFault', 'deathRecord', 'livingPayout', 'ministryReport', 'payAdjustment', 'payablePerson', 'stopOrder'],
  ...['trainingClassRoster', 'trainingSession', 'trainingSessions'],
];

describe('operations of the schema', () => {
  const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

  /** Fields of the three roots that a document of a client asks for, in fragments too. */
  function fieldsAsked() {
    const asked = new Set();
    const folder = join(root, 'schema/persisted');
    for (const file of readdirSync(folder))
      for (const document of Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
        const info = new TypeInfo(schema);
        const enter = ({ name }) => void (roots.includes(info.getParentType()) && asked.add(name.value));
        visit(parse(document), visitWithTypeInfo(info, { Field: { enter } }));
      }
    return asked;
  }

  it('are each asked for by a client: what is for nobody has to be kept all the same', () => {
    const asked = fieldsAsked();
    const unused = roots.flatMap((type) => Object.keys(type.getFields())).filter((field) => !asked.has(field));
    expect(unused.toSorted()).toEqual(DECLARED.toSorted());
  });
});
