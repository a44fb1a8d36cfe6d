import { usePermission } from '@yjs/web-kit';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type CadreDifferenceTypes, cadreDifference } from '../../../records/cadre-difference.ts';
import { differenceActs } from '../cadre-acts.ts';
import { StartDialog } from '../transfers/StartDialog.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';

type One = CadreDifferenceTypes['One'];

/** One 比对结果 (03 §31.5): both sides beside each other, and what the source says of the person besides. */
export default function DifferencePage() {
  return (
    <RecordPage
      record={cadreDifference}
      title={({ codeTitle, differenceNo }) => `${codeTitle} ${differenceNo}`}
      subtitle={({ cadreName, cadreIdNo }) => `${cadreName} ${cadreIdNo}`}
      help={[
        '采纳的按来源更新名册；姓名须经关键信息变更审批。',
        '户籍区、性别和出生日期不能直接采纳，办理后填写处理情况。',
        '不采纳的须填写原因，同一来源值以后不再提示。',
      ]}
      acts={differenceActs}
      facts={{
        cadreNo: (one) => <Link to={`/cadres/${one.cadreId}`}>{one.cadreNo}</Link>,
        comparisonNo: (one) =>
          one.comparisonId ? <Link to={`/cadre-comparisons/${one.comparisonId}`}>{one.comparisonNo}</Link> : '—',
        applicationNo: (one) =>
          one.applicationId ? <Link to={`/cadre-applications/${one.applicationId}`}>{one.applicationNo}</Link> : '—',
      }}
      lead={(one) => <SideBySide one={one} />}
      actions={(one) => <Actions one={one} />}
      sections={(one) =>
        one.source !== 'LOCAL' && (
          <PageSection id="source" title="来源对照" note="该来源最近一次应答，双方均已脱敏">
            <SourcesPanel cadreId={one.cadreId} only={one.source} />
          </PageSection>
        )
      }
    />
  );
}

function SideBySide({ one }: { one: One }) {
  // What the register itself shows, a double or a number that cannot be, has no two sides.
  if (one.localText == null && one.remoteText == null) return null;
  return (
    <PageSection id="sides" title="差异对照">
      <Table
        rowKey="title"
        size="small"
        pagination={false}
        dataSource={[{ title: one.fieldTitle, local: one.localText, remote: one.remoteText }]}
        columns={[
          { title: '栏目', dataIndex: 'title' },
          { title: '名册信息', dataIndex: 'local', render: (text: string | null) => text ?? '—' },
          { title: `${one.sourceTitle}信息`, dataIndex: 'remote', render: (text: string | null) => text ?? '—' },
        ]}
      />
    </PageSection>
  );
}

/** A person who has moved is transferred; the district is no field that anybody edits (03 §31.5). */
function Actions({ one }: { one: One }) {
  const mayTransfer = usePermission('cadre.transfer:manage');
  const [open, setOpen] = useState(false);
  if (!mayTransfer || one.field !== 'hukou' || one.state !== 'PENDING') return null;
  const person = { id: one.cadreId, personNameMasked: one.cadreName };
  return (
    <>
      <Button onClick={() => setOpen(true)}>发起关系转移</Button>
      {open && <StartDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
