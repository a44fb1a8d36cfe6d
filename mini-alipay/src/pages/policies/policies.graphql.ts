import { graphql } from '../../generated/gql.ts';

export const MiniPolicies = graphql(`
  query MiniPolicies($bundle: String!) {
    applicationGuide(bundle: $bundle) {
      offline
      advice
      deadline
      matters {
        code
        name
        department
        modeTitle
        limitText
        conditionText
      }
      materials {
        code
        name
        note
        matters
      }
    }
  }
`);
