import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, formatCount, formatDateTime, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { KeyAct, KeyRequestsOfQuery } from '../../generated/graphql.ts';
import { type StoredKeyTypes, storedKey } from '../../records/stored-key.ts';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { RecordPage } from '../records/RecordPage.tsx';
import { AskDialog } from './AskDialog.tsx';
import { ACT_WORDS, ACTS_FROM } from './key-words.ts';
import { KeyReferencesDocument, KeyRequestsOfDocument, ReportKeyCompromiseDocument } from './keys.graphql.ts';
import { Rebuild } from './rebuild/Rebuild.tsx';

type One = StoredKeyTypes['One'];
type Asked = KeyRequestsOfQuery['keyRequests']['nodes'][number];

/** 密钥: what it is, how it stands, what still names it, and what was asked of it. */
export default function KeyPage() {
  return (
    <RecordPage
      record={storedKey}
      title={({ keyId }) => `密钥 ${keyId}`}
      subtitle={({ ownerTitle, subjectTitle }) => `${ownerTitle} · ${subjectTitle}`}
      help={[
        '预激活 → 激活 → 停用（只解密）→ 归档 → 销毁；除登记泄露外，都由安全管理员申请、密钥保管员签名审批。',
        '登记泄露立即停用并告警，自动改用新版本并重加密数据，不能撤销。',
      ]}
      actions={(one, reload) => <KeyButtons key={one.version} one={one} reload={reload} />}
      sections={(one) => (
        <>
          {one.subject === 'INDEX' && one.owner === PLATFORM && <Rebuild keyId={one.keyId} />}
          <References key={one.version} id={one.id} />
          <Requests key={`requests-${one.version}`} keyId={one.keyId} />
        </>
      )}
    />
  );
}

function KeyButtons({ one, reload }: { one: One; reload(): void }) {
  const { message } = App.useApp();
  const mayAsk = usePermission('key:ask');
  const mayStop = usePermission('key:stop');
  const [asked, setAsked] = useState<KeyAct | 'COMPROMISE'>();
  const [report] = useMutation(ReportKeyCompromiseDocument);
  const requestIdOf = useRequestId();
  const close = () => setAsked(undefined);
  const stoppable = one.state !== 'COMPROMISED' && one.state !== 'DESTROYED';
  return (
    <>
      {mayAsk &&
        actsOn(one).map((act) => (
          <Button key={act} danger={act === 'DESTROY'} onClick={() => setAsked(act)}>
            {`申请${ACT_WORDS[act].title}`}
          </Button>
        ))}
      {mayStop && stoppable && (
        <Button danger onClick={() => setAsked('COMPROMISE')}>
          登记泄露
        </Button>
      )}
      {asked === 'COMPROMISE' && (
        <ReasonDialog
          title={`登记泄露 · ${one.keyId}`}
          okText={one.subject === 'INDEX' ? '登记并告警' : '立即停用'}
          danger
          lines={
            one.subject === 'INDEX'
              ? ['登记并告警。盲索引密钥停用后将无法查找人员，暂继续使用，须安排重建索引。']
              : ['立即停用该密钥并告警，改用新版本，数据在后台重加密。', '登记后不能撤销。']
          }
          onConfirm={async (reason) => {
            const given = { id: one.id, reason };
            await report({ variables: { ...given, requestId: requestIdOf(given) } });
            message.success(one.subject === 'INDEX' ? '已登记' : '已停用');
            close();
            reload();
          }}
          onClose={close}
        />
      )}
      {asked && asked !== 'COMPROMISE' && <AskDialog act={asked} keyId={one.keyId} onClose={close} />}
    </>
  );
}

/** Index keys stay until a re-index: neither replaced nor stopped while they are in use. Those of client systems stay altogether. */
const actsOn = ({ state, subject, owner }: One): readonly KeyAct[] => {
  if (subject !== 'INDEX') return ACTS_FROM[state];
  if (state === 'PREPARED' && owner === PLATFORM) return [];
  return state === 'ACTIVE' ? (owner === PLATFORM ? ['REINDEX'] : []) : ACTS_FROM[state];
};
const PLATFORM = 'YJS';

function References({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(KeyReferencesDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.keyReferences.map((one) => ({ id: one.title, ...one }));
  const columns: readonly DataColumn<{ id: string; title: string; count: number }>[] = [
    { key: 'title', title: '数据所在', render: ({ title }) => title },
    { key: 'count', title: '引用数', render: ({ count }) => formatCount(count) },
  ];
  return (
    <PageSection id="references" title="引用">
      <PlainTable
        label="引用"
        columns={columns}
        rows={rows}
        error={error}
        onRetry={() => void refetch()}
        empty={{
          title: '没有统计到使用该密钥的数据',
          hint: '本平台的数据在密钥轮换后统计；引用数不能确认的密钥不能归档。',
        }}
      />
    </PageSection>
  );
}

const requestColumns: readonly DataColumn<Asked>[] = [
  { key: 'no', title: '申请编号', render: ({ id, requestNo }) => <Link to={`/key-requests/${id}`}>{requestNo}</Link> },
  { key: 'act', title: '操作', render: ({ actTitle }) => actTitle },
  { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
  { key: 'reason', title: '理由', render: ({ reason }) => reason },
  { key: 'who', title: '申请人', render: ({ askedBy }) => askedBy ?? '—' },
  {
    key: 'approved',
    title: '审批',
    render: ({ approvedBy, approvedAt }) =>
      approvedBy && approvedAt ? `${approvedBy} ${formatDateTime(approvedAt)}` : '—',
  },
];

function Requests({ keyId }: { keyId: string }) {
  const { data, error, refetch } = useQuery(KeyRequestsOfDocument, {
    variables: { keyId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="requests" title="操作申请">
      <PlainTable
        label="操作申请"
        columns={requestColumns}
        rows={data?.keyRequests.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有操作申请', hint: '由安全管理员提出。' }}
      />
    </PageSection>
  );
}
