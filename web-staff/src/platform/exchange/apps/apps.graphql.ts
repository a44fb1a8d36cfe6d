import { graphql } from '../../../generated/gql.ts';

export const AppRow = graphql(`
  fragment AppRow on ClientApp {
    id
    version
    appId
    name
    senderCode
    systemCode
    orgId
    orgName
    contact {
      name
      phone
    }
    officeHours
    secretSet
    sm2PublicKey
    clientCertificate
    keySetAt
    previousUntil
    allowedIps
    bizTypes
    ratePerMinute
    enabled
    distributionCount
  }
`);

export const AppsDocument = graphql(`
  query ClientApps($search: String) {
    clientApps(search: $search) { ...AppRow }
  }
`);

/** To whom an application may belong. */
export const AppOwnersDocument = graphql(`
  query AppOwners {
    orgs {
      id
      name
      enabled
    }
  }
`);

export const RegisterAppDocument = graphql(`
  mutation RegisterClientApp($input: ClientAppInput!) {
    registerClientApp(input: $input) {
      secret
      app { ...AppRow }
    }
  }
`);

export const UpdateAppDocument = graphql(`
  mutation UpdateClientApp($id: ID!, $version: Int!, $input: ClientAppInput!) {
    updateClientApp(id: $id, version: $version, input: $input) { ...AppRow }
  }
`);

export const RotateAppDocument = graphql(`
  mutation RotateClientAppSecret($id: ID!, $version: Int!, $graceHours: Int!, $reason: String!) {
    rotateClientAppSecret(id: $id, version: $version, graceHours: $graceHours, reason: $reason) {
      secret
      app { ...AppRow }
    }
  }
`);

export const EnableAppDocument = graphql(`
  mutation SetClientAppEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String!) {
    setClientAppEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...AppRow }
  }
`);
