import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import type { Page } from '../../graphql/connection.ts';
import { SORT_ARGUMENT } from '../../graphql/sort-input.ts';
import { actOnRecords, type FlowDefinition, RecordActInputType, RecordActResultType } from '../flow/index.ts';
import type { Ctx as Context } from '../kernel/index.ts';
import type { ListSort } from '../lists/index.ts';
import { inputType } from './node.ts';
import type { Open } from './open.ts';
import type { Reader } from './reader.ts';
import type { AnySpec } from './spec.ts';

type Made = new () => object;

export interface Classes {
  Node: Made;
  Connection: Made;
  Filter: Made | undefined;
  Sort: Made | undefined;
}

/** What the acts of a flow's people demand: any one of these opens the mutation, the flow decides about each act. */
export function permissionsOf(flow: FlowDefinition): string[] {
  const named = Object.values(flow.states).flatMap(({ on = {} }) =>
    Object.values(on).flatMap(({ by }) => (by && 'permission' in by && by.permission ? [by.permission] : [])),
  );
  return [...new Set(named.flat())].sort();
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Names of a record's operations. */
export const operationsOf = ({ name, plural }: AnySpec) => ({
  list: plural,
  one: lower(name),
  act: `advance${capital(plural)}`,
});

/** Any of these reads the record; the first is the one that its menu and its history ask for. */
export function permissionsToRead({ name, permission }: Pick<AnySpec, 'name' | 'permission'>): [string, ...string[]] {
  const [first, ...others] = [permission].flat();
  if (first === undefined) throw new Error(`record “${name}”: nobody may read it`);
  return [first, ...others];
}

/** What a list is given, by name: those that every list has, and filters that stand apart. */
interface Given extends Readonly<Record<string, unknown>> {
  first?: number;
  after?: string;
  filter?: object;
  sort?: ListSort;
}

type Argument = [name: string, type: () => unknown, options: { description: string }];

/** The arguments of a list, in the order in which its resolver is given them: without a gap, or what follows it would move up. */
function argumentsOf(spec: AnySpec, Filter: Made | undefined, Sort: Made | undefined): Argument[] {
  const all: Argument[] = [
    ['first', () => Int, { description: '1 to 100; 20 unless said' }],
    ['after', () => String, { description: 'cursor to go on from' }],
  ];
  if (Filter) all.push(['filter', () => Filter, { description: 'what to show; all unless said' }]);
  if (Sort) all.push(['sort', () => Sort, SORT_ARGUMENT]);
  for (const [name, filter] of Object.entries(spec.filters))
    if (filter.apart)
      all.push([name, inputType(spec, filter), { description: filter.doc ?? `${filter.label}; all unless said` }]);
  return all;
}

/** The operations of a record in the schema: its list, one of it, and where it has a flow the acts. */
export function queriesOf(spec: AnySpec, classes: Classes, reader: Reader, open: Open): (new () => object)[] {
  const { Node, Connection, Filter, Sort } = classes;
  const names = operationsOf(spec);
  const permissions = permissionsToRead(spec);
  const taken = argumentsOf(spec, Filter, Sort);

  @Resolver()
  class Queries {
    @Allow(...permissions)
    @Query(() => Connection, { name: names.list, description: spec.docs.list })
    list(@Ctx() ctx: Context, ...given: unknown[]): Promise<Page<object>> {
      const named = Object.fromEntries(taken.map(([name], place) => [name, given[place]]));
      const { first, after, filter, sort, ...apart } = named as Given;
      return reader.page(ctx, { ...filter, ...apart }, { first, after }, sort);
    }
  }
  for (const [place, [name, type, options]] of taken.entries())
    Arg(name, type as () => typeof String, { nullable: true, ...options })(Queries.prototype, 'list', place + 1);
  const { one, act } = spec.docs;
  return [
    Queries,
    ...(one ? [oneOf(spec, Node, one, open)] : []),
    ...(spec.flow && act ? [actsOf(spec, spec.flow, act)] : []),
  ];
}

function oneOf(spec: AnySpec, Node: Made, description: string, open: Open) {
  @Resolver()
  class One {
    @Allow(...permissionsToRead(spec))
    @Query(() => Node, { name: operationsOf(spec).one, description })
    one(@Ctx() ctx: Context, @Arg('id', () => ID, { description: `${spec.title}的标识` }) id: string): Promise<object> {
      return open(ctx, id);
    }
  }
  return One;
}

function actsOf(spec: AnySpec, flow: FlowDefinition, description: string) {
  const [permission, ...others] = permissionsOf(flow);
  if (!permission)
    throw new Error(`record “${spec.name}”: nobody may act in its flow, so that it needs no \`docs.act\``);
  @Resolver()
  class Acts {
    @Allow(permission as string, ...others)
    @Mutation(() => RecordActResultType, { name: operationsOf(spec).act, description })
    act(
      @Ctx() ctx: Context,
      @Arg('input', () => RecordActInputType, { description: '操作、记录、理由、附件' }) input: RecordActInputType,
    ) {
      return actOnRecords(ctx, spec.type, input);
    }
  }
  return Acts;
}
