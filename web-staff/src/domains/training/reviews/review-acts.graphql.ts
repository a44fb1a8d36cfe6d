import { graphql } from '../../../generated/gql.ts';

export const ChangeReviewWindowsDocument = graphql(`
  mutation ChangeReviewWindows($id: ID!, $version: Int!, $windows: ReviewWindowsInput!, $reason: String!) {
    changeReviewWindows(id: $id, version: $version, windows: $windows, reason: $reason) {
      id
    }
  }
`);

export const AddReviewEvidenceDocument = graphql(`
  mutation AddReviewEvidence($id: ID!, $kind: ReviewEvidenceKind!, $fileIds: [ID!]!) {
    addReviewEvidence(id: $id, kind: $kind, fileIds: $fileIds) {
      id
    }
  }
`);

export const ExplainFewExpertsDocument = graphql(`
  mutation ExplainFewExperts($batchProjectId: ID!, $reason: String!) {
    explainFewExperts(batchProjectId: $batchProjectId, reason: $reason) {
      id
    }
  }
`);

export const CreateReviewBatchDocument = graphql(`
  mutation CreateReviewBatch($input: ReviewBatchInput!, $requestId: ID!) {
    createReviewBatch(input: $input, requestId: $requestId) {
      id
    }
  }
`);

export const SaveReviewBatchDocument = graphql(`
  mutation SaveReviewBatch($id: ID!, $version: Int!, $input: ReviewBatchInput!) {
    saveReviewBatch(id: $id, version: $version, input: $input) {
      id
    }
  }
`);

export const AssignReviewExpertsDocument = graphql(`
  mutation AssignReviewExperts($batchId: ID!, $assignments: [ReviewAssignmentInput!]!) {
    assignReviewExperts(batchId: $batchId, assignments: $assignments) {
      id
    }
  }
`);

export const ReplaceReviewExpertDocument = graphql(`
  mutation ReplaceReviewExpert($id: ID!, $version: Int!, $reserveId: ID!, $reason: String!) {
    replaceReviewExpert(id: $id, version: $version, reserveId: $reserveId, reason: $reason) {
      id
    }
  }
`);

export const RemindReviewExpertsDocument = graphql(`
  mutation RemindReviewExperts($id: ID!, $requestId: ID!) {
    remindReviewExperts(id: $id, requestId: $requestId)
  }
`);

export const UnassignReviewExpertsDocument = graphql(`
  mutation UnassignReviewExperts($batchId: ID!, $ids: [ID!]!) {
    unassignReviewExperts(batchId: $batchId, ids: $ids) {
      id
    }
  }
`);

export const DecideReviewResultDocument = graphql(`
  mutation DecideReviewResult($batchProjectId: ID!, $decision: ReviewDecision!, $reason: String!) {
    decideReviewResult(batchProjectId: $batchProjectId, decision: $decision, reason: $reason)
  }
`);

export const AdvanceReviewBatchesDocument = graphql(`
  mutation AdvanceReviewBatches($input: RecordActInput!) {
    advanceReviewBatches(input: $input) { ...ActOutcome }
  }
`);

export const AdvanceReviewTasksDocument = graphql(`
  mutation AdvanceReviewTasks($input: RecordActInput!) {
    advanceReviewAssignments(input: $input) { ...ActOutcome }
  }
`);
