import { useMutation } from '@apollo/client/react';
import { DatePicker, type Picked, toPicked, useCodeList } from '@yjs/web-kit';
import { Form, Input, Radio, Select } from 'antd';
import { SaveTeacherDocument } from '../institution.graphql.ts';
import type { Teacher } from './Teachers.tsx';
import { TeachingDialog } from './TeachingDialog.tsx';
import { needed } from './useFieldFaults.ts';

interface Values {
  name: string;
  idNo?: string;
  phone?: string;
  title?: string;
  subjects: string[];
  fullTime: boolean;
  hiredFrom: Picked;
  hiredTo?: Picked | null;
}

/** 登记、修改师资 with certificates; who leaves gets a last day and stays on record. */
export function TeacherDialog({
  teacher,
  onClose,
  onDone,
}: {
  teacher: Teacher | undefined;
  onClose(): void;
  onDone(): void;
}) {
  const categories = useCodeList('trainingProjectCategory');
  const [save, saving] = useMutation(SaveTeacherDocument);
  const keep = ({ idNo, phone, title, hiredFrom, hiredTo, ...values }: Values, fileIds: string[]) =>
    save({
      variables: {
        input: {
          ...values,
          id: teacher?.id ?? null,
          version: teacher?.version ?? null,
          idNo: idNo?.trim() || null,
          phone: phone?.trim() || null,
          title: title?.trim() || null,
          hiredFrom: hiredFrom.format('YYYY-MM-DD'),
          hiredTo: hiredTo?.format('YYYY-MM-DD') ?? null,
          fileIds,
        },
      },
    });

  return (
    <TeachingDialog<Values>
      title={teacher ? `修改师资：${teacher.name}` : '登记师资'}
      initialValues={initialOf(teacher)}
      papers={{
        label: '资格证书',
        extra: '申报项目后，评审专家按批次的设置查阅。',
        kept: teacher?.files ?? [],
      }}
      saving={saving}
      save={keep}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="idNo" label="身份证号码" rules={teacher ? [] : needed('请填写身份证号码')}>
        <Input maxLength={18} autoComplete="off" placeholder={teacher && `${teacher.idNo}，不填则不变`} />
      </Form.Item>
      <Form.Item name="phone" label="手机号">
        <Input maxLength={11} autoComplete="off" placeholder={teacher?.phone ? `${teacher.phone}，不填则不变` : ''} />
      </Form.Item>
      <Form.Item name="title" label="职称">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="subjects" label="任教类别" rules={[{ required: true, message: '请选择任教类别' }]}>
        <Select
          mode="multiple"
          options={categories.offered(teacher?.subjects)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="fullTime" label="专兼职">
        <Radio.Group
          options={[
            { value: true, label: '专职' },
            { value: false, label: '兼职' },
          ]}
        />
      </Form.Item>
      <Form.Item name="hiredFrom" label="聘用起" rules={[{ required: true, message: '请选择聘用起始日期' }]}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="hiredTo" label="聘用止（在聘的不填）">
        <DatePicker />
      </Form.Item>
    </TeachingDialog>
  );
}

function initialOf(teacher: Teacher | undefined): Partial<Values> {
  if (!teacher) return { fullTime: true, subjects: [] };
  const { name, title, subjects, fullTime, hiredFrom, hiredTo } = teacher;
  return {
    name,
    subjects: [...subjects],
    fullTime,
    hiredFrom: toPicked(hiredFrom),
    ...(title && { title }),
    ...(hiredTo && { hiredTo: toPicked(hiredTo) }),
  };
}
