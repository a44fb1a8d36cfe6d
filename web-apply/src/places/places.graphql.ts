import { graphql } from '../generated/gql.ts';

export const ServicePlacesDocument = graphql(`
  query ServicePlaces($district: String) {
    servicePlaces(district: $district) {
      districts { code title }
      places { id name address phone hours longitude latitude }
    }
  }
`);
