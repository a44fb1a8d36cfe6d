import { type DataColumn, formatDateTime } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import type { FrozenInstitutionPartsFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { filesColumn, teacherColumns, venueColumns } from '../institutions/teaching-columns.tsx';

type Parts = FrozenInstitutionPartsFragment;

const qualificationColumns: DataColumn<Parts['qualifications'][number]>[] = [
  { key: 'title', title: '资质', render: (row) => row.title },
  { key: 'no', title: '证书编号', render: (row) => row.certNo },
  { key: 'issuer', title: '发证机关', render: (row) => row.issuer },
  { key: 'scope', title: '许可范围', render: (row) => row.scope || '—' },
  { key: 'valid', title: '有效期', render: (row) => `${row.validFrom} 至 ${row.validTo ?? '长期'}` },
  filesColumn('扫描件'),
];
const keptTeachers = teacherColumns<Parts['teachers'][number]>(
  [],
  [
    { key: 'subjects', title: '任教类别', render: (row) => row.subjects || '—' },
    { key: 'hired', title: '聘用起', render: (row) => row.hiredFrom },
  ],
);
const keptVenues = venueColumns<Parts['venues'][number]>();

/** The institution as it was when the version was submitted: what is judged, whatever has changed since (02 §9.3). */
export function FrozenInstitution({
  institution: { facts, qualifications, teachers, venues },
  version,
  submittedAt,
}: {
  institution: Parts;
  version: number;
  submittedAt: string | null | undefined;
}) {
  const known = facts.filter(({ value }) => value !== '');
  return (
    <div className="staff-stack">
      <p className="yjs-quiet">
        第{version}版提交时的机构情况{submittedAt && `（${formatDateTime(submittedAt)}）`}，审核和评审以此为准。
      </p>
      <Descriptions
        size="small"
        bordered
        column={3}
        items={known.map(({ path, title, value }) => ({ key: path, label: title, children: value }))}
      />
      <PlainTable
        label="提交时的资质"
        rows={qualifications}
        empty={{ title: '没有资质', hint: '提交该版本时没有登记资质。' }}
        columns={qualificationColumns}
      />
      <PlainTable
        label="提交时的师资"
        rows={teachers}
        empty={{ title: '没有师资', hint: '提交该版本时没有登记师资。' }}
        columns={keptTeachers}
      />
      <PlainTable
        label="提交时的场地"
        rows={venues}
        empty={{ title: '没有场地', hint: '提交该版本时没有登记场地。' }}
        columns={keptVenues}
      />
    </div>
  );
}
