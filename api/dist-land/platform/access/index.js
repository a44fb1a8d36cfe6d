export { demoAccounts } from "./demo/demo-accounts.js";
export { demoActor } from "./demo/demo-actor.js";
export { hasAdministrator, installAdministrators } from "./install/install-administrators.js";
export { scanIntegrity } from "./integrity/scan.js";
export { TABLE_TITLES } from "./integrity/sealed-rows.js";
export { accessModule } from "./module.js";
export { findOrgByCode, findOrgs, findOrgsByIds, getOrg, standingOf } from "./orgs/find-orgs.js";
export { OrgType } from "./orgs/org.type.js";
export { centreCode } from "./orgs/shanghai-tree.js";
export { canonicalRole } from "./roles/role-presets.js";
export { mayCall } from "./scope/may-call.js";
export { requireCall } from "./scope/require-call.js";
export { scopeWhere } from "./scope/scope-where.js";
export { loadActor } from "./sessions/load-actor.js";
export { openSessions } from "./sessions/open-sessions.js";
export { resolveActor } from "./sessions/resolve-actor.js";
export { createUser } from "./users/create-user.js";

//# sourceMappingURL=index.js.map