import { graphql } from '../../../generated/gql.ts';

export const WarningRow = graphql(`
  fragment WarningRow on Warning {
    id
    version
    caseId
    caseNo
    recordId
    recordType
    recordNo
    nameMasked
    matterName
    process
    stage
    limitKindTitle
    limitDueAt
    remaining { ...RemainingFields }
    level
    levelTitle
    message
    advice
    priorityNo
    triggeredAt
    ruleId
    ruleNo
    ruleVersion
    ruleTitle
    state
    stateTitle
    orgName
    handlerName
    urgedAt
    reminded
    ackByName
    ackAt
    resolution
    reported
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const WarningsDocument = graphql(`
  query Warnings($filter: WarningFilter, $first: Int, $after: String, $together: Boolean) {
    warnings(filter: $filter, first: $first, after: $after, together: $together) {
      nodes {
        ...WarningRow
        otherLimits { ...WarningRow }
        orgId
        caseFlow {
          availableActions { ...FlowActionFields }
        }
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const WarningBoardDocument = graphql(`
  query WarningBoard {
    warningBoard {
      open
      near
      overdue
      finishedToday
      byLevel
      unseen
      review
      heat {
        orgId
        placeName
        districtCode
        matterCode
        matterName
        count
        worst
      }
    }
  }
`);

export const WarningDocument = graphql(`
  query Warning($id: ID!) {
    warning(id: $id) {
      conditionText
      reasons {
        text
        fact
        holds
      }
      feedback {
        id
        kindTitle
        explanation
        evidence
        byName
        createdAt
        verdict
        verdictByName
        verdictText
        verdictAt
        suggestionNo
        difference
        proposedVersion
        suggestionStateTitle
      }
      warning {
        ...WarningRow
        flow {
          history { ...FlowEventFields }
        }
        caseFlow {
          availableActions { ...FlowActionFields }
        }
        orgId
      }
    }
  }
`);

export const AdvanceWarningsDocument = graphql(`
  mutation AdvanceWarnings($input: RecordActInput!) {
    advanceWarnings(input: $input) { ...ActOutcome }
  }
`);
