import { graphql } from '../../../generated/gql.ts';

export const LimitStatisticsDocument = graphql(`
  query LimitStatistics($filter: CaseStatFilter!, $limitKind: LimitKind!) {
    limitStatistics(filter: $filter, limitKind: $limitKind) {
      decided
      late
      overdueNow
      rolledUntil
      byPlace {
        districtCode
        orgId
        placeName
        decided
        late
        overdueNow
      }
      byMonth {
        month
        decided
        late
      }
      byMatter {
        matterCode
        matterName
        decided
        late
      }
    }
  }
`);

export const CaseVolumeLine = graphql(`
  fragment CaseVolumeLine on CaseVolumeLine {
    key
    name
    orgId
    now {
      accepted
      finished
    }
    before {
      accepted
      finished
    }
    yearBefore {
      accepted
      finished
    }
  }
`);

export const VolumeStatisticsDocument = graphql(`
  query VolumeStatistics($filter: CaseStatFilter!) {
    volumeStatistics(filter: $filter) {
      total { ...CaseVolumeLine }
      byPlace { ...CaseVolumeLine }
      byMonth { ...CaseVolumeLine }
    }
  }
`);

export const WarningStatLine = graphql(`
  fragment WarningStatLine on WarningStatLine {
    key
    title
    raised
    confirmed
    wrong
    reacted
    medianMinutes
    p90Minutes
  }
`);

export const WarningStatisticsDocument = graphql(`
  query WarningStatistics($filter: CaseStatFilter!) {
    warningStatistics(filter: $filter) {
      total { ...WarningStatLine }
      byLevel { ...WarningStatLine }
      byRule { ...WarningStatLine }
    }
  }
`);

export const DuplicateStatisticsDocument = graphql(`
  query DuplicateStatistics($filter: CaseStatFilter!) {
    duplicateStatistics(filter: $filter) {
      total { ...DuplicateStatLine }
      byMonth { ...DuplicateStatLine }
    }
  }
`);

export const DuplicateStatLine = graphql(`
  fragment DuplicateStatLine on DuplicateStatLine {
    month
    found
    withdrawn
    notDuplicate
    expired
    open
    averageMinutes
  }
`);

export const ForcedStatisticsDocument = graphql(`
  query ForcedStatistics($filter: CaseStatFilter!) {
    forcedFinishStatistics(filter: $filter) {
      manual
      automatic
      lines {
        month
        reasonCode
        reason
        manual
        automatic
      }
    }
  }
`);

export const PrefillLine = graphql(`
  fragment PrefillLine on PrefillLine {
    name
    applications
    asked
    filled
    reached
    medianMinutes
  }
`);

export const PrefillStatisticsDocument = graphql(`
  query PrefillStatistics($filter: CaseStatFilter!) {
    prefillStatistics(filter: $filter) {
      rateBar
      minutesBar
      total { ...PrefillLine }
      byMonth { ...PrefillLine }
      byPlace { ...PrefillLine }
    }
  }
`);

export const CaseStatChoicesDocument = graphql(`
  query CaseStatChoices {
    matters {
      code
      name
    }
    districts: orgs(level: DISTRICT) {
      id
      name
      districtCode
    }
  }
`);
