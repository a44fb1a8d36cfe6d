import { graphql } from '../../generated/gql.ts';

export const UserFormOptionsDocument = graphql(`
  query UserFormOptions {
    orgs {
      id
      name
      code
      enabled
    }
    roles {
      id
      code
      name
      enabled
    }
  }
`);

export const CreateUserDocument = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      way
      expiresAt
    }
  }
`);

export const ChangeUserDocument = graphql(`
  mutation ChangeUser($id: ID!, $version: Int!, $changes: ChangeUserInput!, $reason: String!) {
    changeUser(id: $id, version: $version, changes: $changes, reason: $reason) { ...UserRow }
  }
`);

export const SetUserRolesDocument = graphql(`
  mutation SetUserRoles($id: ID!, $version: Int!, $roles: [String!]!) {
    setUserRoles(id: $id, version: $version, roles: $roles) { ...UserRow }
  }
`);

export const UserDeletionDocument = graphql(`
  query UserDeletion($id: ID!) {
    userDeletion(id: $id) {
      tasks {
        roleName
        count
      }
      successors {
        id
        loginName
        name
      }
    }
  }
`);

export const DeleteUserDocument = graphql(`
  mutation DeleteUser($id: ID!, $version: Int!, $reason: String!, $successorId: ID) {
    deleteUser(id: $id, version: $version, reason: $reason, successorId: $successorId)
  }
`);
