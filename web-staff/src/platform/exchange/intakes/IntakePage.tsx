import { useQuery } from '@apollo/client/react';
import { DownloadButton, ErrorNotice, formatCount, formatInstant, PageHeader, StateTag } from '@yjs/web-kit';
import { Alert, Descriptions, Skeleton, Space } from 'antd';
import { Link, useParams } from 'react-router';
import type { IntakeRowFragment } from '../../../generated/graphql.ts';
import { Permitted } from '../../Permitted.tsx';
import { BadRowTable } from './BadRowTable.tsx';
import { IntakeActs } from './IntakeActs.tsx';
import { IntakeDocument } from './intakes.graphql.ts';
import { handlingTitles, intakeState, kindTitles, sizeText } from './words.ts';

/** One file or message: what came of it, its bad rows, and what to do about them. */
export default function IntakePage() {
  const { id = '' } = useParams();
  return (
    <Permitted codes={['dx.channel:view']}>
      <Intake key={id} id={id} />
    </Permitted>
  );
}

function Intake({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(IntakeDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const intake = data?.exchangeIntake;
  if (error && !intake) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!intake) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <PageHeader
        title={intake.name || '没有编号的消息'}
        tags={<StateTag {...intakeState(intake)} />}
        subtitle={`${intake.channelName} · ${formatInstant(intake.takenAt)} 接收`}
        actions={
          <Space>
            {intake.badCount > 0 && (
              <DownloadButton
                label="下载问题数据清单"
                url="/exports/exchange-bad-rows.xlsx"
                fields={{ intakeId: intake.id }}
              />
            )}
            {intake.resultFile && (
              <DownloadButton label="下载结果文件" url={intake.resultFile} fields={{ intakeId: intake.id }} />
            )}
            <IntakeActs intake={intake} />
          </Space>
        }
      />
      {intake.errorText && <Alert type="warning" showIcon title={`${intake.errorCode} ${intake.errorText}`} />}
      {intake.resultFault && (
        <Alert
          type="warning"
          showIcon
          title={`结果文件未能放回对方目录：${intake.resultFault}。系统每5分钟重试，也可以下载后转交对方。`}
        />
      )}
      <Descriptions size="small" column={3} items={itemsOf(intake)} />
      {intake.badCount > 0 && <BadRowTable intake={intake} />}
    </>
  );
}

function itemsOf(intake: IntakeRowFragment) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  return [
    item('通道', <Link to={`/exchange/channels/${intake.channelId}`}>{intake.channelName}</Link>),
    item('方式', kindTitles[intake.kind]),
    item('大小', sizeText(intake.bytes)),
    item('文件时间', intake.modifiedAt ? formatInstant(intake.modifiedAt) : '—'),
    item('已接收', `${formatCount(intake.rowCount)} 行`),
    item('未接收', `${formatCount(intake.badCount)} 行`),
    item('处理', intake.handledHow ? `${handlingTitles[intake.handledHow]}：${intake.handledReason ?? ''}` : '—'),
    item('处理人', intake.handledBy ? `${intake.handledBy}，${formatInstant(intake.handledAt)}` : '—'),
    ...(intake.resultFile
      ? [
          item(
            '结果文件',
            intake.resultReturnedAt ? `${formatInstant(intake.resultReturnedAt)} 已放回对方目录` : '未放回',
          ),
        ]
      : []),
    item(
      '日志',
      <Link to={`/exchange/log?from=${dayOf(intake.takenAt)}&to=${dayOf(intake.takenAt)}&channel=${intake.channelId}`}>
        当日日志
      </Link>,
    ),
  ];
}

/** The day of a moment in Shanghai. */
function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
}
