import { graphql } from '../../generated/gql.ts';

export const FiguresDocument = graphql(`
  query Figures($subjects: [String!]!) {
    toldParameters {
      code
      value
      text
    }
    stageLimits(subjects: $subjects) {
      subject
      stage
      text
    }
  }
`);
