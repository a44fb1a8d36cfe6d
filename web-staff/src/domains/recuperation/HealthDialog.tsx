import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, type StoredFile, toPicked, UploadField, wordOptions } from '@yjs/web-kit';
import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecupHealthInput } from '../../generated/graphql.ts';
import { recupDoctorOpinionTitles } from '../../generated/titles/recup-doctor-opinion.ts';
import { recupSelfCareTitles } from '../../generated/titles/recup-self-care.ts';
import type { RecupNominationTypes } from '../../records/recup-nomination.ts';
import { SaveHealthDocument } from './recuperation.graphql.ts';

interface Values extends Omit<RecupHealthInput, 'examDate' | 'heightCm' | 'weightKg'> {
  examDate?: Picked | null;
  heightCm?: number | null;
  weightKg?: number | null;
  examFiles?: readonly StoredFile[];
}

const item = (name: keyof Values, label: string, field: ReactNode, extra?: string) => (
  <Col span={8}>
    <Form.Item name={name} label={label} extra={extra}>
      {field}
    </Form.Item>
  </Col>
);
const YES_NO = ['无', '有'].map((value) => ({ value, label: value }));
const line = (max: number) => <Input maxLength={max} autoComplete="off" />;
const number = (min: number, max: number) => (
  <InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} />
);

/** 联系人和身体信息 (03 §29.3): diagnosis and medication are sealed and read by the institution alone. */
export function HealthDialog({
  one,
  onDone,
  onClose,
}: {
  one: RecupNominationTypes['One'];
  onDone(): void;
  onClose(): void;
}) {
  const [save] = useMutation(SaveHealthDocument);
  const [busy, setBusy] = useState(false);
  const kept = (masked: string | null | undefined) => (masked ? `已填写 ${masked}，不修改的留空` : undefined);
  return (
    <FormDialog<Values>
      title="填写联系人和身体信息"
      okText="保存"
      width={860}
      initialValues={{
        companionRelation: one.companionRelation ?? null,
        dietNeeds: one.dietNeeds ?? null,
        selfCare: one.selfCare ?? null,
        chronicDiseases: one.chronicDiseases ?? null,
        medication: one.medication ?? null,
        allergies: one.allergies ?? null,
        recentHospital: one.recentHospital ?? null,
        hospitalText: one.hospitalText ?? null,
        mobilityAid: one.mobilityAid ?? null,
        bloodPressure: one.bloodPressure ?? null,
        heightCm: one.heightCm ? Number(one.heightCm) : null,
        weightKg: one.weightKg ? Number(one.weightKg) : null,
        doctorOpinion: one.doctorOpinion ?? null,
        examDate: one.examDate ? toPicked(one.examDate) : null,
      }}
      disabled={busy}
      onSubmit={async ({ examDate, examFiles = [], heightCm, weightKg, ...values }) => {
        const input = {
          ...values,
          heightCm: heightCm == null ? null : String(heightCm),
          weightKg: weightKg == null ? null : String(weightKg),
          examDate: examDate?.format('YYYY-MM-DD') ?? null,
        };
        const examFileIds = examFiles.map(({ id }) => id);
        await save({ variables: { id: one.id, version: one.version, input, examFileIds } });
        onDone();
      }}
      onClose={onClose}
    >
      <Row gutter={16}>
        {item('emergencyName', '紧急联系人', line(50), kept(one.emergencyNameMasked))}
        {item('emergencyPhone', '紧急联系人电话', line(20), kept(one.emergencyPhoneMasked))}
        {item('dietNeeds', '饮食需求', line(200))}
        {item('companionName', '陪同人员', line(50), kept(one.companionNameMasked))}
        {item('companionRelation', '与陪同人员的关系', line(20))}
        {item('companionPhone', '陪同人员电话', line(20), kept(one.companionPhoneMasked))}
        {item('selfCare', '自理能力', <Select options={wordOptions(recupSelfCareTitles)} />)}
        {item('doctorOpinion', '医生意见', <Select options={wordOptions(recupDoctorOpinionTitles)} />)}
        {item('examDate', '体检日期', <DatePicker style={{ width: '100%' }} />, '疗养开始前180天以内')}
        {item('chronicDiseases', '慢性病', line(200))}
        {item('medication', '服药情况', line(300))}
        {item('allergies', '过敏史', line(200))}
        {item('bloodPressure', '血压', line(7), '如 130/80')}
        {item('heightCm', '身高（厘米）', number(80, 250))}
        {item('weightKg', '体重（公斤）', number(20, 250))}
        {item('mobilityAid', '助行器具', line(50))}
        {item('recentHospital', '近期住院', <Select allowClear placeholder="未填" options={YES_NO} />)}
        {item('hospitalText', '住院情况', line(300), '近期住院的必填')}
        <Col span={16}>
          <Form.Item name="examFiles" label="体检报告" extra="只有本机构可见">
            <UploadField label="体检报告" onBusy={setBusy} />
          </Form.Item>
        </Col>
      </Row>
    </FormDialog>
  );
}
