import { graphql } from '../generated/gql.ts';

/** A round of the institution as its list shows it. */
export const OwnRound = graphql(`
  fragment OwnRound on EnrolmentRound {
    id
    version
    roundNo
    title
    projectName
    openFrom
    openTo
    plannedStart
    plannedEnd
    capacity
    waitlistCapacity
    enrolled
    waiting
    approved
    state
    stateTitle
  }
`);

export const OwnRoundDocument = graphql(`
  query OwnRound($id: ID!) {
    enrolmentRound(id: $id) {
      ...OwnRound
      projectId
      cancelDeadline
      minTrainees
      districtQuota {
        districtCode
        districtName
        places
      }
      eligibility {
        categories
        districts
        dischargeWindowMonths
        ageMax
      }
      venueId
      venueName
      address
      contactName
      contactPhone
      notice
      placesOnBehalf
      flow {
        availableActions { ...FlowActionFields }
        waitingActions { ...WaitingActionFields }
        ...FlowStoryFields
      }
    }
  }
`);

/** Who has enrolled in a round of the institution, masked. */
export const RoundEnrolmentsDocument = graphql(`
  query RoundEnrolments($roundId: ID!, $first: Int, $after: String, $sort: TrainingEnrolmentSort) {
    trainingEnrolments(roundId: $roundId, first: $first, after: $after, sort: $sort) {
      nodes {
        id
        enrolNo
        name
        idNo
        phone
        channelTitle
        appliedAt
        state
        stateTitle
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const RoundProjectsDocument = graphql(`
  query RoundProjects {
    trainingProjects(filter: { states: [IN_LIBRARY] }, first: 100) {
      nodes {
        id
        projectNo
        name
      }
    }
  }
`);

/** What the form of a round is chosen from: where the institution trains, and for whom. */
export const RoundChoicesDocument = graphql(`
  query RoundChoices {
    myInstitution {
      id
      venues {
        id
        name
        kindTitle
        address
        capacity
        active
      }
    }
    personCategories: dictionary(code: "traineeCategory") {
      code
      title
    }
    enrolmentChoices {
      districts {
        code
        title
      }
    }
  }
`);

/** The projects whose rounds are looked for. */
export const OwnRoundProjectsDocument = graphql(`
  query OwnRoundProjects {
    roundProjects {
      id
      title
    }
  }
`);

/** What the form of 代学员报名 offers. */
export const EnrolForChoicesDocument = graphql(`
  query OnBehalfChoices {
    enrolmentChoices {
      employmentStatuses {
        code
        title
      }
    }
  }
`);

export const EnrolInOwnRoundDocument = graphql(`
  mutation EnrolInOwnRound($input: EnrolForInput!, $requestId: ID!) {
    enrolInOwnRound(input: $input, requestId: $requestId) {
      id
      enrolNo
      stateTitle
    }
  }
`);

export const CreateRoundDocument = graphql(`
  mutation CreateEnrolmentRound($projectId: ID!, $input: EnrolmentRoundInput!, $requestId: ID!) {
    createEnrolmentRound(projectId: $projectId, input: $input, requestId: $requestId) {
      id
    }
  }
`);

export const SaveRoundDocument = graphql(`
  mutation SaveEnrolmentRound($id: ID!, $version: Int!, $input: EnrolmentRoundInput!) {
    saveEnrolmentRound(id: $id, version: $version, input: $input) { ...OwnRound }
  }
`);

export const ActOnOwnRoundDocument = graphql(`
  mutation ActOnOwnRound($input: RecordActInput!) {
    advanceEnrolmentRounds(input: $input) {
      ok
      rows {
        id
        result
        code
        message
      }
    }
  }
`);
