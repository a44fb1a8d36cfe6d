import { graphql } from '../../../generated/gql.ts';

/** A change request in its list, with the acts it allows. */
export const ChangeRow = graphql(`
  fragment ChangeRow on TrainingChange {
    id
    version
    changeNo
    targetType
    targetId
    targetName
    institutionName
    districtName
    summary
    contentVersion
    submittedAt
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ChangesDocument = graphql(`
  query TrainingChanges($filter: TrainingChangeFilter, $first: Int, $after: String, $sort: TrainingChangeSort) {
    trainingChanges(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes {
        ...ChangeRow
      }
      pageInfo {
        ...PageEnds
      }
      totalCount
      totalCapped
    }
  }
`);

export const ChangeDocument = graphql(`
  query TrainingChange($id: ID!) {
    trainingChange(id: $id) {
      ...ChangeRow
      reason
      differences {
        path
        title
        before
        after
        earlier
      }
      attachments {
        ...AttachmentFields
      }
      flow {
        history {
          ...FlowEventFields
        }
        path {
          ...FlowStepFields
        }
      }
    }
  }
`);

export const AdvanceChangesDocument = graphql(`
  mutation AdvanceTrainingChanges($input: RecordActInput!) {
    advanceTrainingChanges(input: $input) {
      ...ActOutcome
    }
  }
`);
