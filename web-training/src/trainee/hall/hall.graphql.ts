import { graphql } from '../../generated/gql.ts';

export const OpenRoundCardDocument = graphql(`
  fragment OpenRoundCard on OpenRound {
    id
    title
    projectName
    institutionName
    districtName
    categoryTitle
    skillLevelTitle
    modeTitle
    hoursTotal
    openTo
    plannedStart
    plannedEnd
    address
    capacity
    placesLeft
    keptForOthers
    offer
    waitlistCapacity
    waiting
    ownEnrolmentId
  }
`);

/** 报名大厅 (SC13-1). */
export const OpenRoundsDocument = graphql(`
  query OpenRounds($filter: OpenRoundFilter, $order: OpenRoundOrder, $first: Int, $after: String) {
    openRounds(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { ...OpenRoundCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** One round with all that is public of it (SC13-2). */
export const OpenRoundPageDocument = graphql(`
  query OpenRoundPage($id: ID!) {
    openRound(id: $id) {
      id
      roundNo
      title
      projectName
      institutionName
      districtName
      categoryTitle
      skillLevelTitle
      modeTitle
      hoursTotal
      days
      openTo
      plannedStart
      plannedEnd
      venueName
      address
      capacity
      placesLeft
      keptForOthers
      offer
      waitlistCapacity
      waiting
      ownEnrolmentId
      intro
      plan { module theoryHours practiceHours }
      certificate
      feeTitle
      entryConditions
      employmentDirection
      eligibility
      keptPlaces
      cancelDeadline
      contactName
      contactPhone
      notice
    }
  }
`);

export const EnrolmentChoicesDocument = graphql(`
  query EnrolmentChoices {
    enrolmentChoices {
      categories { code title }
      districts { code title }
      skillLevels { code title }
      modes { code title }
      educations { code title }
      employmentStatuses { code title }
    }
  }
`);
