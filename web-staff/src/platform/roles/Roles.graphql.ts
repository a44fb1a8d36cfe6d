import { graphql } from '../../generated/gql.ts';

export const RoleDetail = graphql(`
  fragment RoleDetail on Role {
    id
    version
    code
    name
    builtin
    enabled
    scopeKind
    scopeOrgs {
      id
      name
    }
    exclusiveWith
    secondFactor
    holders
    menus
    permissions {
      code
      confirmed
    }
  }
`);

export const OperationGroupFields = graphql(`
  fragment OperationGroupFields on OperationGroupType {
    key
    title
    menu
    openedBy
    alsoNeeds
    operations {
      code
      title
      sensitive
    }
  }
`);

export const RolesDocument = graphql(`
  query Roles {
    roles { ...RoleDetail }
  }
`);

export const RoleEditorDocument = graphql(`
  query RoleEditor {
    roles { ...RoleDetail }
    permissionTree { ...OperationGroupFields }
    orgs {
      id
      name
    }
  }
`);

export const CreateRoleDocument = graphql(`
  mutation CreateRole($code: String!, $input: RoleInput!) {
    createRole(code: $code, input: $input) {
      emptyMenus
      role { ...RoleDetail }
    }
  }
`);

export const ChangeRoleDocument = graphql(`
  mutation ChangeRole($id: ID!, $version: Int!, $input: RoleInput!, $reason: String!) {
    changeRole(id: $id, version: $version, input: $input, reason: $reason) {
      emptyMenus
      role { ...RoleDetail }
    }
  }
`);

export const SetRoleEnabledDocument = graphql(`
  mutation SetRoleEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String!) {
    setRoleEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...RoleDetail }
  }
`);

export const DeleteRoleDocument = graphql(`
  mutation DeleteRole($id: ID!, $version: Int!, $reason: String!) {
    deleteRole(id: $id, version: $version, reason: $reason)
  }
`);

export const RolePreviewDocument = graphql(`
  query RolePreview($roleId: ID!, $menus: [String!], $permissions: [String!]) {
    rolePreview(roleId: $roleId, menus: $menus, permissions: $permissions) {
      name
      menus {
        key
        title
        icon
      }
      groups { ...OperationGroupFields }
    }
  }
`);

export const RoleComparisonDocument = graphql(`
  query RoleComparison($leftId: ID!, $rightId: ID!) {
    roleComparison(leftId: $leftId, rightId: $rightId) {
      left { ...RoleDetail }
      right { ...RoleDetail }
      rows {
        key
        group
        title
        kind
        left
        right
      }
    }
  }
`);

export const PendingGrantsDocument = graphql(`
  query PendingGrants {
    pendingGrants {
      id
      version
      kind
      title
      phone
      roleNames
      rights
      grantedBy
      grantedAt
    }
  }
`);

export const ConfirmRoleDocument = graphql(`
  mutation ConfirmRole($id: ID!, $version: Int!) {
    confirmRole(id: $id, version: $version) { ...RoleDetail }
  }
`);

export const DeclineRoleDocument = graphql(`
  mutation DeclineRole($id: ID!, $version: Int!, $reason: String!) {
    declineRole(id: $id, version: $version, reason: $reason) { ...RoleDetail }
  }
`);

export const ConfirmUserRolesDocument = graphql(`
  mutation ConfirmUserRoles($id: ID!, $version: Int!) {
    confirmUserRoles(id: $id, version: $version) { ...UserRow }
  }
`);

export const DeclineUserRolesDocument = graphql(`
  mutation DeclineUserRoles($id: ID!, $version: Int!, $reason: String!) {
    declineUserRoles(id: $id, version: $version, reason: $reason) { ...UserRow }
  }
`);

export const GrantHistoryDocument = graphql(`
  query GrantHistory($roleId: ID, $userId: ID, $first: Int, $after: String) {
    grantHistory(roleId: $roleId, userId: $userId, first: $first, after: $after) {
      nodes {
        id
        at
        kind
        roleName
        loginName
        items
        reason
        byName
      }
      pageInfo { ...PageEnds }
    }
  }
`);
