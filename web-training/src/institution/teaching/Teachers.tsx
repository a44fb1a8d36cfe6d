import type { MyInstitutionQuery } from '../../generated/graphql.ts';
import { OwnTable } from './OwnTable.tsx';
import { TeacherDialog } from './TeacherDialog.tsx';
import { TeacherInFull } from './TeacherInFull.tsx';

export type Teacher = NonNullable<MyInstitutionQuery['myInstitution']>['teachers'][number];

/** 师资 of one's own institution: who teaches what, with the certificates that experts are shown. */
export function Teachers({ teachers, onDone }: { teachers: readonly Teacher[]; onDone(): void }) {
  return (
    <OwnTable<Teacher>
      add="登记师资"
      rows={teachers}
      empty="还没有登记师资；申报项目的教学计划从这里选择教师。"
      papers="资格证书"
      columns={[
        { title: '姓名', dataIndex: 'name' },
        {
          title: '身份证号码',
          render: (_, row) => (
            <>
              {row.idNo} <TeacherInFull teacher={row} />
            </>
          ),
        },
        { title: '职称', render: (_, row) => row.title ?? '—' },
        { title: '任教类别', render: (_, row) => row.subjectTitles.join('、') },
        { title: '专兼职', render: (_, row) => (row.fullTime ? '专职' : '兼职') },
        { title: '聘用期', render: (_, row) => `${row.hiredFrom} 至 ${row.hiredTo ?? '今'}` },
      ]}
      dialog={(teacher, onClose) => <TeacherDialog teacher={teacher} onClose={onClose} onDone={onDone} />}
    />
  );
}
