import { graphql } from '../../../generated/gql.ts';

export const ConsequencesDocument = graphql(`
  query TrainingConsequences($targetType: LibraryTarget!, $targetId: ID!, $kind: TrainingProposalKind!) {
    trainingConsequences(targetType: $targetType, targetId: $targetId, kind: $kind) {
      kind
      no
      name
      stateTitle
      effect
    }
  }
`);

export const ProposeDocument = graphql(`
  mutation ProposeToCity($input: TrainingProposalInput!) {
    proposeToCity(input: $input) {
      id
      proposalNo
    }
  }
`);
