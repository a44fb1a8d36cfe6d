import { graphql } from '../generated/gql.ts';

export const SessionFieldsDocument = graphql(`
  fragment SessionFields on Session {
    user {
      id
      loginName
      realName
      org { id name shortName level districtCode regionCode }
      roles { code name }
      scopeTitle
    }
    permissions
    menus { ...MenuFields children { ...MenuFields children { ...MenuFields } } }
    areas { key title short icon }
    refusedRoutes
    expiresAt
    idleMinutes
    signerBridgeUrl
  }
`);

export const MenuFieldsDocument = graphql(`
  fragment MenuFields on MenuItem { key title route icon client area }
`);

export const SessionDocument = graphql(`
  query Session { session { ...SessionFields } }
`);

export const SignOutDocument = graphql(`
  mutation SignOut { signOut }
`);
