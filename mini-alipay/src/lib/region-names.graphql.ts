import { graphql } from '../generated/gql.ts';

export const MiniRegionNames = graphql(`
  query MiniRegionNames($city: String, $province: String) {
    city: regions(parent: $city) {
      code
      title
    }
    province: regions(parent: $province) {
      code
      title
    }
  }
`);
