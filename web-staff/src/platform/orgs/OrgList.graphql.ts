import { graphql } from '../../generated/gql.ts';

/** An organisation as administrators see it. */
export const AdministeredOrgRow = graphql(`
  fragment AdministeredOrgRow on AdministeredOrg {
    id
    version
    code
    regionCode
    name
    level
    parentName
    enabled
    users
    signedIn
    openTasks
    enabledChildren
  }
`);

export const AdministeredOrgsDocument = graphql(`
  query AdministeredOrgs($search: String, $level: OrgLevel, $enabled: Boolean, $first: Int, $after: String) {
    administeredOrgs(search: $search, level: $level, enabled: $enabled, first: $first, after: $after) {
      nodes { ...AdministeredOrgRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const SetOrgEnabledDocument = graphql(`
  mutation SetOrgEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String!) {
    setOrgEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...AdministeredOrgRow }
  }
`);
