import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  ListExtras,
  MarkTag,
  PageHeader,
  StateTag,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { Descriptions, Space } from 'antd';
import { Link } from 'react-router';
import type { ReceptionRowFragment, ReceptionScene } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { ReviewButton } from '../pads/ReviewButton.tsx';
import { sceneWords } from '../words.ts';
import { ReceptionButton } from './ReceptionButton.tsx';
import { ReceptionsDocument, RevealReceptionContactDocument } from './reception.graphql.ts';

const help = [
  '来访咨询、电话咨询不产生办件，在这里登记后也可以请群众评价：来访的在窗口平板上评价，来电的发送评价短信。',
  '学员报名、免申即享页面上的“请评价”同样记入接待登记，免申即享的服务场景记为“免申即享”；同一人员对同一记录、同一手机号同一天只登记一次。',
  '姓名、手机号只用于差评联系，脱敏显示；有署名评价的，填写理由后查看。匿名评价不在这里显示。',
];

const SCENES: readonly ReceptionScene[] = ['CONSULT', 'PHONE', 'WINDOW', 'NO_APPLICATION'];
const receptionUrl = { search: urlText(), scene: urlChoices(SCENES), mine: urlFlag(), from: urlDay(), to: urlDay() };
const fields: FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '接待编号、办件编号', width: 200 },
  {
    key: 'scene',
    kind: 'multi',
    label: '服务场景',
    options: SCENES.map((value) => ({ value, label: sceneWords[value] })),
    width: 160,
  },
  { key: 'mine', kind: 'flag', label: '只看本人接待' },
  { key: 'days', kind: 'days', label: '接待日期', from: 'from', to: 'to' },
];

const columns: readonly DataColumn<ReceptionRowFragment>[] = [
  {
    key: 'no',
    title: '接待编号与时间',
    fixed: true,
    render: (row) => (
      <>
        <div>{row.receptionNo}</div>
        <div className="yjs-quiet">{formatDateTime(row.receivedAt)}</div>
      </>
    ),
  },
  {
    key: 'scene',
    title: '场景与业务类型',
    render: (row) => `${row.sceneTitle} · ${row.businessTypeTitle}`,
  },
  {
    key: 'matter',
    title: '事项',
    render: (row) => (
      <>
        <div>{row.matterName}</div>
        {row.recordNo && (row.link ? <Link to={row.link}>{row.recordNo}</Link> : row.recordNo)}
      </>
    ),
  },
  {
    key: 'person',
    title: '群众',
    render: (row) => (
      <>
        <div>
          {[row.nameMasked, row.phoneMasked].filter(Boolean).join(' ') || '未登记'}{' '}
          {row.phoneMasked && row.evaluated && <Contact id={row.id} />}
        </div>
        {row.invited && <MarkTag>已发评价短信</MarkTag>}
      </>
    ),
  },
  {
    key: 'staff',
    title: '接待单位与人员',
    render: (row) => (
      <>
        <div>{row.orgName}</div>
        <div className="yjs-quiet">{row.receivedByName}</div>
      </>
    ),
  },
  {
    key: 'evaluated',
    title: '评价',
    fixed: true,
    render: (row) => (
      <Space>
        {row.evaluated && <StateTag title="已评价" tone="done" />}
        {!row.evaluated && row.scene !== 'PHONE' && (
          <ReviewButton service={{ type: 'reception', id: row.id }} screen="RECEPTION" size="small" />
        )}
      </Space>
    ),
  },
];

/** 接待登记 (01 §11.4 scenes 电话, 咨询): what was served without a case. */
export default function ReceptionList() {
  const [{ search, scene, mine, from, to }, setUrl] = useUrlState(receptionUrl);
  const page = useKeysetPage();
  const filter = {
    ...(search && { search }),
    ...(scene.length > 0 && { scenes: scene }),
    ...(mine && { mine }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const { data, loading, error, refetch } = useQuery(ReceptionsDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="接待登记"
        help={<HelpLines lines={help} />}
        actions={<ReceptionButton type="primary" onDone={() => void refetch()} />}
      />
      <FilterBar
        fields={fields}
        values={{ search, scene, mine, from, to }}
        onChange={(patch) => setUrl(patch)}
        extra={
          <ListExtras
            page="receptions"
            exportAs={{ permission: 'review.reception:export', url: '/exports/receptions.xlsx', filter }}
          />
        }
      />
      <DataTable
        id="receptions"
        label="接待登记"
        columns={columns}
        rows={data?.receptions.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        paging={{ page, info: data?.receptions.pageInfo }}
        empty={{ title: '没有接待登记', hint: '接待来访、来电咨询后在这里登记；也可以清除筛选再看。' }}
      />
    </>
  );
}

/** 查看联系方式: for a reason, as whoever has to call wants it. */
function Contact({ id }: { id: string }) {
  const [reveal] = useMutation(RevealReceptionContactDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="review.reception:reveal"
      common={['联系群众核实情况', '回访差评情况']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealReceptionContact}
    >
      {({ name, phone }) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'name', label: '姓名', children: name || '未登记' },
            { key: 'phone', label: '手机号', children: phone || '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
