import type { EntityClass } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import type { SealedTable } from '../access/integrity/sealed-table.ts';
import type { RealNameDoor } from '../access/real-name/door.ts';
import type { BatchKind } from '../batches/batch-kind.ts';
import type { ChainedLog } from '../chain/chained-log.ts';
import type { IndexedAt, KeptIndex } from '../crypto/indexed-at.ts';
import type { SealedAt } from '../crypto/sealed-at.ts';
import type { InboundHandler, OutboundChannel } from '../exchange/channel.ts';
import type { FileReader } from '../exchange/intake/files/file-reader.ts';
import type { UplinkSource } from '../exchange/uplink-source.ts';
import type { ChannelDriver } from '../exchange/upstream/channel-driver.ts';
import type { ExportList } from '../exports/export-list.ts';
import type { RecordBinding } from '../flow/binding.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { JobDefinition } from '../jobs/job-definition.ts';
import type { NoticeTemplate } from '../notify/template.ts';
import type { AnyParameter } from '../parameters/parameter.ts';
import type { PaymentPurpose } from '../payments/purpose.ts';
import type { AnyRecord } from '../records/define-record.ts';
import type { RecordImport } from '../records/import.ts';
import type { AnyRuleKind } from '../rules/versions/rule-kind.ts';
import type { App } from './app.ts';
import type { AreaKey } from './areas.ts';
import type { Ctx } from './context.ts';
import type { DeviceKind } from './device-kind.ts';
import type { Hook } from './hook-point.ts';
import type { RightKind } from './right-kinds.ts';

/** A right: what it lets a person do, and which preset roles hold it from the start (01 §2.2). */
export interface PermissionDefinition {
  code: string;
  title: string;
  roles: readonly string[];
  /**
   * Grants of it take effect only after the security administrator confirms (03 §40.3). Follows from the kind; written by hand for a right
   * that is more than its kind says.
   */
  sensitive?: boolean;
  /** What it is for, where the act in its code says something else (`right-kinds.ts`). */
  kind?: RightKind;
  /** Why it is not sensitive although rights of its kind are. */
  ordinary?: string;
  /**
   * Rights of earlier versions that held what this one now gives alone. Roles of one's own that were given one of them before the split are
   * offered it, preset roles get it by their template (ADR 0013).
   */
  splitFrom?: readonly string[];
  /** Whoever holds it is signed out as early as an administrator (`SESSION_ADMIN_IDLE_MINUTES`). */
  shortIdle?: boolean;
}

/**
 * Entries of one subject, folded into one in the menu; a group is open to whoever has any of its entries. One that has the name of its area is the
 * area itself: its entries stand in it side by side.
 */
export interface MenuGroup {
  key: string;
  title: string;
  icon: string;
  area?: AreaKey;
}

/** An entry of the console's menu, shown to who holds any of `permissions`; to everybody where there are none. */
export interface MenuDefinition {
  key: string;
  /** 业务域 in which it stands; its group's unless said. */
  area?: AreaKey;
  /** Rules and figures of the area, which stand at its end under 设置. */
  setting?: true;
  title: string;
  route: string;
  icon: string;
  order: number;
  /** Any of these opens it; none = it is for everybody. */
  permissions: readonly string[];
  /** What its page asks for besides: without one of these it would open on a refusal. */
  alsoNeeds?: readonly string[];
  group?: MenuGroup;
  /** Which client shows it: the console unless said; `any` stands in all of them. */
  client?: 'staff' | 'training' | 'any';
}

/** An event that the audit log may hold, with its Chinese name (docs/reference/audit-events.md is generated from these). */
export interface AuditEventDefinition {
  code: string;
  title: string;
}

/** A line of business or a room of the platform: everything the composition root needs to know of it. */
export interface ModuleDefinition {
  name: string;
  title: string;
  entities?: readonly EntityClass<object>[];
  /** Record types that change without a flow, each with the permission to be told of it; of any other type nobody is told. */
  liveRecords?: Readonly<Record<string, string>>;
  /** Pages of to-dos whose record has no flow, by record type; `{id}` stands for the record. */
  taskLinks?: Readonly<Record<string, string>>;
  resolvers?: readonly (new (...args: never[]) => object)[];
  flows?: readonly FlowDefinition[];
  records?: readonly RecordBinding[];
  /** Records that are declared as data (`platform/records`); spread in by their `module`. */
  declared?: readonly AnyRecord[];
  /** Imports of declared records, for the generic suites and the clients. */
  imports?: readonly RecordImport[];
  /** Rules that columns of declared records name: what is wrong with a value, in Chinese. */
  valueChecks?: Readonly<Record<string, (text: string, ctx: Ctx) => string | undefined>>;
  /** What people call a region by its code: the platform knows no district. */
  regionTitle?: (code: string) => string | undefined;
  permissions?: readonly PermissionDefinition[];
  menus?: readonly MenuDefinition[];
  auditEvents?: readonly AuditEventDefinition[];
  /** Logs whose rows the sealer links and anchors. */
  chains?: readonly ChainedLog[];
  errors?: Readonly<Record<string, string>>;
  notices?: readonly NoticeTemplate[];
  /** What the module adds to what other rooms do, at their points. */
  hooks?: readonly Hook[];
  /** Values of the business that an installation may change. */
  parameters?: readonly AnyParameter[];
  jobs?: readonly JobDefinition[];
  /** Work that may go over more records than one request can wait for. */
  batches?: readonly BatchKind[];
  /** What the module pays through the room of payments. */
  payments?: readonly PaymentPurpose[];
  /** Kinds of rules whose versions people edit. */
  ruleKinds?: readonly AnyRuleKind[];
  /** Lists that people may take away as files. */
  exportLists?: readonly ExportList[];
  inbound?: readonly InboundHandler[];
  outbound?: readonly OutboundChannel[];
  /** Ways to call external sources, one per 调用方式. */
  channelDrivers?: readonly ChannelDriver[];
  /** Files of partners that the domain takes itself. */
  fileReaders?: readonly FileReader[];
  /** Internal data that uplink entries may send. */
  uplinkSources?: readonly UplinkSource[];
  /** Tables whose rows carry an integrity code. */
  sealedTables?: readonly SealedTable[];
  /** Sealed columns whose cells are called otherwise than they are. */
  sealedAt?: readonly SealedAt[];
  /** Columns with blind indexes that a re-index makes anew. */
  indexedAt?: readonly IndexedAt[];
  /** Columns with blind indexes that stay with the first index key. */
  keptIndexes?: readonly KeptIndex[];
  /** Clients that citizens enter by the city's identity provider. */
  realNameDoors?: readonly RealNameDoor[];
  /** Devices that act by themselves. */
  deviceKinds?: readonly DeviceKind[];
  /** HTTP endpoints outside GraphQL (files, gateway); each declares its own access. */
  routes?: (server: FastifyInstance, app: App) => void;
  /** What runs in every process beside requests and jobs (a cache that listens, a queue that drains); returns the way to end it. */
  background?: (app: App) => Promise<() => Promise<void>>;
  /** Reference data that every installation needs; runs at each start and must be idempotent. */
  seed?: (ctx: Ctx) => Promise<void>;
  /** Fictional data for demonstration; never runs in production mode. */
  demo?: (ctx: Ctx) => Promise<void>;
}

export function defineModule(definition: ModuleDefinition): ModuleDefinition {
  return definition;
}
