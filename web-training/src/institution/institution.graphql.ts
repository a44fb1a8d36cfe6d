import { graphql } from '../generated/gql.ts';

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
      legalName
      legalIdNo
      contactName
      contactPhone
      email
      stateTitle
      nearestExpiry
      expiryState
      marks {
        id
        kindTitle
        reason
        liftedAt
      }
      qualifications {
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
      teachers {
        id
        name
        idNo
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
        active
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
