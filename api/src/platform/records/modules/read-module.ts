import { z } from 'zod';
import { OPERATORS } from '../condition.ts';
import type { ModuleRecord } from './module-record.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const property = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);
/** A column of a table under its alias: `m.level`. */
const ref = z.string().regex(/^[a-z][a-z0-9_]{0,39}\.[a-z][a-z0-9_]{0,62}$/);
const title = z.string().min(1).max(60);
const words = z.record(z.string().regex(/^[A-Z0-9_]{1,40}$/), title);
const length = z.number().int().min(1).max(4000);
const common = { title, doc: z.string().max(200).optional(), nullable: z.literal(true).optional() };
const column = <K extends string, S extends z.ZodRawShape>(kind: K, own: S) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...own });

const columns = z.record(
  name,
  z.discriminatedUnion('kind', [
    column('text', { max: length.optional(), unique: z.literal(true).optional() }),
    column('link', {}),
    column('flag', {}),
    column('moment', {}),
    column('day', {}),
    column('whole', { least: z.number().int().optional(), most: z.number().int().optional(), words: words.optional() }),
    column('decimal', {
      digits: z.number().int().min(1).max(30),
      scale: z.number().int().min(0).max(10),
      money: z.literal(true).optional(),
    }),
    column('code', { list: z.string().max(60), max: length }),
    column('choice', { max: length, words, enum: z.string().regex(/^[A-Z][A-Za-z0-9]{0,59}$/), enumDoc: title }),
    column('texts', { words: words.optional() }),
    column('links', {}),
    column('sealed', {
      key: z.enum(['ID', 'NAME', 'CONTACT', 'BANK']),
      mask: z.enum(['name', 'idNumber', 'phone', 'address', 'bankAccount', 'hidden']),
      max: length,
      index: z.enum(['id', 'phone', 'bank', 'name', 'exact']).optional(),
    }),
  ]),
);

type Parts = readonly unknown[] | { all: Parts[] } | { any: Parts[] };
const value = z.union([
  z.enum(['$me', '$myOrg', '$now']),
  z.strictObject({ text: z.string().max(200) }),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(100),
]);
const condition: z.ZodType<Parts> = z.lazy(() =>
  z.union([
    z.tuple([ref, z.enum(OPERATORS)]),
    z.tuple([ref, z.enum(OPERATORS), value]),
    z.strictObject({ all: z.array(condition).min(1).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
  ]),
);

const shared = { label: title, doc: title.optional(), url: property.optional(), more: z.literal(true).optional() };
const filter = <K extends string, S extends z.ZodRawShape>(kind: K, own: S) =>
  z.strictObject({ kind: z.literal(kind), ...shared, ...own });
const field = z.strictObject({ name: z.string().max(80), kind: z.enum(['id', 'phone', 'bank', 'name', 'exact']) });
const found = z.union([
  z.strictObject({
    in: z.array(ref).min(1),
    match: z.enum(['number', 'whole', 'part']).optional(),
    when: condition.optional(),
  }),
  z.strictObject({ idNumber: ref, field, when: condition.optional() }),
]);
const list = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);
const day = z.enum(['moment', 'day']).optional();

const filters = z.record(
  property,
  z.discriminatedUnion('kind', [
    filter('search', { hint: title, find: z.array(found).min(1).max(8), most: length.optional() }),
    filter('choices', { column: ref, words, single: z.literal(true).optional(), holds: z.literal(true).optional() }),
    filter('flag', { when: condition }),
    filter('equals', { column: ref, id: z.literal(true).optional(), holds: z.literal(true).optional() }),
    filter('district', {}),
    filter('org', {}),
    filter('from', { column: ref, of: day }),
    filter('to', { column: ref, of: day }),
    filter('blind', { column: ref, field }),
    filter('codes', { column: ref, list }),
  ]),
);

const fileColumn = z.union([property, z.tuple([property, length]), z.tuple([property, length, title])]);
const pageColumn = z.union([
  property,
  z.strictObject({
    name: property,
    title: title.optional(),
    width: length.optional(),
    wide: z.literal(true).optional(),
    key: z.literal(true).optional(),
    hidden: z.literal(true).optional(),
    under: z.array(property).optional(),
  }),
]);

const moduleSchema = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z0-9]{0,39}$/),
  title,
  unit: title,
  permission: z.string().max(60),
  number: name,
  subject: name.optional(),
  columns,
  joins: z
    .array(
      z.strictObject({
        table: name,
        as: name,
        by: name,
        bring: z.record(property, z.strictObject({ column: name, title })),
      }),
    )
    .max(6)
    .optional(),
  filters,
  sorts: z
    .record(property, z.strictObject({ title, kind: z.enum(['text', 'name', 'day', 'moment', 'number']), column: ref }))
    .optional(),
  export: z.strictObject({ columns: z.array(fileColumn).min(1).max(40) }).optional(),
  page: z.strictObject({ columns: z.array(pageColumn).min(1).max(40), facts: z.array(property).max(60) }),
});

/**
 * A module as it was kept: nothing of it reaches a statement that is not a name, a number or a value of the kinds listed here.
 *
 * @throws naming the first place that is none
 */
export function readModule(kept: unknown): ModuleRecord {
  const read = moduleSchema.safeParse(kept);
  if (read.success) return read.data as ModuleRecord;
  const [issue] = read.error.issues;
  throw new Error(`module: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
