import { graphql } from '../generated/gql.ts';

export const PublishedEvaluationsDocument = graphql(`
  query PublishedEvaluations($filter: PublishedEvaluationFilter, $first: Int, $after: String) {
    publishedEvaluations(filter: $filter, first: $first, after: $after) {
      nodes {
        evaluationNo
        grade
        gradeTitle
        options
        comment
        matterName
        orgName
        submittedAt
        reply
        repliedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PublishedChoicesDocument = graphql(`
  query PublishedChoices {
    publishedEvaluationChoices {
      centres { key title }
      matters { key title }
    }
  }
`);
