import { graphql } from '../generated/gql.ts';

export const ClassRunsDocument = graphql(`
  query ClassRuns {
    trainingRuns(
      first: 100
      filter: {
        states: [
          DIST_REVIEW
          RETURNED
          CENTRE_RECHECK
          CONTRACTING
          READY
          RUNNING
          LESSONS_DONE
          COMPLETION_REVIEW
          COMPLETED
          SETTLED
          TERMINATED
        ]
      }
    ) {
      nodes {
        id
        runNo
        name
        plannedStart
        plannedEnd
        traineeCount
        stateTitle
      }
    }
  }
`);

export const SplitCard = graphql(`
  fragment SplitCard on TrainingSplitCard {
    id
    seq
    name
    districtName
    level
  }
`);

export const SplitBoardData = graphql(`
  fragment SplitBoardData on TrainingSplitBoard {
    runId
    runNo
    runName
    running
    trainees
    most
    suggested
    unassigned { ...SplitCard }
    classes {
      id
      version
      name
      capacity
      headTeacherId
      roomId
      remarks
      members { ...SplitCard }
    }
  }
`);

export const SplitBoardDocument = graphql(`
  query SplitBoard($runId: ID!) {
    trainingSplitBoard(runId: $runId) { ...SplitBoardData }
  }
`);

export const SplitRunDocument = graphql(`
  mutation SplitRun($runId: ID!, $by: TrainingSplitBy!, $requestId: ID!) {
    splitTrainingRun(runId: $runId, by: $by, requestId: $requestId) { ...SplitBoardData }
  }
`);

export const AssignToClassDocument = graphql(`
  mutation AssignToClass($input: TrainingClassAssignment!, $requestId: ID!) {
    assignToTrainingClass(input: $input, requestId: $requestId) { ...SplitBoardData }
  }
`);

export const CreateClassDocument = graphql(`
  mutation CreateClass($input: TrainingClassInput!, $requestId: ID!) {
    createTrainingClass(input: $input, requestId: $requestId) {
      id
    }
  }
`);

export const SaveClassDocument = graphql(`
  mutation SaveClass($id: ID!, $version: Int!, $input: TrainingClassChange!) {
    saveTrainingClass(id: $id, version: $version, input: $input) { ...SplitBoardData }
  }
`);

/** Whom and what a class is led by and taught in. */
export const ClassChoicesDocument = graphql(`
  query ClassChoices {
    myInstitution {
      id
      venues {
        id
        name
        kindTitle
        capacity
        active
      }
      teachers {
        id
        name
        title
      }
    }
  }
`);

export const DeleteClassDocument = graphql(`
  mutation DeleteClass($id: ID!) {
    deleteTrainingClass(id: $id) { ...SplitBoardData }
  }
`);

export const TimetableSession = graphql(`
  fragment TimetableSession on TrainingSession {
    id
    version
    day
    startTime
    endTime
    lessonHours
    planLineId
    lineSeq
    module
    kind
    kindTitle
    mode
    teacherId
    teacherName
    roomId
    roomName
    onlineUrl
    classIds
    classNames
    cancelled
    publishedAt
    takenAt
    statusTitle
    changeReason
    makeupOf
  }
`);

export const TimetableDocument = graphql(`
  query Timetable($runId: ID!, $from: Date!, $to: Date!) {
    trainingTimetable(runId: $runId, from: $from, to: $to) {
      runId
      runNo
      runName
      runFrom
      runTo
      blocked
      hoursWarning
      classes {
        id
        name
      }
      teachers {
        id
        name
      }
      rooms {
        id
        name
      }
      lines {
        id
        seq
        module
        hours
      }
      progress {
        classId
        lineId
        seq
        module
        planned
        arranged
        held
      }
      sessions {
        session { ...TimetableSession }
        conflicts {
          rule
          hard
          message
        }
      }
    }
  }
`);

/** What would stand against a session wherever it is moved in the week. */
export const SessionMoveDocument = graphql(`
  query SessionMove($runId: ID!, $id: ID!, $from: Date!, $to: Date!) {
    trainingSessionMove(runId: $runId, id: $id, from: $from, to: $to) {
      id
      reasonNeeded
      spans {
        day
        earliest
        latest
        conflicts {
          hard
          message
        }
      }
    }
  }
`);

export const SaveSessionDocument = graphql(`
  mutation SaveSession($input: TrainingSessionInput!, $requestId: ID!, $id: ID, $version: Int) {
    saveTrainingSession(input: $input, requestId: $requestId, id: $id, version: $version) {
      id
      version
      warnings {
        message
      }
    }
  }
`);

export const PublishSessionsDocument = graphql(`
  mutation PublishSessions($runId: ID!, $ids: [ID!]!, $requestId: ID!) {
    publishTrainingSessions(runId: $runId, ids: $ids, requestId: $requestId) {
      id
      ok
      message
    }
  }
`);

export const CancelSessionDocument = graphql(`
  mutation CancelSession($runId: ID!, $id: ID!, $reason: String!, $requestId: ID!) {
    cancelTrainingSession(runId: $runId, id: $id, reason: $reason, requestId: $requestId)
  }
`);

export const DeleteSessionsDocument = graphql(`
  mutation DeleteSessions($runId: ID!, $ids: [ID!]!, $requestId: ID!) {
    deleteTrainingSessions(runId: $runId, ids: $ids, requestId: $requestId) {
      id
      ok
      message
    }
  }
`);

export const ShiftSessionsDocument = graphql(`
  mutation ShiftSessions($runId: ID!, $ids: [ID!]!, $days: Int!, $reason: String, $requestId: ID!) {
    shiftTrainingSessions(runId: $runId, ids: $ids, days: $days, reason: $reason, requestId: $requestId) {
      id
      ok
      message
    }
  }
`);

export const CopyWeekDocument = graphql(`
  mutation CopyWeek($runId: ID!, $from: Date!, $to: Date!, $requestId: ID!) {
    copyTrainingWeek(runId: $runId, from: $from, to: $to, requestId: $requestId) {
      id
      ok
      message
    }
  }
`);

export const AttendanceSheetDocument = graphql(`
  query AttendanceSheet($classId: ID!, $from: Date!, $to: Date!) {
    attendanceSheet(classId: $classId, from: $from, to: $to) {
      classId
      className
      runId
      now
      sessions {
        id
        day
        startTime
        endTime
        lessonHours
        module
        taken
        opensAt
        closesAt
      }
      rows {
        traineeId
        seq
        name
        rate
        overallRate
        level
        marks {
          sessionId
          status
          minutesLate
          method
          onLeave
        }
      }
    }
  }
`);

export const TakeAttendanceDocument = graphql(`
  mutation TakeAttendance($input: AttendanceInput!, $requestId: ID!) {
    takeAttendance(input: $input, requestId: $requestId)
  }
`);

export const AskCorrectionDocument = graphql(`
  mutation AskCorrection($input: AttendanceCorrectionInput!, $requestId: ID!) {
    askForAttendanceCorrection(input: $input, requestId: $requestId) {
      id
      correctionNo
    }
  }
`);

export const ScanScreenDocument = graphql(`
  query ScanScreen($sessionId: ID!) {
    trainingScanScreen(sessionId: $sessionId) {
      code
      until
      signedIn
      members
    }
  }
`);
