import type { ModuleDefinition } from '../kernel/index.ts';
import type { Made } from './module-of.ts';

/** A module with what its records bring (`moduleOf`) beside what it says itself: several of them, or one in a room that has more. */
export function withRecords(brought: readonly Made[], own: ModuleDefinition): ModuleDefinition {
  const all = [...brought, own];
  return {
    ...own,
    declared: all.flatMap(({ declared = [] }) => declared),
    resolvers: all.flatMap(({ resolvers = [] }) => resolvers),
    flows: all.flatMap(({ flows = [] }) => flows),
    records: all.flatMap(({ records = [] }) => records),
    sealedTables: all.flatMap(({ sealedTables = [] }) => sealedTables),
    exportLists: all.flatMap(({ exportLists = [] }) => exportLists),
    auditEvents: all.flatMap(({ auditEvents = [] }) => auditEvents),
    imports: all.flatMap(({ imports = [] }) => imports),
    menus: all.flatMap(({ menus = [] }) => menus),
    routes: (server, app) => {
      for (const { routes } of all) routes?.(server, app);
    },
  };
}
