import { graphql } from '../../../generated/gql.ts';

/** A result that is or was public. */
export const PublicityRow = graphql(`
  fragment PublicityRow on ProjectPublicity {
    id
    version
    applicationId
    applicationNo
    projectName
    institutionName
    districtName
    score
    publicFrom
    publicTo
    publishedByName
    endedOn
    state
    stateTitle
    objections {
      id
      raisedAt
      text
      raisedByName
      dueOn
      overdue
      upheld
      answer
      answeredAt
      answeredByName
    }
  }
`);

export const PublicitiesDocument = graphql(`
  query Publicities($filter: ProjectPublicityFilter, $first: Int, $after: String, $sort: ProjectPublicitySort) {
    projectPublicities(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...PublicityRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);
