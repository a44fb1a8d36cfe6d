import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { operationsOf } from './security/operations.ts';

/** A list of the API that can be sorted, with the fields of its `sort`. */
export interface SortedList {
  name: string;
  /** Type of the argument, e.g. `TrainingProjectSort`. */
  type: string;
  fields: readonly string[];
}

/** Every list whose argument `sort` names a field and a direction, so that a new one is held to the same rules without being named. */
export function sortedListsOf(schema: GraphQLSchema): SortedList[] {
  return operationsOf(schema).flatMap(({ name, args }) => {
    const type = args.find((arg) => arg.name === 'sort')?.type;
    if (!isInputObjectType(type)) return [];
    const field = type.getFields().field?.type;
    const named = field && 'ofType' in field ? field.ofType : field;
    return isEnumType(named) ? [{ name, type: type.name, fields: named.getValues().map((one) => one.name) }] : [];
  });
}
