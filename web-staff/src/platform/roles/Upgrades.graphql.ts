import { graphql } from '../../generated/gql.ts';

export const RoleUpgradeRow = graphql(`
  fragment RoleUpgradeRow on RoleUpgradeOffer {
    id
    roleId
    roleVersion
    roleName
    builtin
    holders
    title
    sensitive
    splitFrom
    offeredAt
    state
    decidedAt
    decidedBy
    reason
  }
`);

export const RoleUpgradesDocument = graphql(`
  query RoleUpgrades($open: Boolean!) {
    roleUpgradeOffers(open: $open) { ...RoleUpgradeRow }
  }
`);

export const TakeRoleUpgradeDocument = graphql(`
  mutation TakeRoleUpgrade($id: ID!, $version: Int!, $reason: String!) {
    takeRoleUpgrade(id: $id, version: $version, reason: $reason) { ...RoleUpgradeRow }
  }
`);

export const DeclineRoleUpgradeDocument = graphql(`
  mutation DeclineRoleUpgrade($id: ID!, $version: Int!, $reason: String!) {
    declineRoleUpgrade(id: $id, version: $version, reason: $reason) { ...RoleUpgradeRow }
  }
`);
