import { graphql } from '../../../generated/gql.ts';

/** One row of 培训机构库, with its active marks and the acts it allows. */
export const InstitutionRow = graphql(`
  fragment InstitutionRow on TrainingInstitution {
    id
    version
    institutionNo
    name
    uscc
    institutionTypeTitle
    districtName
    projectsInLibrary
    nearestExpiry
    expiryState
    lastInspectionTitle
    taught {
      runsThisYear
      traineesThisYear
      satisfactionRate
    }
    state
    stateTitle
    suspendedFrom
    suspendedUntil
    marks {
      id
      kind
      kindTitle
      level
      reason
      liftedAt
      mayLift
    }
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const InstitutionsDocument = graphql(`
  query TrainingInstitutions(
    $filter: TrainingInstitutionFilter
    $first: Int
    $after: String
    $sort: TrainingInstitutionSort
  ) {
    trainingInstitutions(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...InstitutionRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** The districts by which the city filters. */
export const TrainingDistrictsDocument = graphql(`
  query TrainingDistricts {
    districts: orgs(level: DISTRICT) {
      id
      code
      name
      districtCode
    }
  }
`);

export const InstitutionDocument = graphql(`
  query TrainingInstitution($id: ID!) {
    trainingInstitution(id: $id) {
      ...InstitutionRow
      flow {
        waitingActions { ...WaitingActionFields }
      }
      natureTitle
      regAddress
      trainAddress
      parentName
      legalName
      legalIdNo
      contactName
      contactPhone
      email
      foundedOn
      staffTotal
      teachersSenior
      teachersMid
      teachersJunior
      classroomCount
      trainingArea
      buildingArea
      maxTrainees
      canteenSeats
      dormBeds
      bankName
      bankAccount
      bankOwner
      intro
      enteredOn
      removedOn
      formerId
      qualifications {
        id
        version
        kindTitle
        required
        certNo
        issuer
        validFrom
        validTo
        expiryState
        daysLeft
        verifyState
        verifiedByName
        verifyNote
        superseded
        files {
          id
          name
          url
          mime
          size
        }
      }
      teachers {
        id
        name
        idNo
        phone
        title
        subjectTitles
        fullTime
        hiredFrom
        hiredTo
        files {
          id
          name
          url
          mime
          size
        }
      }
      venues {
        id
        name
        kindTitle
        address
        capacity
        equipment
        leaseValidTo
        active
        files {
          id
          name
          url
          mime
          size
        }
      }
      marks { ...MarkParts }
      events { ...LibraryEventParts }
    }
  }
`);

export const AdvanceInstitutionsDocument = graphql(`
  mutation AdvanceTrainingInstitutions($input: RecordActInput!) {
    advanceTrainingInstitutions(input: $input) { ...ActOutcome }
  }
`);

export const VerifyQualificationDocument = graphql(`
  mutation VerifyQualification($input: VerifyQualificationInput!) {
    verifyQualification(input: $input) {
      id
    }
  }
`);

/** 查看完整信息 with a reason; never kept in the cache. */
export const RevealInstitutionDocument = graphql(`
  mutation RevealInstitution($id: ID!, $reason: String!) {
    revealInstitution(id: $id, reason: $reason) {
      legalIdNo
      bankAccount
    }
  }
`);

/** The same of one of its teachers. */
export const RevealTeacherDocument = graphql(`
  mutation RevealTeacher($id: ID!, $reason: String!) {
    revealTeacher(id: $id, reason: $reason) {
      idNo
      phone
    }
  }
`);

export const RemindInstitutionsDocument = graphql(`
  mutation RemindInstitutions($input: RemindInstitutionsInput!) {
    remindInstitutions(input: $input) { ...ActOutcome }
  }
`);
