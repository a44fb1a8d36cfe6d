import { useQuery } from '@apollo/client/react';
import { MarkTags, PageHeader, QueryGate, StateTag } from '@yjs/web-kit';
import { Button, Descriptions, Empty, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MyInstitutionQuery } from '../generated/graphql.ts';
import { AddQualification } from './AddQualification.tsx';
import { Conditions } from './conditions/Conditions.tsx';
import { ConditionsDialog } from './conditions/ConditionsDialog.tsx';
import { MyInstitutionDocument } from './institution.graphql.ts';
import { QualificationTable } from './QualificationTable.tsx';
import { Standing } from './Standing.tsx';
import { Teachers } from './teaching/Teachers.tsx';
import { Venues } from './teaching/Venues.tsx';

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
  const [filling, setFilling] = useState(false);
  const registered = institution.state === 'REGISTERED';
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
            <MarkTags marks={marks} />
          </Space>
        }
        actions={
          <Space>
            {registered && <Button onClick={() => setFilling(true)}>填写办学条件</Button>}
            <Button onClick={() => void navigate('/institution/change')}>申请变更</Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              上传资质
            </Button>
          </Space>
        }
      />
      <Standing institution={institution} />
      <Section title="资质">
        <QualificationTable rows={institution.qualifications} />
      </Section>
      <Section title="基本信息">
        <Profile institution={institution} />
      </Section>
      <Section title="办学条件">
        <Conditions standing={institution} />
      </Section>
      <Section title="师资">
        <Teachers teachers={institution.teachers} onDone={onDone} />
      </Section>
      <Section title="场地">
        <Venues venues={institution.venues} onDone={onDone} />
      </Section>
      {filling && <ConditionsDialog institution={institution} onClose={() => setFilling(false)} />}
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
    ['上级（举办）单位', i.parentName ?? '—', true],
  ];
  return (
    <Descriptions
      size="small"
      column={2}
      items={entries.map(([label, children, wide]) => ({ key: label, label, children, span: wide ? 2 : 1 }))}
    />
  );
}
