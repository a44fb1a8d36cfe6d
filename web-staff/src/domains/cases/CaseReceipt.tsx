import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant, PageHeader } from '@yjs/web-kit';
import { Button, Descriptions, QRCode, Skeleton, Space, Table } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { CaseReceiptQuery } from '../../generated/graphql.ts';
import { ReviewButton } from '../reviews/index.ts';
import { WindowLine } from './CaseMarks.tsx';
import { CaseReceiptDocument } from './CaseReceipt.graphql.ts';

/** 申请回执: one sheet the applicant takes home from the window. */
export default function CaseReceipt() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(CaseReceiptDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <div className="yjs-no-print">
        <PageHeader
          title="申请回执"
          actions={
            <Space>
              <Button onClick={() => void navigate(`/cases/${id}`)}>返回办件</Button>
              <ReviewButton service={{ type: 'case', id }} screen="REGISTER" />
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                打印
              </Button>
            </Space>
          }
        />
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && <Sheet receipt={data.caseReceipt} />}
    </>
  );
}

function Sheet({ receipt }: { receipt: CaseReceiptQuery['caseReceipt'] }) {
  const one = receipt.case;
  return (
    <article className="staff-receipt" aria-label="回执内容">
      <h1>军人退役“一件事”申请回执</h1>
      <Descriptions
        bordered
        size="small"
        column={2}
        items={[
          { key: 'no', label: '一件事编号', children: one.caseNo, span: 2 },
          { key: 'name', label: '申请人', children: receipt.personName },
          { key: 'id', label: '证件号码', children: one.idNo },
          { key: 'placement', label: '安置方式', children: one.placementTypeTitle },
          { key: 'channel', label: '申请渠道', children: one.channelTitle },
          { key: 'at', label: '提交时间', children: formatInstant(one.submittedAt) },
          {
            key: 'promise',
            label: '承诺办结',
            children: one.promiseDueAt ? formatInstant(one.promiseDueAt).slice(0, 16) : '—',
          },
          { key: 'org', label: '受理单位', children: one.acceptOrg.name, span: 2 },
        ]}
      />
      <h2 className="staff-section-title">包含事项</h2>
      <Table
        size="small"
        rowKey="id"
        bordered
        pagination={false}
        dataSource={[...one.subCases]}
        columns={[
          { title: '事项', dataIndex: 'matterName' },
          { title: '办理部门', dataIndex: 'ownerName' },
          {
            title: '办理方式',
            render: (_, { modeTitle, window }) => (
              <>
                {modeTitle}
                <WindowLine window={window} />
              </>
            ),
          },
          { title: '办件编号', dataIndex: 'bjNo', className: 'staff-nowrap' },
        ]}
      />
      <p>标明“线下办理”的事项，请到所列窗口办理。办理进度可凭一件事编号在“一网通办”或受理窗口查询。</p>
      <div className="staff-receipt-foot">
        <QRCode value={one.caseNo} size={110} bordered={false} aria-label="一件事编号的二维码" />
        <div>
          <p>受理单位（章）：{one.acceptOrg.name}</p>
          <p>经办人：________________ 日期：________________</p>
        </div>
      </div>
    </article>
  );
}
