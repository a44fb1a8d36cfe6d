import { graphql } from '../../../generated/gql.ts';

/** An expert in the library's list. */
export const ExpertRow = graphql(`
  fragment ExpertRow on ReviewExpert {
    id
    version
    name
    phone
    employer
    title
    fields
    fieldTitles
    state
    stateTitle
    validTo
    reviewCount
    loginName
    accountUsable
  }
`);

export const ExpertLibraryDocument = graphql(`
  query ExpertLibrary($filter: ReviewExpertFilter, $first: Int, $after: String, $sort: ReviewExpertSort) {
    reviewExpertLibrary(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...ExpertRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const ExpertDocument = graphql(`
  query Expert($id: ID!) {
    reviewExpert(id: $id) {
      ...ExpertRow
      idNo
      gender
      genderTitle
      employerUscc
      employerParent
      employerDistrict
      employerDistrictTitle
      enabled
      bankAccount
      workHistory {
        organisation
        uscc
        role
        from
        to
      }
      events {
        id
        at
        kind
        text
        reason
        byName
      }
      engagements {
        id
        batchId
        batchTitle
        batchNo
        projectName
        institutionName
        leader
        reserve
        stateTitle
      }
    }
  }
`);

export const AddExpertDocument = graphql(`
  mutation AddReviewExpert($loginName: String!, $expert: ReviewExpertInput!, $requestId: ID!) {
    addReviewExpert(loginName: $loginName, expert: $expert, requestId: $requestId) {
      id
    }
  }
`);

export const ChangeExpertDocument = graphql(`
  mutation ChangeReviewExpert($id: ID!, $version: Int!, $expert: ReviewExpertChangeInput!, $reason: String!) {
    changeReviewExpert(id: $id, version: $version, expert: $expert, reason: $reason) { ...ExpertRow }
  }
`);

export const SetExpertEnabledDocument = graphql(`
  mutation SetReviewExpertEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String!) {
    setReviewExpertEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...ExpertRow }
  }
`);

export const RevealExpertDocument = graphql(`
  mutation RevealReviewExpert($id: ID!, $reason: String!) {
    revealReviewExpert(id: $id, reason: $reason) {
      idNo
      phone
      bankAccount
      relatives {
        name
        relation
        organisation
      }
    }
  }
`);
