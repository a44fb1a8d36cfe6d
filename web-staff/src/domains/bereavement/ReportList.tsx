import { useMutation } from '@apollo/client/react';
import { type Cells, SheetImportButton, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type MinistryReportTypes, ministryReport } from '../../records/ministry-report.ts';
import { NoteReportsFiledDocument } from './bereavement.graphql.ts';

/** 部级上报: every edition, and by hand what the ministry takes as a file (03 §34.6, §34.7). */
export default function ReportList() {
  const may = usePermission('reduction:report');
  const { message, modal } = App.useApp();
  const [note] = useMutation(NoteReportsFiledDocument);
  const [seq, setSeq] = useState(0);
  const ask = (id: string, reportNo: string) =>
    modal.confirm({
      title: `登记已上报 ${reportNo}`,
      content: '确认已将该上报导出并人工报送部级系统。登记后等待部级返回结果文件，不能撤回。',
      okText: '登记',
      cancelText: '取消',
      onOk: async () => {
        try {
          await note({ variables: { ids: [id] } });
          setSeq(seq + 1);
        } catch {
          message.error('没有登记，请刷新后重试');
        }
      },
    });
  const cells: Cells<MinistryReportTypes> = {
    actionTitle: ({ actionTitle, edition }) => (
      <>
        {actionTitle}
        <div className="yjs-quiet">{`第 ${edition} 版`}</div>
      </>
    ),
    resultText: ({ resultText, resultCode }) => (
      <>
        {resultText ?? '—'}
        {resultCode && <div className="yjs-quiet">{`结果代码 ${resultCode}`}</div>}
      </>
    ),
    standingTitle: ({ id, reportNo, standingTitle, wayTitle }) => (
      <>
        {standingTitle}
        <div className="yjs-quiet">{wayTitle}</div>
        {may && standingTitle === '待上报' && wayTitle === '文件上报' && (
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => ask(id, reportNo)}>
            登记已上报
          </Button>
        )}
      </>
    ),
  };
  return (
    <RecordListPage
      key={seq}
      record={ministryReport}
      help={[
        '减员停发后由系统上报部级系统；被退回的在减员申请上更正后重新上报，原版本保留。',
        '部级系统只接收文件的：导出本清单人工上报，登记已上报后导入部级返回的结果文件。',
      ]}
      cells={cells}
      actions={
        may && (
          <SheetImportButton
            label="导入上报结果"
            base="/imports/ministry-results"
            of=""
            hint="部级系统返回的结果文件，每行一条上报：0、2xx为已接收，1xx为退回。"
            unit="条"
            onDone={() => setSeq(seq + 1)}
          />
        )
      }
      empty={{ title: '没有部级上报', hint: '减员停发后出现在这里。' }}
    />
  );
}
