import { useQuery } from '@apollo/client/react';
import { MarkTag, PageHeader, QueryGate, StateTag } from '@yjs/web-kit';
import { Alert, Button, Descriptions, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MyInstitutionQuery } from '../generated/graphql.ts';
import { AddQualification } from './AddQualification.tsx';
import { MyInstitutionDocument } from './institution.graphql.ts';
import { QualificationTable } from './QualificationTable.tsx';

type Institution = NonNullable<MyInstitutionQuery['myInstitution']>;

/** 机构信息 (SC14-4): one's own data, qualifications with what is left of them, teachers, venues. */
export default function InstitutionPage() {
  const query = useQuery(MyInstitutionDocument, { fetchPolicy: 'cache-and-network' });
  const institution = query.data?.myInstitution;
  return (
    <QueryGate queries={[query]}>
      {institution ? (
        <Own institution={institution} onDone={() => void query.refetch()} />
      ) : (
        <Empty description="您的账号没有对应的培训机构，请与所在区退役军人事务局联系。" />
      )}
    </QueryGate>
  );
}

function Own({ institution, onDone }: { institution: Institution; onDone(): void }) {
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const marks = institution.marks.filter(({ liftedAt }) => !liftedAt);
  return (
    <>
      <PageHeader
        title={institution.name}
        subtitle={`${institution.institutionNo} · ${institution.districtName}`}
        help="资质到期前90、30、7天和到期当日系统会提醒。请在到期前上传续期后的资质，由所在区核验。"
        tags={
          <Space size={4} wrap>
            <StateTag title={institution.stateTitle} />
            {marks.map((mark) => (
              <MarkTag key={mark.id} why={mark.reason}>
                {mark.kindTitle}
              </MarkTag>
            ))}
          </Space>
        }
        actions={
          <Space>
            <Button onClick={() => void navigate('/institution/change')}>申请变更</Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              上传资质
            </Button>
          </Space>
        }
      />
      <Warning institution={institution} />
      <Section title="资质">
        <QualificationTable rows={institution.qualifications} />
      </Section>
      <Section title="基本信息">
        <Profile institution={institution} />
      </Section>
      <Section title="师资">
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={institution.teachers}
          locale={{ emptyText: '还没有登记师资' }}
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '身份证号码', dataIndex: 'idNo' },
            { title: '职称', render: (_, row) => row.title ?? '—' },
            { title: '任教类别', render: (_, row) => row.subjectTitles.join('、') },
            { title: '专兼职', render: (_, row) => (row.fullTime ? '专职' : '兼职') },
            { title: '聘用期', render: (_, row) => `${row.hiredFrom} 至 ${row.hiredTo ?? '今'}` },
          ]}
        />
      </Section>
      <Section title="场地">
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={institution.venues}
          locale={{ emptyText: '还没有登记场地' }}
          columns={[
            { title: '名称', dataIndex: 'name' },
            { title: '类型', dataIndex: 'kindTitle' },
            { title: '地址', dataIndex: 'address' },
            { title: '容纳人数', dataIndex: 'capacity', align: 'right' },
            { title: '使用', render: (_, row) => (row.active ? '在用' : '停用') },
          ]}
        />
      </Section>
      {adding && <AddQualification onClose={() => setAdding(false)} onDone={onDone} />}
    </>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="yjs-panel" aria-label={title} style={{ marginBottom: 12 }}>
      <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>{title}</h2>
      {children}
    </section>
  );
}

/** What is due: first what blocks, then what will. */
function Warning({ institution: { expiryState, nearestExpiry } }: { institution: Institution }) {
  if (!nearestExpiry || !expiryState || expiryState === 'VALID') return null;
  const expired = expiryState === 'EXPIRED';
  return (
    <Alert
      type={expired ? 'error' : 'warning'}
      showIcon
      style={{ marginBottom: 12 }}
      title={expired ? `有资质已于 ${nearestExpiry} 到期` : `有资质将于 ${nearestExpiry} 到期`}
      description={
        expired
          ? '必备资质过期期间不能申报新项目、发布报名和开班。请上传续期后的资质，核验后自动恢复。'
          : '请及时办理续期，并上传续期后的资质。'
      }
    />
  );
}

function Profile({ institution: i }: { institution: Institution }) {
  const entries: [label: string, value: string, wide?: boolean][] = [
    ['统一社会信用代码', i.uscc],
    ['机构类型', i.institutionTypeTitle],
    ['办学性质', i.natureTitle],
    ['法定代表人', `${i.legalName} ${i.legalIdNo}`],
    ['联系人', `${i.contactName} ${i.contactPhone}`],
    ['电子邮箱', i.email],
    ['注册地址', i.regAddress, true],
    ['培训地址', i.trainAddress, true],
  ];
  return (
    <Descriptions
      size="small"
      column={2}
      items={entries.map(([label, children, wide]) => ({ key: label, label, children, span: wide ? 2 : 1 }))}
    />
  );
}
