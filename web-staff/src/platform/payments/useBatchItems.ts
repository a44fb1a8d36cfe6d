import { useQuery } from '@apollo/client/react';
import { useEveryPage } from '../lists/useEveryPage.ts';
import { PaymentBatchItemsDocument } from './payments.graphql.ts';

/**
 * 发放明细 of a batch in their order, a hundred at a time.
 *
 * @param all fetches the pages one after the other until none is missing: a dialog that offers the first hundred offers the wrong ones
 */
export function useBatchItems(batchId: string, all = false) {
  const { data, error, refetch, fetchMore } = useQuery(PaymentBatchItemsDocument, {
    variables: { batchId },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.paymentItems.pageInfo;
  const after = page?.hasNextPage ? page.endCursor : undefined;
  const more = () =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        paymentItems: { ...next.paymentItems, nodes: [...before.paymentItems.nodes, ...next.paymentItems.nodes] },
      }),
    });
  useEveryPage(all ? after : undefined, more);
  return {
    items: data?.paymentItems.nodes,
    error,
    refetch,
    more: after === undefined ? undefined : more,
    complete: data !== undefined && after === undefined,
  };
}
