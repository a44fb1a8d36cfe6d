import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, PageHeader, presentError, usePermission } from '@yjs/web-kit';
import { Alert, Button, Card, Col, Descriptions, Row, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DepartmentLinksQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CollaborationFigures } from './CollaborationFigures.tsx';
import { DepartmentLinksDocument, TestDepartmentLinkDocument } from './links.graphql.ts';

type DepartmentLink = DepartmentLinksQuery['departmentLinks'][number];

const help = [
  '每个部门一张卡片：最近一次报文、今天的数量和失败率、正在使用的接口约定。',
  '跨部门协同覆盖率＝部门已有反馈的子办件÷分派到部门的子办件，按本人的数据范围统计。',
  '失败率是今天被拒收和未匹配的报文所占比例；点今日报文可查看明细。',
  '“测试通道”向部门发送一条签名的空报文，看地址、密钥和签名是否正常，不影响办件。',
];

/** 对接管理 (3.6): how the link to each department stands. */
export default function DepartmentLinks() {
  const seesLinks = usePermission('feedback.channel:view');
  const seesFigures = usePermission('feedback.figures:view', 'feedback.channel:view');
  const { data, error, refetch } = useQuery(DepartmentLinksDocument, {
    skip: !seesLinks,
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  return (
    <>
      <PageHeader title="对接管理" help={<HelpLines lines={help} />} />
      {seesFigures && <CollaborationFigures />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {seesLinks && !data && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      <Row gutter={[12, 12]}>
        {data?.departmentLinks.map((link) => (
          <Col key={link.department} xs={24} md={12} xl={8}>
            <LinkCard link={link} />
          </Col>
        ))}
      </Row>
    </>
  );
}

function LinkCard({ link }: { link: DepartmentLink }) {
  const byInterface = link.transports.some((one) => one === 'AMQP' || one === 'HTTPS');
  const today = `${link.todayCount} 条`;
  const seesList = usePermission('feedback:view');
  const [answer, setAnswer] = useState<EchoText>();
  return (
    <Card
      size="small"
      title={link.departmentTitle}
      extra={
        byInterface ? (
          <TestButton link={link} onAnswer={setAnswer} />
        ) : (
          <span className="yjs-quiet">文件、人工报送</span>
        )
      }
    >
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'last', label: '最近报文', children: formatDateTime(link.lastMessageAt) },
          {
            key: 'today',
            label: '今日报文',
            children: seesList ? <Link to={`/feedback?department=${link.department}`}>{today}</Link> : today,
          },
          { key: 'rate', label: '失败率', children: failureText(link) },
          { key: 'open', label: '在办子办件', children: `${link.openSubCases} 件` },
          {
            key: 'contract',
            label: '接口约定',
            children: link.contractVersion ? (
              <Link to={`/feedback-contracts?department=${link.department}`}>V{link.contractVersion}</Link>
            ) : (
              '无生效版本'
            ),
          },
          {
            key: 'silence',
            label: '静默提醒',
            children: link.silenceHours ? `工作日 ${link.silenceHours} 小时无报文时提醒` : '不提醒',
          },
        ]}
      />
      {answer && <Alert showIcon type={answer.ok ? 'success' : 'error'} title={answer.text} role="status" />}
    </Card>
  );
}

function failureText({ failureRate, todayFailed }: DepartmentLink): string {
  return failureRate === null ? '—' : `${failureRate}%（${todayFailed} 条）`;
}

interface EchoText {
  ok: boolean;
  text: string;
}

function TestButton({ link, onAnswer }: { link: DepartmentLink; onAnswer(answer: EchoText): void }) {
  const may = usePermission('feedback.channel:test');
  const [test, { loading }] = useMutation(TestDepartmentLinkDocument);
  if (!may) return null;
  async function run(): Promise<void> {
    try {
      const { data } = await test({ variables: { department: link.department } });
      const echo = data?.testDepartmentLink;
      if (!echo) return;
      onAnswer({ ok: echo.ok, text: `${echo.ok ? '正常' : '不通'}：${echo.message}（${echo.elapsedMs} 毫秒）` });
    } catch (failure) {
      onAnswer({ ok: false, text: presentError(failure).title });
    }
  }
  return (
    <Button size="small" loading={loading} onClick={() => void run()}>
      测试通道
    </Button>
  );
}
