import { graphql } from '../../../generated/gql.ts';

/** There is one rule of this kind, the city's: its versions are those of 评价选项. */
export const EvaluationOptionRuleDocument = graphql(`
  query EvaluationOptionRule {
    rules(kind: "evaluation-options", first: 1) {
      nodes {
        id
        editable
      }
    }
  }
`);
