import { graphql } from '../../generated/gql.ts';

export const MiniPlaces = graphql(`
  query MiniPlaces($district: String) {
    servicePlaces(district: $district) {
      districts {
        code
        title
      }
      places {
        id
        name
        address
        phone
        hours
        longitude
        latitude
      }
    }
  }
`);
