import { graphql } from '../generated/gql.ts';

/** One of the institution's qualifications with what is left of it. */
export const OwnQualification = graphql(`
  fragment OwnQualification on TrainingQualification {
    id
    kindTitle
    required
    certNo
    issuer
    validFrom
    validTo
    expiryState
    daysLeft
    verifyState
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
`);

/** 办学条件 of one's own institution. */
export const OwnConditions = graphql(`
  fragment OwnConditions on TrainingInstitution {
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
    intro
  }
`);

export const KeepConditionsDocument = graphql(`
  mutation KeepInstitutionConditions($version: Int!, $input: InstitutionConditionsInput!) {
    keepInstitutionConditions(version: $version, input: $input) {
      id
      version
      ...OwnConditions
    }
  }
`);

/** 本机构 with all that belongs to it (SC14-4). */
export const MyInstitutionDocument = graphql(`
  query MyInstitution {
    myInstitution {
      id
      institutionNo
      name
      uscc
      institutionTypeTitle
      natureTitle
      districtName
      regAddress
      trainAddress
      parentName
      legalName
      legalIdNo
      contactName
      contactPhone
      email
      version
      state
      ...OwnConditions
      stateTitle
      suspendedFrom
      suspendedUntil
      nearestExpiry
      expiryState
      marks {
        id
        kindTitle
        reason
        liftedAt
      }
      qualifications { ...OwnQualification }
      teachers {
        id
        version
        name
        idNo
        phone
        title
        subjects
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
        version
        name
        kind
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
    }
  }
`);

export const AddQualificationDocument = graphql(`
  mutation AddQualification($input: QualificationInput!) {
    addQualification(input: $input) {
      id
    }
  }
`);

export const SaveTeacherDocument = graphql(`
  mutation SaveTeacher($input: TeacherInput!) {
    saveTeacher(input: $input) {
      id
    }
  }
`);

export const SaveVenueDocument = graphql(`
  mutation SaveVenue($input: VenueInput!) {
    saveVenue(input: $input) {
      id
    }
  }
`);

/** 身份证号码, 手机号 of one's own teacher: audited, without a reason. */
export const RevealOwnTeacherDocument = graphql(`
  mutation RevealOwnTeacher($id: ID!) {
    revealTeacher(id: $id, reason: "") {
      idNo
      phone
    }
  }
`);
