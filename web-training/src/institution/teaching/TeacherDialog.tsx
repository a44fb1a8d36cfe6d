import { useMutation, useQuery } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  type Picked,
  type StoredFile,
  toPicked,
  trainingRules,
  UploadField,
} from '@yjs/web-kit';
import { App, Form, Input, Modal, Radio, Select } from 'antd';

import { useState } from 'react';
import { EnrolmentChoicesDocument } from '../../trainee/hall/hall.graphql.ts';
import { SaveTeacherDocument } from '../institution.graphql.ts';
import { FilesCell } from './FilesCell.tsx';
import type { Teacher } from './Teachers.tsx';
import { needed, useFieldFaults } from './useFieldFaults.ts';

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
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const choices = useQuery(EnrolmentChoicesDocument).data?.enrolmentChoices.categories ?? [];
  const [save, { loading, error }] = useMutation(SaveTeacherDocument);
  const show = useFieldFaults(form);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);

  async function confirm({ idNo, phone, title, hiredFrom, hiredTo, ...values }: Values): Promise<void> {
    const input = {
      ...values,
      id: teacher?.id ?? null,
      version: teacher?.version ?? null,
      idNo: idNo?.trim() || null,
      phone: phone?.trim() || null,
      title: title?.trim() || null,
      hiredFrom: hiredFrom.format('YYYY-MM-DD'),
      hiredTo: hiredTo?.format('YYYY-MM-DD') ?? null,
      fileIds: files.map(({ id }) => id),
    };
    const { data } = await save({ variables: { input } }).catch(show);
    if (!data) return;
    message.success(`已保存：${values.name}`);
    onDone();
    onClose();
  }

  return (
    <Modal
      open
      title={teacher ? `修改师资：${teacher.name}` : '登记师资'}
      okText="保存"
      cancelText="返回"
      okButtonProps={{ disabled: busy }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(teacher)}
        onFinish={(values) => void confirm(values)}
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
            options={choices.map(({ code, title }) => ({ value: code, label: title }))}
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
        <Form.Item label="资格证书" extra="申报项目后，评审专家按批次的设置查阅。">
          {teacher && teacher.files.length > 0 && <FilesCell files={teacher.files} />}
          <UploadField label="资格证书" rules={trainingRules} value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
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
