import type { SealedTable } from '../access/integrity/sealed-table.ts';
import type { BatchKind } from '../batches/batch-kind.ts';
import type { IndexedAt, KeptIndex } from '../crypto/indexed-at.ts';
import type { SealedAt } from '../crypto/sealed-at.ts';
import type { InboundHandler, OutboundChannel } from '../exchange/channel.ts';
import type { UplinkSource } from '../exchange/uplink-source.ts';
import type { ChannelDriver } from '../exchange/upstream/channel-driver.ts';
import type { ExportList } from '../exports/export-list.ts';
import type { RecordBinding } from '../flow/binding.ts';
import { checkDefinition } from '../flow/check.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { PaymentPurpose } from '../payments/purpose.ts';
import { checkRuleKind } from '../rules/versions/check-kind.ts';
import type { AnyRuleKind } from '../rules/versions/rule-kind.ts';
import type { DeviceKind } from './device-kind.ts';
import type { Hook } from './hook-point.ts';
import type { ModuleDefinition, PermissionDefinition } from './module.ts';
import { isSensitiveRight } from './right-kinds.ts';

function unique<T>(what: string, items: readonly T[], key: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(key(item))) throw new Error(`${what} “${key(item)}” is defined twice`);
    map.set(key(item), item);
  }
  return map;
}

/** Everything that the modules define, by name. Refuses to be built from definitions that contradict each other. */
export class Registry {
  readonly modules: readonly ModuleDefinition[];
  readonly flows: ReadonlyMap<string, FlowDefinition>;
  readonly records: ReadonlyMap<string, RecordBinding>;
  readonly inbound: ReadonlyMap<string, InboundHandler>;
  readonly outbound: ReadonlyMap<string, OutboundChannel>;
  readonly channelDrivers: ReadonlyMap<string, ChannelDriver>;
  readonly uplinkSources: ReadonlyMap<string, UplinkSource>;
  readonly sealedTables: ReadonlyMap<string, SealedTable>;
  /** By `table.column`. */
  readonly sealedAt: ReadonlyMap<string, SealedAt>;
  /** Blind indexes, by `table.column`: those that a re-index makes anew, and those that stay with their key. */
  readonly indexedAt: ReadonlyMap<string, IndexedAt>;
  readonly keptIndexes: ReadonlyMap<string, KeptIndex>;
  /** Permission to be told of changes, by record type without a flow. */
  readonly liveRecords: Readonly<Record<string, string>>;
  /** Pages of to-dos, by record type without a flow. */
  readonly taskLinks: Readonly<Record<string, string>>;
  readonly deviceKinds: ReadonlyMap<string, DeviceKind>;
  readonly batches: ReadonlyMap<string, BatchKind>;
  readonly exportLists: ReadonlyMap<string, ExportList>;
  readonly ruleKinds: ReadonlyMap<string, AnyRuleKind>;
  readonly payments: ReadonlyMap<string, PaymentPurpose>;
  readonly hooks: readonly Hook[];
  /** Some hundred, asked for by each of as many menus and grants: gathered once. */
  readonly permissions: readonly PermissionDefinition[];

  constructor(modules: readonly ModuleDefinition[]) {
    this.modules = modules;
    this.hooks = modules.flatMap((m) => m.hooks ?? []);
    this.permissions = modules
      .flatMap((m) => m.permissions ?? [])
      .map((right) => ({ ...right, sensitive: isSensitiveRight(right) }));
    unique('module', modules, (m) => m.name);
    this.liveRecords = Object.assign({}, ...modules.map((m) => m.liveRecords ?? {}));
    this.taskLinks = Object.assign({}, ...modules.map((m) => m.taskLinks ?? {}));
    unique('permission', this.permissions, (p) => p.code);
    unique('audit event', this.auditEvents, (e) => e.code);
    unique('parameter', this.parameters, (p) => p.code);
    unique('notice template', this.notices, (n) => n.code);
    this.flows = unique(
      'flow',
      modules.flatMap((m) => m.flows ?? []),
      (f) => f.key,
    );
    this.records = unique(
      'record type',
      modules.flatMap((m) => m.records ?? []),
      (r) => r.type,
    );
    this.inbound = unique(
      'inbound bizType',
      modules.flatMap((m) => m.inbound ?? []),
      (h) => h.bizType,
    );
    this.outbound = unique(
      'outbound channel',
      modules.flatMap((m) => m.outbound ?? []),
      (c) => c.key,
    );
    this.channelDrivers = unique(
      'channel driver',
      modules.flatMap((m) => m.channelDrivers ?? []),
      (d) => d.mode,
    );
    this.uplinkSources = unique(
      'uplink source',
      modules.flatMap((m) => m.uplinkSources ?? []),
      (s) => s.key,
    );
    this.sealedTables = unique(
      'sealed table',
      modules.flatMap((m) => m.sealedTables ?? []),
      (t) => t.name,
    );
    this.sealedAt = unique(
      'sealed column',
      modules.flatMap((m) => m.sealedAt ?? []),
      ({ table, column }) => `${table}.${column}`,
    );
    this.indexedAt = unique(
      'indexed column',
      modules.flatMap((m) => m.indexedAt ?? []),
      ({ table, column }) => `${table}.${column}`,
    );
    this.keptIndexes = unique(
      'kept index',
      modules.flatMap((m) => m.keptIndexes ?? []),
      ({ table, column }) => `${table}.${column}`,
    );
    this.deviceKinds = unique(
      'device kind',
      modules.flatMap((m) => m.deviceKinds ?? []),
      (d) => d.client,
    );
    this.batches = unique(
      'batch kind',
      modules.flatMap((m) => m.batches ?? []),
      (b) => b.kind,
    );
    this.exportLists = unique(
      'export list',
      modules.flatMap((m) => m.exportLists ?? []),
      (l) => l.kind,
    );
    this.ruleKinds = unique(
      'rule kind',
      modules.flatMap((m) => m.ruleKinds ?? []),
      (k) => k.kind,
    );
    this.payments = unique(
      'payment purpose',
      modules.flatMap((m) => m.payments ?? []),
      (p) => p.key,
    );
    const permissionCodes = new Set(this.permissions.map((p) => p.code));
    for (const { code, splitFrom = [] } of this.permissions)
      for (const old of splitFrom)
        if (!permissionCodes.has(old)) throw new Error(`permission “${code}” is split from an unknown one “${old}”`);
    for (const { key, permission = {} } of this.payments.values())
      for (const code of Object.values(permission))
        if (!permissionCodes.has(code))
          throw new Error(`payment purpose “${key}” names an unknown permission “${code}”`);
    for (const kind of this.ruleKinds.values()) checkRuleKind(kind, permissionCodes);
    for (const { kind, permission, approval } of this.batches.values()) {
      for (const code of [permission, ...(approval ? [approval] : [])]) {
        if (!this.permissions.some((p) => p.code === code))
          throw new Error(`batch kind “${kind}” names an unknown permission “${code}”`);
      }
    }
    for (const binding of this.records.values()) {
      const definition = this.flows.get(binding.flow);
      if (!definition) throw new Error(`record type “${binding.type}” names an unknown flow “${binding.flow}”`);
      checkDefinition(definition, {
        guards: Object.keys(binding.guards ?? {}),
        effects: binding.effects ?? [],
        permissions: this.permissions.map((p) => p.code),
        parameters: this.parameters.map((p) => p.code),
      });
    }
  }

  /** What people call a region by its code. */
  regionTitle(code: string): string | undefined {
    for (const { regionTitle } of this.modules) {
      const title = regionTitle?.(code);
      if (title) return title;
    }
    return undefined;
  }

  /** A rule that a column names. @throws where no module brings it */
  valueCheck(name: string) {
    const check = this.modules.map(({ valueChecks }) => valueChecks?.[name]).find(Boolean);
    if (!check) throw new Error(`no module brings the check “${name}”`);
    return check;
  }

  /** Records that are declared as data. */
  get declared() {
    return this.modules.flatMap((m) => m.declared ?? []);
  }

  get menus() {
    return this.modules.flatMap((m) => m.menus ?? []).sort((a, b) => a.order - b.order);
  }

  get auditEvents() {
    return this.modules.flatMap((m) => m.auditEvents ?? []);
  }

  get chains() {
    return this.modules.flatMap((m) => m.chains ?? []);
  }

  get notices() {
    return this.modules.flatMap((m) => m.notices ?? []);
  }

  get parameters() {
    return this.modules.flatMap((m) => m.parameters ?? []);
  }

  get fileReaders() {
    return this.modules.flatMap((m) => m.fileReaders ?? []);
  }

  get jobs() {
    return this.modules.flatMap((m) => m.jobs ?? []);
  }

  /** The binding of a record type that the caller knows to exist. */
  getRecord(type: string): RecordBinding {
    const binding = this.records.get(type);
    if (!binding) throw new Error(`unknown record type “${type}”`);
    return binding;
  }

  getBatchKind(kind: string): BatchKind {
    const found = this.batches.get(kind);
    if (!found) throw new Error(`unknown batch kind “${kind}”`);
    return found;
  }

  getExportList(kind: string): ExportList {
    const found = this.exportLists.get(kind);
    if (!found) throw new Error(`unknown export list “${kind}”`);
    return found;
  }

  getFlow(key: string): FlowDefinition {
    const flow = this.flows.get(key);
    if (!flow) throw new Error(`unknown flow “${key}”`);
    return flow;
  }
}
