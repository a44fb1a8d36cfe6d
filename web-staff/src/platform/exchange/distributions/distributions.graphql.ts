import { graphql } from '../../../generated/gql.ts';

export const DistributionRow = graphql(`
  fragment DistributionRow on Distribution {
    id
    version
    channelId
    channelCode
    channelName
    sourceId
    sourceName
    appId
    appCode
    appName
    purpose
    fields {
      name
      mask
    }
    ips
    ratePerMinute
    dailyQuota
    maxRowsPerCall
    validFrom
    validTo
    state
    broken
    liveVersion
    ownerName
    submittedAt
    approverName
    approvedAt
    stateReason
    callsToday
    updatedAt
  }
`);

export const DistributionsDocument = graphql(`
  query Distributions($channelId: ID, $appId: ID, $state: DistributionStatus, $search: String) {
    distributions(channelId: $channelId, appId: $appId, state: $state, search: $search) { ...DistributionRow }
  }
`);

export const DistributionDocument = graphql(`
  query Distribution($id: ID!) {
    distribution(id: $id) { ...DistributionRow }
    distributionVersions(id: $id) { ...ExchangeVersion }
  }
`);

export const DistributionFieldsDocument = graphql(`
  query DistributionFields($sourceId: ID!) {
    dataSource(id: $sourceId) {
      id
      fields { ...SourceField }
    }
  }
`);

export const DistributionChoicesDocument = graphql(`
  query DistributionChoices {
    dataSources {
      id
      name
      fields { ...SourceField }
    }
    dataChannels {
      id
      code
      name
      sourceId
      sourceName
      state
      builtIn
    }
    clientApps {
      id
      appId
      name
      enabled
    }
  }
`);

export const DistributionPreviewDocument = graphql(`
  query DistributionPreview($channelId: ID!, $fields: [DistributedFieldInput!]!) {
    distributionPreview(channelId: $channelId, fields: $fields)
  }
`);

export const CreateDistributionDocument = graphql(`
  mutation CreateDistribution($input: DistributionInput!, $confirmSharedIps: Boolean!) {
    createDistribution(input: $input, confirmSharedIps: $confirmSharedIps) { ...DistributionRow }
  }
`);

export const UpdateDistributionDocument = graphql(`
  mutation UpdateDistribution($id: ID!, $version: Int!, $input: DistributionInput!, $confirmSharedIps: Boolean!) {
    updateDistribution(id: $id, version: $version, input: $input, confirmSharedIps: $confirmSharedIps) { ...DistributionRow }
  }
`);

export const SubmitDistributionDocument = graphql(`
  mutation SubmitDistribution($id: ID!, $version: Int!) {
    submitDistribution(id: $id, version: $version) { ...DistributionRow }
  }
`);

export const DecideDistributionDocument = graphql(`
  mutation DecideDistribution($id: ID!, $version: Int!, $approve: Boolean!, $reason: String) {
    decideDistribution(id: $id, version: $version, approve: $approve, reason: $reason) { ...DistributionRow }
  }
`);

export const SuspendDistributionDocument = graphql(`
  mutation SuspendDistribution($id: ID!, $version: Int!, $reason: String!) {
    suspendDistribution(id: $id, version: $version, reason: $reason) { ...DistributionRow }
  }
`);

export const ResumeDistributionDocument = graphql(`
  mutation ResumeDistribution($id: ID!, $version: Int!, $reason: String!) {
    resumeDistribution(id: $id, version: $version, reason: $reason) { ...DistributionRow }
  }
`);

export const RecallDistributionDocument = graphql(`
  mutation RecallDistribution($id: ID!, $version: Int!, $reason: String!) {
    recallDistribution(id: $id, version: $version, reason: $reason) { ...DistributionRow }
  }
`);

export const RenewDistributionDocument = graphql(`
  mutation RenewDistribution($id: ID!, $version: Int!, $validTo: Date!) {
    renewDistribution(id: $id, version: $version, validTo: $validTo) { ...DistributionRow }
  }
`);
