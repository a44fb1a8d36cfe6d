import { graphql } from '../../../generated/gql.ts';

export const ElectronicArchiveRow = graphql(`
  fragment ElectronicArchiveRow on ElectronicArchive {
    id
    archiveNo
    caseId
    caseNo
    version
    nameMasked
    idNoMasked
    matterNames
    operators
    finishModeTitle
    endedAt
    state
    stateTitle
    lastError
    doneFiles
    totalFiles
    totalBytes
    volumeCount
    ofd
    builtAt
    checkedAt
    checkResult
    keepUntil
    parts {
      path
      title
      size
      sm3
    }
  }
`);

export const ElectronicArchivesDocument = graphql(`
  query ElectronicArchives($filter: ArchiveFilter, $first: Int, $after: String) {
    electronicArchives(filter: $filter, first: $first, after: $after) {
      nodes { ...ElectronicArchiveRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const RebuildArchiveDocument = graphql(`
  mutation RebuildArchive($id: ID!) {
    rebuildArchive(id: $id) { ...ElectronicArchiveRow }
  }
`);
