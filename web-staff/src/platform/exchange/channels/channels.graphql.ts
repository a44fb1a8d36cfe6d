import { graphql } from '../../../generated/gql.ts';

export const ChannelRow = graphql(`
  fragment ChannelRow on DataChannel {
    id
    version
    code
    name
    sourceId
    sourceCode
    sourceName
    callMode
    endpoint
    state
    builtIn
    light
    testedAt
    testOk
    testCounts
    testMs
    testText
    distributionCount
    driftedRows
    calls
    failedCalls
    lastSuccessAt
    updatedAt
  }
`);

export const ChannelDetail = graphql(`
  fragment ChannelDetail on DataChannel {
    ...ChannelRow
    description
    authKind
    authAccount
    secretSet
    timeoutMs
    retries
    idempotent
    requestMapping {
      field
      theirs
    }
    rowsPath
    responseMapping {
      field
      theirs
    }
    cacheSeconds
    keepPayload
  }
`);

export const ChannelsDocument = graphql(`
  query DataChannels($search: String, $state: DataChannelState) {
    dataChannels(search: $search, state: $state) { ...ChannelRow }
  }
`);

export const ChannelDocument = graphql(`
  query DataChannel($id: ID!) {
    dataChannel(id: $id) { ...ChannelDetail }
    dataChannelVersions(id: $id) { ...ExchangeVersion }
  }
`);

export const ChannelChoicesDocument = graphql(`
  query ChannelChoices {
    dataCallModes
    dataSources {
      id
      code
      name
      state
      builtIn
      fields { ...SourceField }
    }
  }
`);

export const CreateChannelDocument = graphql(`
  mutation CreateDataChannel($input: DataChannelInput!) {
    createDataChannel(input: $input) { ...ChannelDetail }
  }
`);

export const UpdateChannelDocument = graphql(`
  mutation UpdateDataChannel($id: ID!, $version: Int!, $input: DataChannelInput!) {
    updateDataChannel(id: $id, version: $version, input: $input) { ...ChannelDetail }
  }
`);

export const TestChannelDocument = graphql(`
  mutation TestDataChannel($id: ID!, $version: Int!, $params: JSON) {
    testDataChannel(id: $id, version: $version, params: $params) {
      ok
      ms
      text
      steps {
        title
        outcome
        code
        text
        ms
      }
      rows
      channel { ...ChannelRow }
    }
  }
`);

export const EnableChannelDocument = graphql(`
  mutation SetDataChannelEnabled($id: ID!, $version: Int!, $enabled: Boolean!) {
    setDataChannelEnabled(id: $id, version: $version, enabled: $enabled) { ...ChannelDetail }
  }
`);

export const DeleteChannelDocument = graphql(`
  mutation DeleteDataChannel($id: ID!, $version: Int!, $reason: String!) {
    deleteDataChannel(id: $id, version: $version, reason: $reason)
  }
`);

export const HostsDocument = graphql(`
  query ExchangeHosts {
    exchangeHosts {
      host
      note
      addedAt
      addedBy
    }
  }
`);

export const AllowHostDocument = graphql(`
  mutation AllowExchangeHost($host: String!, $note: String!) {
    allowExchangeHost(host: $host, note: $note) {
      host
      note
      addedAt
      addedBy
    }
  }
`);

export const DisallowHostDocument = graphql(`
  mutation DisallowExchangeHost($host: ID!) {
    disallowExchangeHost(host: $host) {
      host
      note
      addedAt
      addedBy
    }
  }
`);
