import { graphql } from '../generated/gql.ts';

/** What stands in force, beside the fields of the form. */
export const InstitutionInForceDocument = graphql(`
  query InstitutionInForce {
    myInstitution {
      id
      name
      uscc
      districtCode
      districtName
      parentName
      legalName
      legalIdNo
      bankName
      bankAccount
      bankOwner
      regAddress
      trainAddress
      contactName
      contactPhone
      email
      ...OwnConditions
    }
    districts: orgs(level: DISTRICT) {
      id
      name
      districtCode
    }
  }
`);

export const ProjectInForceDocument = graphql(`
  query ProjectInForce($id: ID!) {
    ...ProjectChoices
    trainingProject(id: $id) {
      id
      name
      projectNo
      contentVersion
      versions {
        contentVersion
        content
      }
    }
  }
`);

export const RequestInstitutionChangeDocument = graphql(`
  mutation RequestInstitutionChange($input: InstitutionChangeInput!) {
    requestInstitutionChange(input: $input) {
      id
    }
  }
`);

export const RequestProjectChangeDocument = graphql(`
  mutation RequestProjectChange($input: ProjectChangeInput!) {
    requestProjectChange(input: $input) {
      id
    }
  }
`);
