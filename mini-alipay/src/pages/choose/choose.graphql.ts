import { graphql } from '../../generated/gql.ts';

export const MiniChoices = graphql(`
  query MiniChoices {
    applicationChoices {
      code
      title
      single
      department
      modeTitle
      limitText
      conditionText
    }
  }
`);
