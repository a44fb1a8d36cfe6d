import { graphql } from '../../generated/gql.ts';

/** One of the reader's own background exports. */
export const ExportOrderFields = graphql(`
  fragment ExportOrderFields on ExportOrder {
    id
    title
    filter
    plain
    state
    stateTitle
    rowsExpected
    rowsWritten
    fileName
    size
    failure
    createdAt
    finishedAt
    expiresAt
    canCancel
    fileUrl
  }
`);

export const ExportOrdersDocument = graphql(`
  query ExportOrders($first: Int, $after: String) {
    exportOrders(first: $first, after: $after) {
      nodes { ...ExportOrderFields }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const CancelExportOrderDocument = graphql(`
  mutation CancelExportOrder($id: ID!) {
    cancelExportOrder(id: $id) { ...ExportOrderFields }
  }
`);
