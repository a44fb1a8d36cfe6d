import { graphql } from '../../generated/gql.ts';

/** One row of the queue, with the acts it allows (the selection bar shows those all selected rows share). */
export const CaseRow = graphql(`
  fragment CaseRow on Case {
    id
    version
    caseNo
    personName
    channel
    channelTitle
    placementTypeTitle
    personCategoryTitle
    placementName
    acceptOrg {
      id
      shortName
    }
    status
    statusTitle
    duplicateFlag
    archiveUnfinished
    accountOneClerk
    submissionNo
    submittedAt
    acceptedAt
    finishedAt
    promiseDueAt
    lastFeedbackAt
    librarySync
    subCaseTotal
    subCaseFinished
    subCaseSummary
    lastActorName
    assigneeId
    assigneeName
    urgedAt
    updatedAt
    remaining { ...RemainingFields }
    subCases {
      id
      matterName
      mode
      modeTitle
      status
      statusTitle
    }
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const CaseQueueDocument = graphql(`
  query CaseQueue(
    $queue: CaseQueue!
    $filter: CaseFilter
    $sort: CaseSort
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    cases(queue: $queue, filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
      nodes { ...CaseRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** What the filter bar offers. */
export const CaseFilterOptionsDocument = graphql(`
  query CaseFilterOptions {
    districts: orgs(level: DISTRICT) {
      id
      code
      name
      districtCode
    }
    matters {
      code
      name
    }
  }
`);
