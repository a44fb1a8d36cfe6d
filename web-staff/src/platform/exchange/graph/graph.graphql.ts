import { graphql } from '../../../generated/gql.ts';

export const ExchangeGraphDocument = graphql(`
  query ExchangeGraph {
    dataSources {
      id
      code
      name
      state
      builtIn
    }
    dataChannels {
      id
      code
      name
      sourceId
      state
      light
      builtIn
    }
    distributions {
      id
      channelId
      appId
      purpose
      state
      validTo
    }
    clientApps {
      id
      appId
      name
      enabled
    }
  }
`);
