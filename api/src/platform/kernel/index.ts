export * from './actor.ts';
export type { App } from './app.ts';
export { AREAS, type AreaKey, areaOf, entriesOf, foldedInto, MOST_ENTRIES } from './areas.ts';
export { type Ctx, endsTransaction, part, requireUser, tellDone, transaction, type WebExchange } from './context.ts';
export type { DeviceKind } from './device-kind.ts';
export { type Hook, type HookPoint, hookPoint } from './hook-point.ts';
export { DEEPEST_JSON, isNestedTooDeep, parseForeignJson } from './json-depth.ts';
export {
  type AuditEventDefinition,
  defineModule,
  type MenuDefinition,
  type MenuGroup,
  type ModuleDefinition,
  type PermissionDefinition,
} from './module.ts';
export { opensWith } from './opens-with.ts';
export { Registry } from './registry.ts';
export { writeApart } from './write-apart.ts';
