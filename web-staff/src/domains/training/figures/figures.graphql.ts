import { graphql } from '../../../generated/gql.ts';

export const TrainingFiguresDocument = graphql(`
  query TrainingFigures {
    trainingFigures {
      key
      title
      unit
      asOf
      figures {
        label
        group
        value
      }
    }
  }
`);
