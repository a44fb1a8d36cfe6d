import { graphql } from '../../../generated/gql.ts';

/** A row of the review list, with the acts it allows (02 §12.6). */
export const ReviewRow = graphql(`
  fragment ReviewRow on EnrolmentReview {
    id
    version
    enrolNo
    name
    idNo
    categoryTitle
    dischargeDate
    districtName
    projectName
    institutionName
    roundTitle
    channelTitle
    enrolledBy
    byInstitution
    appliedAt
    identityResult
    identityNotes
    waitlistNo
    state
    stateTitle
    interceptions {
      code
      message
    }
    releasedAt
    releasedByName
    flow { ...ActFlow }
  }
`);

export const ReviewsDocument = graphql(`
  query EnrolmentReviews($filter: EnrolmentReviewFilter, $first: Int, $after: String, $sort: EnrolmentReviewSort) {
    enrolmentReviews(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...ReviewRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** What the list can be narrowed by. */
export const ReviewChoicesDocument = graphql(`
  query EnrolmentReviewChoices {
    enrolmentReviewChoices {
      projects {
        id
        title
      }
      rounds {
        id
        title
      }
    }
  }
`);

export const ReviewDocument = graphql(`
  query EnrolmentReview($id: ID!) {
    enrolmentReview(id: $id) {
      ...ReviewRow
      phone
      identityCheckedAt
      holdUntil
      completedSubsidised
      lastCompleted
      comparison {
        id
        title
        submitted
        synced
        differs
      }
      otherEnrolments {
        id
        enrolNo
        roundTitle
        appliedAt
        stateTitle
      }
      checks {
        id
        at
        modeTitle
        result
        notes
      }
      missing {
        name
        note
      }
      exit {
        id
        exitNo
        exitDate
        reason
        stateTitle
      }
      attachments { ...AttachmentFields }
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
        path { ...FlowStepFields }
      }
    }
  }
`);

export const ContactsDocument = graphql(`
  query TrainingContacts {
    trainingContacts {
      districtCode
      officeName
      phone
      updatedAt
      updatedByName
    }
  }
`);

export const SaveContactDocument = graphql(`
  mutation SaveTrainingContact($districtCode: ID!, $phone: String!) {
    saveTrainingContact(districtCode: $districtCode, phone: $phone) {
      districtCode
      phone
      updatedAt
      updatedByName
    }
  }
`);

export const AdvanceEnrolmentsDocument = graphql(`
  mutation AdvanceTrainingEnrolments($input: RecordActInput!) {
    advanceTrainingEnrolments(input: $input) { ...ActOutcome }
  }
`);

export const EnrolForChoicesDocument = graphql(`
  query EnrolForChoices {
    enrolmentChoices {
      educations {
        code
        title
      }
      employmentStatuses {
        code
        title
      }
    }
  }
`);

export const EnrolForDocument = graphql(`
  mutation EnrolOnBehalf($input: EnrolForInput!, $requestId: ID!) {
    enrolOnBehalf(input: $input, requestId: $requestId) {
      id
      enrolNo
      stateTitle
      interceptions {
        message
      }
    }
  }
`);

export const ReverifyDocument = graphql(`
  mutation ReverifyEnrolments($ids: [ID!]!, $requestId: ID!) {
    reverifyEnrolments(ids: $ids, requestId: $requestId) {
      id
      version
      identityResult
      identityNotes
    }
  }
`);

export const EnrolmentStatisticsDocument = graphql(`
  query EnrolmentStatistics($filter: EnrolmentReviewFilter) {
    enrolmentStatistics(filter: $filter) {
      days {
        day
        enrolled
        intercepted
      }
      interceptions {
        code
        title
        count
      }
      districts {
        districtCode
        districtName
        enrolled
        approved
        rejected
        pending
        rate
      }
    }
  }
`);
