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
    state
    stateTitle
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
      availableActions {
        ...FlowActionFields
      }
    }
  }
`);

export const InstitutionsDocument = graphql(`
  query TrainingInstitutions(
    $filter: TrainingInstitutionFilter
    $order: TrainingInstitutionOrder
    $first: Int
    $after: String
  ) {
    trainingInstitutions(filter: $filter, order: $order, first: $first, after: $after) {
      nodes {
        ...InstitutionRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
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
      natureTitle
      regAddress
      trainAddress
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
      bankName
      bankAccount
      bankOwner
      intro
      enteredOn
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
      }
      marks {
        id
        kindTitle
        level
        reason
        fromDate
        raisedByName
        raisedByOrg
        liftedAt
        liftedByName
        liftReason
        mayLift
      }
      events {
        id
        kind
        at
        byName
        byOrg
        text
      }
    }
  }
`);

export const AdvanceInstitutionsDocument = graphql(`
  mutation AdvanceTrainingInstitutions($input: RecordActInput!) {
    advanceTrainingInstitutions(input: $input) {
      ...ActOutcome
    }
  }
`);

export const VerifyQualificationDocument = graphql(`
  mutation VerifyQualification($input: VerifyQualificationInput!) {
    verifyQualification(input: $input) {
      id
    }
  }
`);

export const RaiseMarksDocument = graphql(`
  mutation RaiseTrainingMarks($input: RaiseMarksInput!) {
    raiseTrainingMarks(input: $input) {
      ...ActOutcome
    }
  }
`);

export const LiftMarksDocument = graphql(`
  mutation LiftTrainingMarks($input: LiftMarksInput!) {
    liftTrainingMarks(input: $input) {
      ...ActOutcome
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

export const RemindInstitutionsDocument = graphql(`
  mutation RemindInstitutions($input: RemindInstitutionsInput!) {
    remindInstitutions(input: $input) {
      ...ActOutcome
    }
  }
`);
