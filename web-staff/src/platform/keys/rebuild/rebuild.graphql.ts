import { graphql } from '../../../generated/index.ts';

export const IndexRebuildDocument = graphql(`
  query IndexRebuildOfKey($keyId: String!) {
    indexRebuild(keyId: $keyId) {
      id
      state
      stateTitle
      priorKeyId
      nextKeyId
      filled
      tablesLeft
      fault
      startedBy
      startedAt
      verifiedAt
      switchedAt
      endedAt
    }
  }
`);

export const IndexedColumnsDocument = graphql(`
  query IndexedColumns {
    indexedColumns {
      table
      column
      count
      why
    }
  }
`);

export const SwitchIndexKeyDocument = graphql(`
  mutation SwitchIndexKey($id: ID!, $requestId: ID!) {
    switchIndexKey(id: $id, requestId: $requestId) {
      id
      state
    }
  }
`);

export const UndoIndexRebuildDocument = graphql(`
  mutation UndoIndexRebuild($id: ID!, $reason: String!, $requestId: ID!) {
    undoIndexRebuild(id: $id, reason: $reason, requestId: $requestId) {
      id
      state
    }
  }
`);
