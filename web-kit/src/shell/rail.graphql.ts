import { graphql } from '../generated/gql.ts';

export const TaskAreasDocument = graphql(`
  query TaskAreas { taskAreas { area count } }
`);
