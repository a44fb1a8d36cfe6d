import { graphql } from '../../generated/gql.ts';

/** Which evaluation an answer belongs to: notices and to-dos know the answer alone. */
export const RepliedEvaluationDocument = graphql(`
  query RepliedEvaluation($replyId: ID!) {
    evaluations(filter: { replyId: $replyId }, first: 1) {
      nodes {
        id
      }
    }
  }
`);

export const EvaluationDocument = graphql(`
  query Evaluation($id: ID!) {
    evaluation(id: $id) {
      evaluation {
        ...EvaluationRow
        windowNo
        publishedAt
        negativeNo
        businessTypeTitle
        optionSet
        receivedAt
      }
      reply {
        id
        version
        content
        contentNo
        authorName
        authorOrgName
        writtenAt
        state
        stateTitle
        publishedAt
        decisionText
        flow {
          ...ActFlow
          history { ...FlowEventFields }
        }
      }
    }
  }
`);

export const ReplyToEvaluationDocument = graphql(`
  mutation ReplyToEvaluation($evaluationId: ID!, $content: String!, $requestId: ID!) {
    replyToEvaluation(evaluationId: $evaluationId, content: $content, requestId: $requestId) {
      reply {
        id
        state
      }
    }
  }
`);

export const AdvanceEvaluationRepliesDocument = graphql(`
  mutation AdvanceEvaluationReplies($input: RecordActInput!) {
    advanceEvaluationReplies(input: $input) { ...ActOutcome }
  }
`);

export const NegativeReviewAssigneesDocument = graphql(`
  query NegativeReviewAssignees($id: ID!) {
    negativeReviewAssignees(id: $id) {
      id
      name
      openReviews
    }
  }
`);

export const EvaluationFigures = graphql(`
  fragment EvaluationFigures on EvaluationFigures {
    key
    title
    total
    grades
    proxied
    satisfaction
    complaints
    outside
    negatives
    openNegatives
    overdueContacts
    revisited
  }
`);

export const EvaluationStatisticsDocument = graphql(`
  query EvaluationStatistics($by: EvaluationStatisticsBy!, $filter: EvaluationStatisticsFilter!) {
    evaluationStatistics(by: $by, filter: $filter) {
      satisfactionBar
      complaintBar
      whole { ...EvaluationFigures }
      lines { ...EvaluationFigures }
    }
  }
`);

export const EvaluationStaffStatisticsDocument = graphql(`
  query EvaluationStaffStatistics($filter: EvaluationStatisticsFilter!) {
    evaluationStaffStatistics(filter: $filter) {
      satisfactionBar
      complaintBar
      whole { ...EvaluationFigures }
      lines { ...EvaluationFigures }
    }
  }
`);
