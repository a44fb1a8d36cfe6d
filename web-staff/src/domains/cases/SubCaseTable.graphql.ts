import { graphql } from '../../generated/gql.ts';

/** One sub-case: what the finish dialog must show before the act (R5.1.3) and what the record page lists. */
export const SubCaseRow = graphql(`
  fragment SubCaseRow on SubCase {
    id
    version
    bjNo
    matterCode
    matterName
    mode
    modeTitle
    window {
      place
      phone
    }
    informedAt
    staleAt
    autoFinishPlan {
      id
      state
      stateTitle
      plannedOn
      paused
      finishTitle
    }
    ownerType
    ownerName
    status
    statusTitle
    dueAt
    externalStatus
    externalStatusAt
    lastFeedbackAt
    daysInStage
    supplement {
      requestedBy
      requestedAt
      materials
      reason
      suppliedAt
    }
    librarySync
    finishMode
    result
    flow { ...ActFlow }
  }
`);
