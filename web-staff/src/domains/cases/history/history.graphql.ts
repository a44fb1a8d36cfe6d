import { graphql } from '../../../generated/gql.ts';

export const HistoryEntryRow = graphql(`
  fragment HistoryEntryRow on HistoryEntry {
    id
    event {
      id
      seq
      at
      recordedAt
      actionTitle
      fromTitle
      toTitle
      actorName
      actorOrg
      reasonTitle
      reasonText
      note
      recordTitle
    }
    sourceTitle
    actorAccount
    hours
    files
    pushTitle
  }
`);

export const RecordHistoryDocument = graphql(`
  query RecordHistory($record: HistoryRecord!, $id: ID!, $filter: HistoryFilter) {
    recordHistory(record: $record, id: $id, filter: $filter) { ...HistoryEntryRow }
  }
`);

export const HistorySubjectDocument = graphql(`
  query HistorySubject($id: ID!) {
    case(id: $id) {
      id
      caseNo
      personName
      subCases {
        id
        bjNo
        matterName
      }
    }
  }
`);
