import { graphql } from '../../../generated/gql.ts';

/** A proposal in its list, with the acts it allows. */
export const ProposalRow = graphql(`
  fragment ProposalRow on TrainingProposal {
    id
    version
    proposalNo
    targetType
    targetId
    targetName
    kind
    reason
    proposerOrg
    proposedAt
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ProposalsDocument = graphql(`
  query TrainingProposals($states: [TrainingProposalState!], $first: Int, $after: String, $sort: TrainingProposalSort) {
    trainingProposals(filter: { states: $states }, first: $first, after: $after, sort: $sort) {
      nodes {
        ...ProposalRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const ProposalDocument = graphql(`
  query TrainingProposal($id: ID!) {
    trainingProposal(id: $id) {
      ...ProposalRow
      attachments {
        ...AttachmentFields
      }
      flow {
        history {
          ...FlowEventFields
        }
      }
    }
  }
`);

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

export const AdvanceProposalsDocument = graphql(`
  mutation AdvanceTrainingProposals($input: RecordActInput!) {
    advanceTrainingProposals(input: $input) {
      ...ActOutcome
    }
  }
`);
