export { demoAccounts } from './demo/demo-accounts.ts';
export { demoActor } from './demo/demo-actor.ts';
export { DEMO_INSTITUTION } from './demo/demo-persons.ts';
export { deviceClientOf, devicesInService, resolveDevice } from './devices.ts';
export {
  type AdministratorRole,
  hasAdministrator,
  installAdministrators,
  type NamedAdministrator,
} from './install/install-administrators.ts';
export { reportBroken } from './integrity/keep-broken.ts';
export { scanIntegrity } from './integrity/scan.ts';
export { requireIntact, sealIds, sealWhere } from './integrity/seal-many.ts';
export { sealedById } from './integrity/sealed-by-id.ts';
export {
  codeRowsAgain,
  findSealed,
  isIntactRow,
  readSealed,
  readsSealedRows,
  sealAgain,
} from './integrity/sealed-rows.ts';
export type { SealedRow, SealedTable } from './integrity/sealed-table.ts';
export { accessModule } from './module.ts';
export { tellAccountChange } from './notices/tell-account-change.ts';
export { amendOrg, type OrgAmendment } from './orgs/amend-org.ts';
export { closeOrg } from './orgs/close-org.ts';
export { findOrgByCode, findOrgs, findOrgsByIds, getOrg, type OrgRow, standingOf } from './orgs/find-orgs.ts';
export { type NewOrg, openOrg } from './orgs/open-org.ts';
export { OrgType } from './orgs/org.type.ts';
export { seedOrgs } from './orgs/seed-orgs.ts';
export { centreCode } from './orgs/shanghai-tree.ts';
export { checkPerson } from './real-name/check-person.ts';
export { closeRealNameAccount } from './real-name/close-account.ts';
export type { RealNameAgent, RealNameDoor, RealNamePerson } from './real-name/door.ts';
export { findDoor } from './real-name/doors.ts';
export { accountOf, enterAccount, recordRefusal, termsOf, useUp } from './real-name/enter-by-real-name.ts';
export { personOfTicket } from './real-name/identity-provider.ts';
export { ownIdentity } from './real-name/own-identity.ts';
export { openRealNameAccount, takeOverPhone } from './real-name/real-name-account.ts';
export { renewProof, requireRecentProof, sessionProof } from './real-name/recent-proof.ts';
export { sessionAgent } from './real-name/session-agent.ts';
export { refuseWeakIdentity } from './real-name/weak-identity.ts';
export { canonicalRole } from './roles/role-presets.ts';
export { type MayCall, mayCall } from './scope/may-call.ts';
export { requireCall } from './scope/require-call.ts';
export { scopeDigestOf } from './scope/scope-digest.ts';
export { scopeWhere } from './scope/scope-where.ts';
export { endSession } from './sessions/end-sessions.ts';
export { loadActor } from './sessions/load-actor.ts';
export { openSessions } from './sessions/open-sessions.ts';
export { resolveActor } from './sessions/resolve-actor.ts';
export { bindApproved, factorNumber, type OfferedFactor } from './sign-in/bind-factor.ts';
export { signerBridgeUrl } from './sign-in/certificates.ts';
export { type AwaitedRequest, type SecondPerson, secondPerson } from './sign-in/second-person.ts';
export { networkOf } from './strangers/network-of.ts';
export { limitPublic, PUBLIC_PER_MINUTE } from './strangers/public-limit.ts';
export { type Account, findAccount, findAccountByLogin } from './users/account.ts';
export { createUser, LOGIN_NAME, LOGIN_NAME_RULE, loginNameTaken, type NewUser } from './users/create-user.ts';
export { ownAccounts, setOwnParts } from './users/own-parts.ts';
export { openPassword, passwordFault } from './users/passwords.ts';
