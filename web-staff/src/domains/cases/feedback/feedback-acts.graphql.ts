import { graphql } from '../../../generated/gql.ts';

export const MarkFeedbackReadDocument = graphql(`
  mutation MarkFeedbackRead($ids: [ID!]!) {
    markFeedbackRead(ids: $ids) { ...FeedbackRow }
  }
`);

export const TransferFeedbackDocument = graphql(`
  mutation TransferFeedback($ids: [ID!]!, $userId: ID!, $note: String!) {
    transferFeedback(ids: $ids, userId: $userId, note: $note) { ...FeedbackRow }
  }
`);

export const FeedbackColleaguesDocument = graphql(`
  query FeedbackColleagues {
    feedbackColleagues {
      id
      name
    }
  }
`);

export const FeedbackCandidatesDocument = graphql(`
  query FeedbackCandidates($id: ID!, $search: String!) {
    feedbackCandidates(id: $id, search: $search) {
      id
      caseNo
      bjNo
      matterName
      personName
      statusTitle
    }
  }
`);

export const MatchFeedbackDocument = graphql(`
  mutation MatchFeedback($message: FeedbackRef!, $subCaseId: ID!) {
    matchFeedback(message: $message, subCaseId: $subCaseId) { ...FeedbackRow }
  }
`);

export const ApplyFeedbackDocument = graphql(`
  mutation ApplyFeedback($message: FeedbackRef!, $reason: String!) {
    applyFeedback(message: $message, reason: $reason) { ...FeedbackRow }
  }
`);

export const CloseFeedbackDocument = graphql(`
  mutation CloseFeedback($message: FeedbackRef!, $verdict: FeedbackVerdict!, $reason: String!) {
    closeFeedback(message: $message, verdict: $verdict, reason: $reason) { ...FeedbackRow }
  }
`);

export const NotifyFeedbackApplicantDocument = graphql(`
  mutation NotifyFeedbackApplicant($message: FeedbackRef!, $text: String!) {
    notifyFeedbackApplicant(message: $message, text: $text) { ...FeedbackRow }
  }
`);

export const AskDepartmentDocument = graphql(`
  mutation AskDepartment($message: FeedbackRef!, $question: String!) {
    askDepartment(message: $message, question: $question) { ...FeedbackRow }
  }
`);

export const ReplayFeedbackDocument = graphql(`
  mutation ReplayFeedback($message: FeedbackRef!) {
    replayFeedback(message: $message) { ...FeedbackRow }
  }
`);
