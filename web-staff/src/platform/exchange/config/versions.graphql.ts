import { graphql } from '../../../generated/gql.ts';

export const ExchangeVersion = graphql(`
  fragment ExchangeVersion on ExchangeRevision {
    version
    content
    savedAt
    savedBy
  }
`);
