import { graphql } from '../generated/gql.ts';

export const MiniDistricts = graphql(`
  query MiniDistricts {
    orgs(level: DISTRICT) {
      id
      regionCode
    }
  }
`);

export const MiniStreets = graphql(`
  query MiniStreets($district: ID!) {
    orgs(level: STREET, parentId: $district) {
      shortName
      regionCode
    }
  }
`);
