import type { FastifyInstance } from 'fastify';
import { type ExportList, listRoute } from '../exports/index.ts';
import type { RecordBinding } from '../flow/index.ts';
import type { App, ModuleDefinition } from '../kernel/index.ts';
import type { AnyRecord } from './define-record.ts';
import type { RecordImport } from './import.ts';
import { permissionsToRead } from './queries.ts';
import type { AnySpec } from './spec.ts';

/** What {@link moduleOf} gives. */
export type Made = Pick<
  ModuleDefinition,
  | 'declared'
  | 'flows'
  | 'records'
  | 'exportLists'
  | 'auditEvents'
  | 'menus'
  | 'routes'
  | 'imports'
  | 'resolvers'
  | 'sealedTables'
>;
type Routes = (server: FastifyInstance, app: App) => void;

/** What a domain adds to what the declaration says. */
export interface Additions {
  /** Guards, effects and limits of its flow. */
  binding?: Partial<RecordBinding>;
  /** Operations beside those of the record. */
  operations?: readonly (new () => object)[];
  imports?: readonly { auditEvents?: Made['auditEvents']; imports?: readonly RecordImport[]; routes: Routes }[];
  routes?: Routes;
}

/** What a module takes over of a record, to be spread into its definition: operations, file, menu, audit events, routes. */
export function moduleOf(record: AnyRecord, { binding, operations = [], imports = [], routes }: Additions = {}) {
  const { spec, exported } = record;
  const { flow, export: file, title } = spec;
  const allRoutes: Routes[] = [...fileRoute(record), ...imports.map((one) => one.routes), ...(routes ? [routes] : [])];
  return {
    declared: [record],
    sealedTables: spec.sealed ? [spec.sealed] : [],
    resolvers: [...record.operations, ...operations],
    flows: flow ? [flow] : [],
    records: flow ? [{ ...record.binding, ...binding }] : [],
    exportLists: exported ? [exported as ExportList] : [],
    auditEvents: [
      ...(file ? [{ code: file.audit, title: `导出${title}` }] : []),
      ...imports.flatMap((one) => one.auditEvents ?? []),
    ],
    imports: imports.flatMap((one) => one.imports ?? []),
    menus: menuOf(spec),
    routes: (server, app) => {
      for (const route of allRoutes) route(server, app);
    },
  } satisfies Made;
}

function fileRoute({ exported, spec: { export: file } }: AnyRecord): Routes[] {
  if (!exported || !file) return [];
  const [access] = [file.permission].flat();
  if (!access) throw new Error(`the file “${file.kind}” names no permission`);
  return [(server, app) => listRoute(server, app, { url: `/exports/${file.kind}.xlsx`, access, list: exported })];
}

function menuOf(spec: AnySpec): ModuleDefinition['menus'] {
  const { page } = spec;
  if (!page || page.part) return [];
  const { route, title = spec.title, icon, order, area, group, client, opens, alsoNeeds } = page;
  const [permission] = permissionsToRead(spec);
  const key = route.slice(1).replaceAll('/', '-');
  const who = opens
    ? { permissions: [opens], alsoNeeds: [permission] }
    : { permissions: [permission], ...(alsoNeeds && { alsoNeeds }) };
  return [
    {
      key,
      title,
      route,
      icon,
      order,
      ...who,
      ...(area && { area }),
      ...(group && { group }),
      ...(client && { client }),
    },
  ];
}
