import { graphql } from '../generated/gql.ts';

export const SaveSpotReplyDocument = graphql(`
  mutation SaveSpotReply($id: ID!, $version: Int!, $reply: String!, $fileIds: [ID!]!) {
    saveSpotReply(id: $id, version: $version, reply: $reply, fileIds: $fileIds) {
      id
      version
    }
  }
`);
