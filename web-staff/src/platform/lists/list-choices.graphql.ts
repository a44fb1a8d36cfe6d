import { graphql } from '../../generated/gql.ts';

export const ListChoicesDocument = graphql(`
  query ListChoices {
    districts: orgs(level: DISTRICT) {
      id
      code
      name
      districtCode
    }
    centres: orgs(level: CENTRE) {
      id
      name
      districtCode
    }
    matters {
      code
      name
    }
  }
`);
