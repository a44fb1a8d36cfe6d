import { graphql } from '../../../generated/gql.ts';

export const ManagedPlaceRow = graphql(`
  fragment ManagedPlaceRow on ManagedPlace {
    id
    version
    name
    address
    phone
    hours
    longitude
    latitude
    shown
  }
`);

export const ManagedPlacesDocument = graphql(`
  query ManagedPlaces {
    managedServicePlaces { ...ManagedPlaceRow }
  }
`);

export const SavePlaceDocument = graphql(`
  mutation SavePlace($input: ServicePlaceInput!) {
    saveServicePlace(input: $input) { ...ManagedPlaceRow }
  }
`);
