import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import { type FoundByNumber, getState, type RecordBinding, reachOf } from '../flow/index.ts';
import { type Ctx, hasPermission, requireUser } from '../kernel/index.ts';
import type { AnyRecord } from './define-record.ts';
import { permissionsToRead } from './queries.ts';
import type { Found } from './reader.ts';

/** Whom one looks for: by the 18 characters of an ID number, or by the whole name. */
export type WantedPerson = { idNo: string } | { name: string };

/** Records of one kind at most: who has more of them opens the list. */
const MOST_OF_A_KIND = 3;

/**
 * The records about a person that the caller may see, of every kind whose own list is searched so: one statement, however many kinds there are.
 * What a declaration does not index is not found. `except`: kinds that are found in another way.
 */
export async function findByPerson(
  ctx: Ctx,
  wanted: WantedPerson,
  { except, most }: { except: readonly string[]; most: number },
): Promise<FoundByNumber[]> {
  const user = requireUser(ctx);
  const holds = (...permissions: string[]) => permissions.some((permission) => hasPermission(user, permission));
  const { declared, records } = ctx.app.registry;
  const kinds = new Map<string, Kind>();
  const parts: RawBuilder<unknown>[] = [];
  for (const record of declared) {
    const given = givenFor(record, wanted);
    const kind = kindOf(ctx, record);
    if (!given || !kind || except.includes(record.spec.type) || !holds(...permissionsToRead(record.spec))) continue;
    kinds.set(record.spec.type, kind);
    parts.push(record.reader.found(ctx, given, MOST_OF_A_KIND));
  }
  for (const binding of records.values()) {
    const where = conditionFor(ctx, binding, wanted);
    if (!where || except.includes(binding.type)) continue;
    if (!holds(binding.viewPermission) || !holds(binding.byPerson?.permission ?? binding.viewPermission)) continue;
    kinds.set(binding.type, { title: binding.title, flow: binding.flow, link: ({ id }) => at(binding.link, id) });
    parts.push(foundOf(ctx, binding, where));
  }
  if (parts.length === 0) return [];
  const found = await rows<Found>(
    ctx,
    sql`select type, id, number, subject, state from (${sql.join(parts, sql` union all `)}) f limit ${most}`,
  );
  return found.flatMap((one) => {
    const kind = kinds.get(one.type);
    if (!kind) return [];
    const { title, flow, link } = kind;
    const state = flow && one.state ? getState(ctx.app.registry.getFlow(flow), one.state).title : undefined;
    return {
      recordType: one.type,
      id: one.id,
      number: one.number,
      subject: one.subject,
      standing: state ? `${title} · ${state}` : title,
      link: link(one),
    };
  });
}

interface Kind {
  title: string;
  flow: string | undefined;
  link(found: Found): string;
}

const at = (link: string, id: string): string => link.replace('{id}', id);

/** What narrows the record's list to a person: its filter of an ID number or a name, or the search that knows ID numbers. */
function givenFor({ spec }: AnyRecord, wanted: WantedPerson): Record<string, string> | undefined {
  // Where some rows hide what others show, nobody finds by asking.
  if (spec.conceal) return undefined;
  const [kind, value] = 'idNo' in wanted ? (['id', wanted.idNo] as const) : (['name', wanted.name] as const);
  for (const [name, filter] of Object.entries(spec.filters)) {
    if (filter.kind === 'blind' && filter.field.kind === kind) return { [name]: value };
    if (filter.kind === 'search' && kind === 'id' && filter.find.some((place) => 'idNumber' in place))
      return { [name]: value };
  }
  return undefined;
}

/** Where the record stands in the console: its own page, or its list narrowed to its number; undefined where it stands in neither. */
function kindOf(ctx: Ctx, { spec, alias }: AnyRecord): Kind | undefined {
  const { type, title, flow, page, filters, number } = spec;
  if (page?.client === 'training') return undefined;
  if (flow) return { title, flow: flow.key, link: ({ id }) => at(ctx.app.registry.getRecord(type).link, id) };
  if (!page) return undefined;
  if (page.facts) return { title, flow: undefined, link: ({ id }) => `${page.route}/${id}` };
  const column = `${alias}.${number}`;
  const search = Object.entries(filters).find(
    ([, filter]) => filter.kind === 'search' && filter.find.some((place) => 'in' in place && place.in.includes(column)),
  );
  if (!search) return undefined;
  const [name, { url }] = search;
  return {
    title,
    flow: undefined,
    link: (found) => `${page.route}?${new URLSearchParams({ [url ?? name]: found.number })}`,
  };
}

function conditionFor(ctx: Ctx, { byPerson }: RecordBinding, wanted: WantedPerson): RawBuilder<boolean> | undefined {
  return 'idNo' in wanted ? byPerson?.idNumber?.(ctx, wanted.idNo) : byPerson?.name?.(ctx, wanted.name);
}

function foundOf(ctx: Ctx, binding: RecordBinding, where: RawBuilder<boolean>): RawBuilder<unknown> {
  const { type, table, titleColumn, subjectColumn } = binding;
  return sql`(select ${type}::text as type, r.id::text as id, ${sql.ref(`r.${titleColumn}`)}::text as number,
                     coalesce(${sql.ref(`r.${subjectColumn}`)}::text, '') as subject, r.state::text as state
                from ${sql.table(table)} r where ${where} and ${reachOf(ctx, binding)}
               order by r.id desc limit ${MOST_OF_A_KIND})`;
}
