import { graphql } from '../../generated/gql.ts';

export const PersonParts = graphql(`
  fragment PersonParts on InstitutionPerson { id version loginName realName isOpen isOwn parts }
`);

export const InstitutionPeopleDocument = graphql(`
  query InstitutionPeople { institutionPeople { ...PersonParts } }
`);

export const SetInstitutionPartsDocument = graphql(`
  mutation SetInstitutionParts($id: ID!, $version: Int!, $parts: [InstitutionPart!]!) {
    setInstitutionParts(id: $id, version: $version, parts: $parts) { ...PersonParts }
  }
`);
