import { useMutation } from '@apollo/client/react';
import { formatDateTime, now } from '@yjs/web-kit';
import { App, Button } from 'antd';
import type { SubCaseRowFragment } from '../../../generated/graphql.ts';
import { statusTone } from '../case-status.ts';
import { RefreshSubCaseDocument } from './refresh.graphql.ts';

/** Before a case is taken in, no department knows of it: there is nothing to be newer. */
const untold: readonly SubCaseRowFragment['status'][] = ['PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'PREREVIEW_RETURNED'];

/** 「数据截至…」 of an open sub-case that has not been heard of for as long as the parameter says, with 获取最新状态 (01 §5.6 no. 3, 4). */
export function DataAge({ subCase: { id, informedAt, staleAt, status } }: { subCase: SubCaseRowFragment }) {
  const { message } = App.useApp();
  const [refresh, { loading }] = useMutation(RefreshSubCaseDocument);
  const over = statusTone[status] === 'done' || statusTone[status] === 'ended' || untold.includes(status);
  if (over || !informedAt || !staleAt || now() < new Date(staleAt).getTime()) return null;

  async function fetchNewest(): Promise<void> {
    const { data } = await refresh({ variables: { id } });
    const complete = data?.refreshSubCase.complete;
    message.info(complete ? '已是最新状态' : '3秒内未取得全部信息，稍后自动更新');
  }

  return (
    <div className="staff-stale">
      数据截至 {formatDateTime(informedAt)}{' '}
      <Button size="small" type="link" loading={loading} onClick={() => void fetchNewest().catch(() => undefined)}>
        获取最新状态
      </Button>
    </div>
  );
}
