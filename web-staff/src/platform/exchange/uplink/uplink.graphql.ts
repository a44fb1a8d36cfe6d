import { graphql } from '../../../generated/gql.ts';

export const UplinkEntryRow = graphql(`
  fragment UplinkEntryRow on UplinkEntry {
    id
    version
    code
    name
    targetUnit
    targetText
    protocol
    sourceTitle
    mode
    schedule
    state
    stateTitle
    watermark
    nextRunAt
    lastTaskId
    lastTaskState
    lastTaskStateTitle
    lastTaskAt
    canEdit
    canRun
    canDelete
    canResend
  }
`);

export const UplinkEntryContent = graphql(`
  fragment UplinkEntryContent on UplinkEntry {
    ...UplinkEntryRow
    description
    endpoint
    sourceKey
    items {
      internalField
      targetName
      type
      transform
      codes {
        from
        to
      }
      dateFormat
      required
    }
    batchSize
    ackMode
    ackWaitMinutes
    ackSender
    publicKey
    hostKey
    account
    secretSet
    updatedAt
    updatedBy
  }
`);

export const UplinkEntriesDocument = graphql(`
  query UplinkEntries($state: UplinkEntryState, $search: String, $first: Int, $after: String) {
    uplinkEntries(state: $state, search: $search, first: $first, after: $after) {
      nodes { ...UplinkEntryRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const UplinkEntryDocument = graphql(`
  query UplinkEntry($id: ID!) {
    uplinkEntry(id: $id) {
      ...UplinkEntryContent
      backlog {
        rows
        oldest
      }
      notes {
        id
        at
        text
      }
    }
  }
`);

export const UplinkSourcesDocument = graphql(`
  query UplinkSources {
    uplinkSources {
      key
      title
      fields {
        name
        title
        type
        sensitivity
      }
    }
  }
`);

export const UplinkSampleDocument = graphql(`
  query UplinkSample($sourceKey: String!, $items: [UplinkItemInput!]!, $publicKey: String) {
    uplinkSample(sourceKey: $sourceKey, items: $items, publicKey: $publicKey) {
      recordKey
      data
      error
    }
  }
`);

export const CreateUplinkEntryDocument = graphql(`
  mutation CreateUplinkEntry($input: UplinkEntryInput!) {
    createUplinkEntry(input: $input) { ...UplinkEntryContent }
  }
`);

export const UpdateUplinkEntryDocument = graphql(`
  mutation UpdateUplinkEntry($id: ID!, $version: Int!, $input: UplinkEntryInput!) {
    updateUplinkEntry(id: $id, version: $version, input: $input) { ...UplinkEntryContent }
  }
`);

export const SetUplinkEntryEnabledDocument = graphql(`
  mutation SetUplinkEntryEnabled($id: ID!, $version: Int!, $enabled: Boolean!, $reason: String) {
    setUplinkEntryEnabled(id: $id, version: $version, enabled: $enabled, reason: $reason) { ...UplinkEntryRow }
  }
`);

export const DeleteUplinkEntryDocument = graphql(`
  mutation DeleteUplinkEntry($id: ID!, $version: Int!, $reason: String!) {
    deleteUplinkEntry(id: $id, version: $version, reason: $reason)
  }
`);

export const AllowUplinkHostDocument = graphql(`
  mutation AllowUplinkHost($host: String!, $note: String!) {
    allowExchangeHost(host: $host, note: $note) {
      host
    }
  }
`);
