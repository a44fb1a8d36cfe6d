import { graphql } from '../../generated/gql.ts';

export const MiniRegions = graphql(`
  query MiniRegions($parent: String) {
    regions(parent: $parent) {
      code
      title
      leaf
    }
  }
`);
