import { graphql } from '../generated/gql.ts';

export const RecordChangedDocument = graphql(`
  subscription RecordChanged($recordTypes: [String!]!) {
    recordChanged(recordTypes: $recordTypes) { recordType ids belongsTo cause actorName actorId at count }
  }
`);

export const RefreshSettingsDocument = graphql(`
  query RefreshSettings {
    refreshSettings { pollSeconds }
  }
`);
