import { graphql } from '../generated/gql.ts';

/** One of the institution's change requests. */
export const OwnChange = graphql(`
  fragment OwnChange on TrainingChange {
    id
    version
    changeNo
    targetType
    targetId
    targetName
    summary
    reason
    contentVersion
    submittedAt
    state
    stateTitle
    flow {
      remaining {
        ...RemainingFields
      }
      availableActions {
        ...FlowActionFields
      }
    }
  }
`);

export const OwnChangesDocument = graphql(`
  query OwnChanges($first: Int, $after: String, $sort: TrainingChangeSort) {
    trainingChanges(first: $first, after: $after, sort: $sort) {
      nodes {
        ...OwnChange
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

export const OwnChangeDocument = graphql(`
  query OwnChange($id: ID!) {
    trainingChange(id: $id) {
      ...OwnChange
      content
      differences {
        path
        title
        before
        after
      }
      attachments {
        ...AttachmentFields
      }
      flow {
        history {
          ...FlowEventFields
        }
        path {
          ...FlowStepFields
        }
      }
    }
  }
`);

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

export const ActOnOwnChangeDocument = graphql(`
  mutation ActOnOwnChange($input: RecordActInput!) {
    advanceTrainingChanges(input: $input) {
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
