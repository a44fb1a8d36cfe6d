import { graphql } from '../../../generated/gql.ts';

export const RegisterReceptionDocument = graphql(`
  mutation RegisterReception($input: ReceptionInput!, $requestId: ID!) {
    registerReception(input: $input, requestId: $requestId) { ...ReceptionRow }
  }
`);

export const RevealReceptionContactDocument = graphql(`
  mutation RevealReceptionContact($id: ID!, $reason: String!) {
    revealReceptionContact(id: $id, reason: $reason) {
      name
      phone
    }
  }
`);
