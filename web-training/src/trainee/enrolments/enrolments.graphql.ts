import { graphql } from '../../generated/gql.ts';

export const OwnEnrolmentDocument = graphql(`
  fragment OwnEnrolment on TrainingEnrolment {
    id
    version
    enrolNo
    roundId
    roundTitle
    projectName
    institutionName
    plannedStart
    plannedEnd
    state
    stateTitle
    waitlistNo
    interceptions { message }
  }
`);

/** 我的培训, a tab of it (SC13-4). */
export const OwnEnrolmentsDocument = graphql(`
  query OwnEnrolments($group: TrainingEnrolmentGroup!, $first: Int) {
    trainingEnrolments(group: $group, first: $first) {
      nodes { ...OwnEnrolment }
    }
  }
`);

/** 退训申请 of one's own enrolment (T13-7). */
export const OwnExitDocument = graphql(`
  fragment OwnExit on TrainingExit {
    id
    version
    exitNo
    exitDate
    reason
    askedAt
    state
    stateTitle
    flow {
      availableActions { action title }
      history { id at actionTitle actorOrg actorName reasonTitle reasonText note toTitle }
    }
  }
`);

export const AskExitDocument = graphql(`
  mutation AskForTrainingExit($input: TrainingExitInput!, $requestId: ID!) {
    askForTrainingExit(input: $input, requestId: $requestId) { ...OwnExit }
  }
`);

export const ActOnOwnExitDocument = graphql(`
  mutation ActOnOwnExit($input: RecordActInput!) {
    advanceTrainingExits(input: $input) { rows { result message } }
  }
`);

/** One's own enrolment with its history (BR13-8). */
export const OwnEnrolmentPageDocument = graphql(`
  query OwnEnrolmentPage($id: ID!) {
    trainingEnrolment(id: $id) {
      ...OwnEnrolment
      address
      contactName
      contactPhone
      cancelDeadline
      cancelOver
      cancelReason
      exitDate
      missing { name note }
      officeName
      officePhone
      mayAskExit
      exit { ...OwnExit }
      appliedAt
      phone
      employmentStatusTitle
      educationTitle
      emergencyName
      emergencyPhone
      channelTitle
      wish
      flow {
        remaining { level text dueAt minutes lines { label text } }
        availableActions { action title reasonDict }
        history { id at actionTitle actorOrg actorName reasonTitle reasonText note toTitle }
      }
    }
  }
`);

export const ActOnOwnEnrolmentDocument = graphql(`
  mutation ActOnOwnEnrolment($input: RecordActInput!) {
    advanceTrainingEnrolments(input: $input) { rows { result message } }
  }
`);

export const OwnTraineeDocument = graphql(`
  query OwnTrainee { ownTrainee { name idNo phone categoryTitle districtName dischargeDate } }
`);

export const EnrolDocument = graphql(`
  mutation Enrol($input: EnrolInput!, $requestId: ID!) {
    enrolInTraining(input: $input, requestId: $requestId) { ...OwnEnrolment }
  }
`);
