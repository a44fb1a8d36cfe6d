import { graphql } from '../../../generated/gql.ts';

export const ReceptionRow = graphql(`
  fragment ReceptionRow on Reception {
    id
    receptionNo
    scene
    sceneTitle
    receivedAt
    matterName
    businessTypeTitle
    recordNo
    link
    nameMasked
    phoneMasked
    invited
    evaluated
    orgName
    receivedByName
  }
`);

export const ReceptionsDocument = graphql(`
  query Receptions($filter: ReceptionFilter, $first: Int, $after: String) {
    receptions(filter: $filter, first: $first, after: $after) {
      nodes {
        ...ReceptionRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const RegisterReceptionDocument = graphql(`
  mutation RegisterReception($input: ReceptionInput!, $requestId: ID!) {
    registerReception(input: $input, requestId: $requestId) {
      ...ReceptionRow
    }
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
