import { graphql } from '../../generated/gql.ts';

export const UserRow = graphql(`
  fragment UserRow on User {
    id
    version
    loginName
    realName
    org {
      id
      name
    }
    roles {
      code
      name
    }
    status
    lastLoginAt
    secondFactor
    validTo
    loginIpRanges
    awaitsConfirmation
    awaitsHandOut
    awaitsOwner
  }
`);

export const UsersDocument = graphql(`
  query Users($search: String, $status: UserStatus, $waits: UserWaits, $first: Int, $after: String) {
    users(search: $search, status: $status, waits: $waits, first: $first, after: $after) {
      nodes { ...UserRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const SetUserEnabledDocument = graphql(`
  mutation SetUserEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String!) {
    setUserEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...UserRow }
  }
`);

export const UnbindSecondFactorDocument = graphql(`
  mutation UnbindSecondFactor($id: ID!, $version: Int!, $reason: String!) {
    unbindSecondFactor(id: $id, version: $version, reason: $reason) { ...UserRow }
  }
`);

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($id: ID!, $version: Int!, $reason: String!, $unreachable: Boolean!) {
    resetPassword(id: $id, version: $version, reason: $reason, unreachable: $unreachable) {
      way
      expiresAt
    }
  }
`);

export const HandOutPasswordDocument = graphql(`
  mutation HandOutPassword($id: ID!, $version: Int!, $reason: String!) {
    handOutPassword(id: $id, version: $version, reason: $reason) {
      password
      expiresAt
    }
  }
`);

export const DeclineHandOutDocument = graphql(`
  mutation DeclineHandOut($id: ID!, $version: Int!, $reason: String!) {
    declineHandOut(id: $id, version: $version, reason: $reason) { ...UserRow }
  }
`);

export const ConfirmOwnerDocument = graphql(`
  mutation ConfirmOwner($id: ID!, $version: Int!, $reason: String!) {
    confirmOwner(id: $id, version: $version, reason: $reason) { ...UserRow }
  }
`);
