import { graphql } from '../../generated/gql.ts';

export const OwnTimetableDocument = graphql(`
  query OwnTimetable($from: Date!, $to: Date!) {
    ownTrainingRuns {
      runId
      runName
      className
      from
      to
      rate
      overallRate
      level
      absent
      mayAskLeave
    }
    ownTrainingSessions(from: $from, to: $to) {
      id
      runName
      day
      startTime
      endTime
      module
      teacherName
      place
      onlineUrl
      cancelled
      changeReason
      status
    }
    trainingLeaves(first: 20) {
      nodes {
        id
        leaveNo
        fromAt
        toAt
        stateTitle
      }
    }
  }
`);

export const AskLeaveDocument = graphql(`
  mutation AskLeave($input: TrainingLeaveInput!, $requestId: ID!) {
    askForTrainingLeave(input: $input, requestId: $requestId) {
      id
      leaveNo
    }
  }
`);

export const TakeScanDocument = graphql(`
  mutation TakeScan($sessionId: ID!, $code: String!) {
    takeTrainingScan(sessionId: $sessionId, code: $code)
  }
`);

export const CheckInDocument = graphql(`
  mutation CheckIn($sessionId: ID!, $ticket: String!) {
    checkInToTraining(sessionId: $sessionId, ticket: $ticket)
  }
`);
