import { Descriptions } from 'antd';
import { Link } from 'react-router';
import type { TrainingInstitutionQuery } from '../../../generated/graphql.ts';
import { RevealInstitution } from './RevealInstitution.tsx';

type Institution = TrainingInstitutionQuery['trainingInstitution'];

/** 基本信息 of an institution; what is sensitive is masked. */
export function ProfileTab({ institution: i }: { institution: Institution }) {
  const entries: [label: string, value: React.ReactNode, wide?: boolean][] = [
    ['统一社会信用代码', i.uscc],
    ['机构类型', i.institutionTypeTitle],
    ['办学性质', i.natureTitle],
    ['所在区', i.districtName],
    ['成立日期', i.foundedOn],
    ['入库日期', i.enteredOn],
    ['注册地址', i.regAddress, true],
    ['培训地址', i.trainAddress, true],
    ['上级（举办）单位', i.parentName, true],
    ['法定代表人', i.legalName],
    [
      '身份证号码',
      <span key="id">
        {i.legalIdNo} <RevealInstitution id={i.id} />
      </span>,
    ],
    ['联系人', `${i.contactName} ${i.contactPhone}`],
    ['电子邮箱', i.email],
    ['教职工', `${i.staffTotal} 人`],
    ['教师（高级、中级、初级）', `${i.teachersSenior}、${i.teachersMid}、${i.teachersJunior} 人`],
    ['教室', `${i.classroomCount} 间，最多同时培训 ${i.maxTrainees} 人`],
    ['食堂餐位、宿舍床位', `${i.canteenSeats ?? '—'}、${i.dormBeds ?? '—'}`],
    ['培训场地、建筑面积', `${i.trainingArea} m²、${i.buildingArea} m²`],
    ['开户银行', i.bankName],
    ['银行账号', i.bankAccount],
    ['账户名称', i.bankOwner],
    ['机构简介', i.intro, true],
    ...(i.removedOn ? [['剔除日期', i.removedOn] as [string, React.ReactNode]] : []),
    ...(i.formerId
      ? [
          [
            '重新申报',
            <Link key="former" to={`/training/institutions/${i.formerId}`}>
              查看剔除前的记录
            </Link>,
            true,
          ] as [string, React.ReactNode, boolean],
        ]
      : []),
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={entries.map(([label, children, wide]) => ({
        key: label,
        label,
        children: children || '—',
        span: wide ? 2 : 1,
      }))}
    />
  );
}
