import type { TrainingInstitutionQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { RevealTeacher } from './RevealTeacher.tsx';
import { teacherColumns, venueColumns } from './teaching-columns.tsx';

type Institution = TrainingInstitutionQuery['trainingInstitution'];

const teachersOfToday = teacherColumns<Institution['teachers'][number]>(
  [
    {
      key: 'id',
      title: '身份证号码',
      render: (row) => (
        <>
          {row.idNo} <RevealTeacher id={row.id} />
        </>
      ),
    },
    { key: 'phone', title: '手机号', render: (row) => row.phone ?? '—' },
  ],
  [
    { key: 'subjects', title: '任教类别', render: (row) => row.subjectTitles.join('、') },
    { key: 'hired', title: '聘用期', render: (row) => `${row.hiredFrom} 至 ${row.hiredTo ?? '今'}` },
  ],
);
const venuesOfToday = venueColumns<Institution['venues'][number]>([
  { key: 'active', title: '使用', render: (row) => (row.active ? '在用' : '停用') },
]);

/** 师资 of an institution, ID number and phone masked. */
export function TeacherTab({ teachers }: { teachers: Institution['teachers'] }) {
  return (
    <PlainTable
      label="师资"
      rows={teachers}
      columns={teachersOfToday}
      empty={{ title: '没有师资', hint: '机构在“机构信息”中登记师资。' }}
    />
  );
}

/** 场地 of an institution. */
export function VenueTab({ venues }: { venues: Institution['venues'] }) {
  return (
    <PlainTable
      label="场地"
      rows={venues}
      columns={venuesOfToday}
      empty={{ title: '没有场地', hint: '机构在“机构信息”中登记场地。' }}
    />
  );
}
