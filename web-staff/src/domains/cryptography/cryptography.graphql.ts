import { graphql } from '../../generated/gql.ts';

export const EditCryptoClientDocument = graphql(`
  mutation EditCryptoClient($id: ID!, $version: Int!, $input: CryptoClientContentInput!) {
    editCryptoClient(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const IssueCryptoSecretDocument = graphql(`
  mutation IssueCryptoSecret($id: ID!, $version: Int!, $reason: String!) {
    issueCryptoClientSecret(id: $id, version: $version, reason: $reason) {
      id
      secret
      keyId
    }
  }
`);

export const CryptoCallStatisticsDocument = graphql(`
  query CryptoCallStatistics($period: CryptoCallPeriod!) {
    cryptoCallStatistics(period: $period) {
      lines {
        clientId
        systemName
        call
        callTitle
        className
        calls
        items
        failed
        refused
        p95
      }
      days {
        day
        calls
        items
        failed
        refused
        p95
      }
    }
  }
`);
