import { graphql } from '../../../generated/gql.ts';

export const CreateSpotCheckDocument = graphql(`
  mutation CreateSpotCheck($runId: ID!, $input: SpotCheckInput!, $files: SpotCheckFilesInput!, $requestId: ID!) {
    createSpotCheck(runId: $runId, input: $input, files: $files, requestId: $requestId) {
      id
    }
  }
`);

export const SaveSpotOrderDocument = graphql(`
  mutation SaveSpotOrder($id: ID!, $version: Int!, $input: SpotOrderInput!) {
    saveSpotOrder(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);
