import { graphql } from '../generated/gql.ts';

/** Organisations below one: districts of the city, streets of a district. */
export const RegionsDocument = graphql(`
  query Regions($level: OrgLevel!, $parentId: ID) {
    orgs(level: $level, parentId: $parentId) { id code name shortName regionCode districtCode parentId }
  }
`);

/** Regions of the country below one: provinces without a parent, then cities, then counties. */
export const RegionChoicesDocument = graphql(`
  query RegionChoices($parent: String) {
    regions(parent: $parent) { code title leaf }
  }
`);
