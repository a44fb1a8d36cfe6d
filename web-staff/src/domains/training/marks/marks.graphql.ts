import { graphql } from '../../../generated/gql.ts';

/** A mark with who raised and lifted it. */
export const MarkParts = graphql(`
  fragment MarkParts on TrainingMark {
    id
    kind
    kindTitle
    level
    reason
    fromDate
    raisedByName
    raisedByOrg
    liftedAt
    liftedByName
    liftReason
    mayLift
  }
`);

/** A line of 动态. */
export const LibraryEventParts = graphql(`
  fragment LibraryEventParts on LibraryEvent {
    id
    kind
    at
    byName
    byOrg
    text
  }
`);

export const RaiseMarksDocument = graphql(`
  mutation RaiseTrainingMarks($input: RaiseMarksInput!) {
    raiseTrainingMarks(input: $input) { ...ActOutcome }
  }
`);

export const LiftMarksDocument = graphql(`
  mutation LiftTrainingMarks($input: LiftMarksInput!) {
    liftTrainingMarks(input: $input) { ...ActOutcome }
  }
`);
