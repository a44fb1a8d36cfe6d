export { demoAccounts } from './demo/demo-accounts.ts';
export { demoActor } from './demo/demo-actor.ts';
export {
  type AdministratorRole,
  hasAdministrator,
  installAdministrators,
  type NamedAdministrator,
} from './install/install-administrators.ts';
export { scanIntegrity } from './integrity/scan.ts';
export { TABLE_TITLES } from './integrity/sealed-rows.ts';
export { accessModule } from './module.ts';
export { findOrgByCode, findOrgs, findOrgsByIds, getOrg, type OrgRow, standingOf } from './orgs/find-orgs.ts';
export { OrgType } from './orgs/org.type.ts';
export { centreCode } from './orgs/shanghai-tree.ts';
export { canonicalRole } from './roles/role-presets.ts';
export { type MayCall, mayCall } from './scope/may-call.ts';
export { requireCall } from './scope/require-call.ts';
export { scopeDigestOf } from './scope/scope-digest.ts';
export { scopeWhere } from './scope/scope-where.ts';
export { loadActor } from './sessions/load-actor.ts';
export { openSessions } from './sessions/open-sessions.ts';
export { resolveActor } from './sessions/resolve-actor.ts';
export { createUser, type NewUser } from './users/create-user.ts';
