import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, toPicked, wordOptions } from '@yjs/web-kit';
import { Checkbox, Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import type { RecupHealthInput } from '../../generated/graphql.ts';
import { recupDoctorOpinionTitles } from '../../generated/titles/recup-doctor-opinion.ts';
import { recupSelfCareTitles } from '../../generated/titles/recup-self-care.ts';
import type { RecupNominationTypes } from '../../records/recup-nomination.ts';
import { SaveHealthDocument } from './recuperation.graphql.ts';

type Values = Omit<RecupHealthInput, 'examDate'> & { examDate?: Picked | null };

const item = (name: keyof Values, label: string, field: ReactNode, extra?: string) => (
  <Col span={8}>
    <Form.Item name={name} label={label} extra={extra}>
      {field}
    </Form.Item>
  </Col>
);
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
        recentHospital: one.recentHospital,
        hospitalText: one.hospitalText ?? null,
        mobilityAid: one.mobilityAid ?? null,
        bloodPressure: one.bloodPressure ?? null,
        heightCm: one.heightCm ?? null,
        weightKg: one.weightKg ?? null,
        doctorOpinion: one.doctorOpinion ?? null,
        examDate: one.examDate ? toPicked(one.examDate) : null,
      }}
      onSubmit={async ({ examDate, ...values }) => {
        const input = { ...values, examDate: examDate?.format('YYYY-MM-DD') ?? null };
        await save({ variables: { id: one.id, version: one.version, input } });
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
        <Col span={8}>
          <Form.Item name="recentHospital" valuePropName="checked" label="近期住院">
            <Checkbox>近期住过院</Checkbox>
          </Form.Item>
        </Col>
        {item('hospitalText', '住院情况', line(300))}
      </Row>
    </FormDialog>
  );
}
