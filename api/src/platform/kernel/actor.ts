/**
 * Which records an actor may see, by the organisation tree (architecture "Access"). Records carry `org_id`, `district_code` and
 * `org_path`; the narrowest column that decides is used, so that each scope has its own index.
 */
export type Scope =
  | { kind: 'ALL' }
  | { kind: 'DISTRICT'; districtCode: string }
  | { kind: 'SUBTREE'; orgPath: string }
  | { kind: 'ORG'; orgId: string }
  /** Several reaches at once: organisations named by a role, beside the user's own. */
  | { kind: 'ANY_OF'; scopes: readonly Scope[] }
  | { kind: 'NONE' };

/** A signed-in member of staff. */
export interface UserActor {
  kind: 'USER';
  userId: string;
  loginName: string;
  name: string;
  orgId: string;
  orgName: string;
  orgPath: string;
  roles: readonly string[];
  permissions: ReadonlySet<string>;
  scope: Scope;
  sessionId: string;
  /** Entered by a real-name identity whose level is too low to vouch for the person: it may reach nothing that is the person's. */
  weakIdentity?: true;
}

/** A scheduled job or timer; it acts under its own name, never under the assignee's. */
export interface SystemActor {
  kind: 'SYSTEM';
  name: string;
}

/** Another system, identified by the gateway. */
export interface ExternalActor {
  kind: 'EXTERNAL';
  appId: string;
  name: string;
}

/** A device that acts by itself (a pad on a counter): it may call its own operations and nothing else. */
export interface DeviceActor {
  kind: 'DEVICE';
  /** As requests name the kind of device: `pad`. */
  client: string;
  deviceId: string;
  name: string;
  orgId: string;
  orgName: string;
}

export interface AnonymousActor {
  kind: 'ANONYMOUS';
}

export type Actor = UserActor | SystemActor | ExternalActor | DeviceActor | AnonymousActor;

export const anonymous: AnonymousActor = { kind: 'ANONYMOUS' };

/** The columns by which a record belongs to an organisation. */
export interface Placed {
  orgId: string;
  orgPath: string;
  districtCode: string;
}

/** The path of the organisation above all others. */
const CITY_PATH = '/310000/';

/** Whether the scope is the whole city, by 全市 or as all that lies below the city's bureau: what belongs to no organisation is within it too. */
export function coversCity(scope: Scope): boolean {
  switch (scope.kind) {
    case 'ALL':
      return true;
    case 'SUBTREE':
      return scope.orgPath === CITY_PATH;
    case 'ANY_OF':
      return scope.scopes.some(coversCity);
    case 'DISTRICT':
    case 'ORG':
    case 'NONE':
      return false;
  }
}

/** Whether the record lies inside the scope. */
export function inScope(scope: Scope, record: Placed): boolean {
  switch (scope.kind) {
    case 'ALL':
      return true;
    case 'DISTRICT':
      return record.districtCode === scope.districtCode;
    case 'SUBTREE':
      return record.orgPath.startsWith(scope.orgPath);
    case 'ORG':
      return record.orgId === scope.orgId;
    case 'ANY_OF':
      return scope.scopes.some((one) => inScope(one, record));
    case 'NONE':
      return false;
  }
}

/** SYSTEM and EXTERNAL actors are bound by what they are called for, not by a place in the tree. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case 'USER':
      return actor.scope;
    case 'SYSTEM':
    case 'EXTERNAL':
      return { kind: 'ALL' };
    case 'DEVICE':
    case 'ANONYMOUS':
      return { kind: 'NONE' };
  }
}

export function hasPermission(actor: Actor, code: string): boolean {
  return actor.kind === 'USER' && actor.permissions.has(code);
}

/** What history and audit call the actor. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'USER':
    case 'SYSTEM':
    case 'EXTERNAL':
    case 'DEVICE':
      return actor.name;
    case 'ANONYMOUS':
      return '未登录用户';
  }
}
