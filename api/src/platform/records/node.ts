import { Field as ApiField, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DayScalar } from '../../graphql/scalars.ts';
import { sortInputOf } from '../../graphql/sort-input.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { AttachmentType } from '../files/index.ts';
import { type FlowRow, FlowType, viewFlow } from '../flow/index.ts';
import { areNumbers } from './columns.ts';
import { addField, apiType, describe, fieldsOf, hasWords, stateEnum } from './fields.ts';
import type { Filter } from './filters.ts';
import type { AnySpec } from './spec.ts';
import type { Table } from './table.ts';
import { flowRowOf } from './view.ts';

type Made = new () => object;

/** The class of a record in the schema. */
export function nodeOf(table: Table, spec: AnySpec): Made {
  const { name, doc, type, flow, types } = spec;
  const rowOf = flowRowOf(table, spec);
  class Node {
    row!: Readonly<Record<string, unknown>>;
  }
  const add = (field: string, of: () => unknown, description: string, nullable = false) =>
    addField(Node.prototype, field, of, nullable ? { description, nullable } : { description });
  add('id', () => ID, `${spec.title}的标识`);
  for (const { name: property, field, nullable } of fieldsOf(table, spec)) {
    add(property, apiType(property, field, types), describe(field), nullable);
    if (hasWords(field)) add(`${property}Title`, () => String, `${field.title}，文字`, nullable);
  }
  const states = stateEnum(spec);
  if (flow && states) {
    Object.defineProperty(Node.prototype, 'flow', {
      get(this: Node): FlowType {
        return viewFlow(flow, type, rowOf(this.row) as FlowRow);
      },
    });
    add('version', () => Int, '版本，办理时一并送回');
    add('state', () => states, '状态');
    add('stateTitle', () => String, '状态，文字');
    add('flow', () => FlowType, '状态、时限、可办操作、办理过程');
  }
  if (spec.files) add('files', () => [AttachmentType], spec.files);
  // Without a flow every field is a plain value.
  ObjectType(name, { description: doc, simpleResolvers: !flow })(Node);
  return Node;
}

export const connectionOfNode = (name: string, node: Made) => connectionOf(name, () => node);

/** The class of a record's filter in the schema; undefined for a list that nothing narrows, or arguments of their own alone. */
export function filterInputOf(spec: AnySpec): Made | undefined {
  const filters = Object.entries(spec.filters).filter(([, { apart }]) => !apart);
  if (filters.length === 0) return undefined;
  class Input {}
  for (const [name, filter] of filters)
    ApiField(inputType(spec, filter) as () => typeof String, {
      nullable: true,
      description: filter.doc ?? (filter.kind === 'search' ? filter.hint : filter.label),
    })(Input.prototype as never, name as never);
  InputType(`${spec.name}Filter`, { description: spec.docs.filter ?? `${spec.title}的筛选` })(Input);
  return Input;
}

/** The type of what a filter is given. */
export function inputType(spec: AnySpec, filter: Filter): () => unknown {
  switch (filter.kind) {
    case 'states': {
      const states = stateEnum(spec);
      return () => [states];
    }
    case 'choices': {
      const one = filter.enum
        ? titledEnum(filter.enum, filter.label, filter.words)
        : areNumbers(filter.words)
          ? Int
          : String;
      return () => (filter.single ? one : [one]);
    }
    case 'codes':
      return () => [String];
    case 'flag':
      return () => Boolean;
    case 'equals':
      return () => (filter.id ? ID : String);
    case 'own':
      return () => (filter.of === 'flag' ? Boolean : filter.of === 'id' ? ID : String);
    case 'from':
    case 'to':
      return () => (filter.of === 'day' ? DayScalar : String);
    default:
      return () => String;
  }
}

/** The class of a record's argument `sort`; undefined for a list that always is the newest first. */
export function sortOfSpec({ name, sorts }: AnySpec) {
  if (!sorts) return undefined;
  return sortInputOf(name, Object.fromEntries(Object.entries(sorts).map(([field, { title }]) => [field, title])));
}
