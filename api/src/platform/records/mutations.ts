import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { type Ctx as Context, transaction } from '../kernel/index.ts';
import { once } from '../requests/index.ts';
import type { AnyRecord } from './define-record.ts';
import type { Form, GivenOf, WrittenOf } from './form.ts';
import type { Table } from './table.ts';
import { type Beginning, insertRecord, updateRecord } from './write.ts';

type Operations = (new () => object)[];

interface Operation {
  /** Of the mutation: `planVisit`. */
  name: string;
  permission: string;
  doc: string;
}

/** What else is written with the content of a form, or what the office has against it. Part of the transaction. @throws a DomainError */
type Completes<T extends Table, K extends keyof T['columns'] & string> = (
  tx: Context,
  written: WrittenOf<T['columns'], K>,
) => Promise<Readonly<Record<string, unknown>>>;

/** What a mutation of {@link creates} takes: clients build the dialog of it. */
export interface MakingForm {
  record: AnyRecord;
  operation: string;
  permission: string;
  /** What the button says: the beginning of the flow, or 新建 and the record. */
  title: string;
  /** Name of the input in the schema. */
  input: string;
  columns: readonly string[];
}

const making = new WeakMap<object, MakingForm>();

/** The form of a resolver that {@link creates} gave. */
export const formOfOperation = (resolver: object): MakingForm | undefined => making.get(resolver);

/** The mutation that makes a record of a form; a repeat with the same `requestId` answers with the first one. */
export function creates<T extends Table, K extends keyof T['columns'] & string>(
  record: AnyRecord,
  form: Form<T, K>,
  { name, permission, doc, complete, ...beginning }: Operation & Beginning & { complete?: Completes<T, K> },
): Operations {
  const { Node } = record.classes;
  @Resolver()
  class Creates {
    @Allow(permission)
    @Mutation(() => Node, { name, description: doc })
    async create(
      @Ctx() ctx: Context,
      @Arg('input', () => form.Input, { description: '填写的内容' }) input: object,
      @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' })
      requestId: string,
    ): Promise<object> {
      const written = form.read(ctx, input as GivenOf<T['columns'], K>);
      const { id } = await once(ctx, name, requestId, input, async (tx) => {
        const more = await complete?.(tx, written);
        return { id: await insertRecord(tx, record, { ...written, ...more }, beginning) };
      });
      return record.open(ctx, id);
    }
  }
  const { flow, title } = record.spec;
  const said = beginning.start && flow?.starts?.[beginning.start];
  making.set(Creates, {
    record,
    operation: name,
    permission,
    title: said || `新建${title}`,
    input: form.name,
    columns: form.columns,
  });
  return [Creates];
}

/** The same of a record that there is already, by its id. */
type CompletesOne<T extends Table, K extends keyof T['columns'] & string> = (
  tx: Context,
  written: WrittenOf<T['columns'], K>,
  id: string,
) => Promise<Readonly<Record<string, unknown>>>;

/** The mutation that gives a record other content, for the version that somebody has seen; where `states` are named, in these alone (E-0503). */
export function edits<T extends Table, K extends keyof T['columns'] & string>(
  record: AnyRecord,
  form: Form<T, K>,
  {
    name,
    permission,
    doc,
    complete,
    states,
  }: Operation & { complete?: CompletesOne<T, K>; states?: readonly string[] },
): Operations {
  const { Node } = record.classes;
  @Resolver()
  class Edits {
    @Allow(permission)
    @Mutation(() => Node, { name, description: doc })
    async edit(
      @Ctx() ctx: Context,
      @Arg('id', () => ID, { description: `${record.spec.title}的标识` }) id: string,
      @Arg('version', () => Int, { description: '看到的版本' }) version: number,
      @Arg('input', () => form.Input, { description: '填写的内容' }) input: object,
    ): Promise<object> {
      const before = await record.reader.get(ctx, id);
      const written = form.read(ctx, input as GivenOf<T['columns'], K>, before);
      await transaction(ctx, async (tx) => {
        const more = await complete?.(tx, written, id);
        await updateRecord(tx, record, id, version, { ...written, ...more }, states);
      });
      return record.open(ctx, id);
    }
  }
  return [Edits];
}
