import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { EntitlementPublicityDocument } from './entitlement.graphql.ts';

/** 公示名单 while a batch is public: masked names, as the persons concerned see them. */
export function BatchPublicity({ batchId }: { batchId: string }) {
  const { data, error, refetch } = useQuery(EntitlementPublicityDocument, {
    variables: { id: batchId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} />;
  const publicity = data.entitlementPublicity;
  if (!publicity) return <p className="yjs-quiet">本批次不在公示期。</p>;
  return (
    <section aria-label="公示名单">
      <p>
        公示期 {formatDateTime(publicity.since)} 至 {formatDateTime(publicity.until)}，名单上的本人可在“一网通办”
        查看并提出异议，期满自动推送社保。
      </p>
      {publicity.names.length === 0 ? (
        <p className="yjs-quiet">名单上已没有人员，提出异议的见“免申即享名单”。</p>
      ) : (
        <p className="staff-publicity-names">{publicity.names.join('、')}</p>
      )}
    </section>
  );
}
