import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  AttachmentLink,
  ErrorNotice,
  type FlowActionData,
  PageHeader,
  RemainingChip,
  StateTag,
} from '@yjs/web-kit';
import { Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { RecordColumns } from '../app/RecordColumns.tsx';
import type { OwnChangeQuery } from '../generated/graphql.ts';
import { ChangeActDialog } from './ChangeActDialog.tsx';
import { OwnChangeDocument } from './changes.graphql.ts';
import { formRoute, goesOn, stateTones } from './words.ts';

type Change = OwnChangeQuery['trainingChange'];

/** How a change request stands: way, opinions, old beside new. */
export default function ChangePage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(OwnChangeDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  const one = data?.trainingChange;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <>
      <PageHeader
        title={`${one.targetName}变更申请`}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={`${one.changeNo} · 第${one.contentVersion}版 · 变更原因：${one.reason}`}
        help="审核通过前原信息继续有效；退回后修改并重新提交。"
        actions={
          <Space>
            {goesOn(one) && (
              <Button type="primary" onClick={() => void navigate(formRoute(one))}>
                修改并重新提交
              </Button>
            )}
            <ActButtons actions={one.flow.availableActions} onAct={setAsked} />
          </Space>
        }
      />
      <RecordColumns path={one.flow.path} events={one.flow.history}>
        <section className="yjs-panel">
          <h2>变更内容</h2>
          <Differences one={one} />
          <h2>证明材料</h2>
          <Space wrap>
            {one.attachments.map((file) => (
              <AttachmentLink key={file.id} file={file} />
            ))}
          </Space>
        </section>
      </RecordColumns>
      {asked && <ChangeActDialog action={asked} change={one} onClose={() => setAsked(undefined)} onDone={reload} />}
    </>
  );
}

function Differences({ one }: { one: Change }) {
  return (
    <table className="portal-table" aria-label="变更内容">
      <thead>
        <tr>
          {['项目', '原信息', '申请变更为'].map((title) => (
            <th key={title} scope="col" align="left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {one.differences
          .filter(({ before, after }) => before !== after)
          .map(({ path, title, before, after }) => (
            <tr key={path}>
              <td>{title}</td>
              <td>{before || '（空）'}</td>
              <td>
                <b>{after || '（空）'}</b>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
