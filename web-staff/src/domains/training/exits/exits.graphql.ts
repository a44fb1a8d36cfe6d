import { graphql } from '../../../generated/gql.ts';

/** A 退训申请 in its list, with the acts it allows. */
export const ExitRow = graphql(`
  fragment ExitRow on TrainingExit {
    id
    version
    exitNo
    enrolmentId
    enrolNo
    enrolmentStateTitle
    name
    roundTitle
    projectName
    institutionName
    plannedStart
    plannedEnd
    exitDate
    reason
    askedAt
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ExitsDocument = graphql(`
  query TrainingExits($filter: TrainingExitFilter, $first: Int, $after: String, $sort: TrainingExitSort) {
    trainingExits(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes {
        ...ExitRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const ExitDocument = graphql(`
  query TrainingExit($id: ID!) {
    trainingExit(id: $id) {
      ...ExitRow
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

export const AdvanceExitsDocument = graphql(`
  mutation AdvanceTrainingExits($input: RecordActInput!) {
    advanceTrainingExits(input: $input) {
      ...ActOutcome
    }
  }
`);
