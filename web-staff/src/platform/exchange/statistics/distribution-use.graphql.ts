import { graphql } from '../../../generated/gql.ts';

/** A distribution as the statistics show it. */
export const DistributionUse = graphql(`
  fragment DistributionUse on ExchangeDistributionUse {
    id
    version
    state
    appCode
    appName
    channelId
    channelName
    purpose
    ownerName
    ratePerMinute
    dailyQuota
    maxRowsPerCall
    callsToday
    quotaPercent
    lastCallOn
    idleDays
    idle
    recallAskedAt
    recallAskedBy
    recallReason
  }
`);

export const DistributionUsesDocument = graphql(`
  query DistributionUses($onlyIdle: Boolean!) {
    exchangeDistributionUse(onlyIdle: $onlyIdle) { ...DistributionUse }
  }
`);

export const SuspendUsedDistributionDocument = graphql(`
  mutation SuspendUsedDistribution($id: ID!, $version: Int!, $reason: String!) {
    suspendDistribution(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const ResumeUsedDistributionDocument = graphql(`
  mutation ResumeUsedDistribution($id: ID!, $version: Int!, $reason: String!) {
    resumeDistribution(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const RecallUsedDistributionDocument = graphql(`
  mutation RecallUsedDistribution($id: ID!, $version: Int!, $reason: String!) {
    recallDistribution(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const AskDistributionRecallDocument = graphql(`
  mutation AskDistributionRecall($id: ID!, $version: Int!, $reason: String!) {
    askDistributionRecall(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const KeepDistributionDocument = graphql(`
  mutation KeepDistribution($id: ID!, $version: Int!, $reason: String!) {
    keepDistribution(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const AdjustDistributionLimitsDocument = graphql(`
  mutation AdjustDistributionLimits($id: ID!, $version: Int!, $limits: DistributionLimitsInput!, $reason: String!) {
    adjustDistributionLimits(id: $id, version: $version, limits: $limits, reason: $reason) {
      id
      state
    }
  }
`);

export const DisableChannelDocument = graphql(`
  mutation DisableChannelFromStatistics($id: ID!, $version: Int!, $reason: String!) {
    setDataChannelEnabled(id: $id, version: $version, enabled: false, reason: $reason) {
      id
    }
  }
`);
