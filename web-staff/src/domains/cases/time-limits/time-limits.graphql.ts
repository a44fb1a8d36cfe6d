import { graphql } from '../../../generated/gql.ts';

export const TimeLimitsDocument = graphql(`
  query TimeLimits($number: Int) {
    timeLimits(number: $number) {
      versionId
      ruleId
      number
      currentNumber
      latestNumber
      openNumber
      editable
      recountable
      hints
      subjects {
        code
        title
        group
        stages
        weight
        weightBefore
      }
      columns {
        kind
        stage
        title
        clockText
      }
      cells {
        matterCode
        kind
        stage
        orgLevel
        value
        unit
        clockStart
        pauseOn
        setBy
        changed
        before {
          value
          unit
          clockStart
          pauseOn
        }
      }
      recounts {
        id
        number
        reason
        changedBy
        changedAt
        moved
        finishedAt
      }
    }
  }
`);

export const TimeLimitImpactDocument = graphql(`
  query TimeLimitImpact($versionId: ID!) {
    timeLimitImpact(versionId: $versionId) {
      deadlines
      records
      paused
      later
      earlier
      overdue
      warned
      capped
      districts {
        title
        records
      }
      matters {
        title
        records
      }
      moves {
        recordId
        title
        matter
        limit
        limitBefore
        limitAfter
        dueBefore
        dueAfter
      }
    }
  }
`);

export const SaveTimeLimitDraftDocument = graphql(`
  mutation SaveTimeLimitDraft($input: TimeLimitDraftInput!) {
    saveTimeLimitDraft(input: $input) {
      id
      number
    }
  }
`);

export const RecountTimeLimitsDocument = graphql(`
  mutation RecountTimeLimits($versionId: ID!, $reason: String!, $requestId: ID!) {
    recountTimeLimits(versionId: $versionId, reason: $reason, requestId: $requestId) {
      number
    }
  }
`);
