import type { TrainingInstitutionQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';

type Institution = TrainingInstitutionQuery['trainingInstitution'];

/** 师资 of an institution, ID number and phone masked. */
export function TeacherTab({ teachers }: { teachers: Institution['teachers'] }) {
  return (
    <PlainTable
      label="师资"
      rows={teachers}
      empty={{ title: '没有师资', hint: '机构在“机构信息”中登记师资。' }}
      columns={[
        { key: 'name', title: '姓名', render: (row) => row.name },
        { key: 'id', title: '身份证号码', render: (row) => row.idNo },
        { key: 'phone', title: '手机号', render: (row) => row.phone ?? '—' },
        { key: 'title', title: '职称', render: (row) => row.title ?? '—' },
        { key: 'subjects', title: '任教类别', render: (row) => row.subjectTitles.join('、') },
        { key: 'full', title: '专兼职', render: (row) => (row.fullTime ? '专职' : '兼职') },
        { key: 'hired', title: '聘用期', render: (row) => `${row.hiredFrom} 至 ${row.hiredTo ?? '今'}` },
      ]}
    />
  );
}

/** 场地 of an institution. */
export function VenueTab({ venues }: { venues: Institution['venues'] }) {
  return (
    <PlainTable
      label="场地"
      rows={venues}
      empty={{ title: '没有场地', hint: '机构在“机构信息”中登记场地。' }}
      columns={[
        { key: 'name', title: '名称', render: (row) => row.name },
        { key: 'kind', title: '类型', render: (row) => row.kindTitle },
        { key: 'address', title: '地址', render: (row) => row.address },
        { key: 'capacity', title: '容纳人数', align: 'right', render: (row) => row.capacity },
        { key: 'equipment', title: '设备', render: (row) => row.equipment ?? '—' },
        { key: 'lease', title: '租赁到期', render: (row) => row.leaseValidTo ?? '—' },
        { key: 'active', title: '使用', render: (row) => (row.active ? '在用' : '停用') },
      ]}
    />
  );
}
