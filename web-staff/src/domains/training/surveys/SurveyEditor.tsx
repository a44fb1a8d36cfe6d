import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, fieldErrors, momentField, newRequestId, PageHeader, presentError, QueryGate } from '@yjs/web-kit';
import { Alert, App, Button, Flex, Form, Input, Select, Switch, Typography } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { EditorPage } from '../../../platform/EditorPage.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { type EditedSurvey, fieldOf, type SurveyValues, toSurveyInput, toSurveyValues } from './survey-values.ts';
import {
  CreateNeedsSurveyDocument,
  NeedsSurveyDocument,
  SaveNeedsSurveyDocument,
  SurveyAudienceDocument,
} from './surveys.graphql.ts';

const help = [
  '感兴趣的培训类型、方便的时间和意见建议等每份调查都会问；这里增加本次另外的题目。',
  '有学员填写后再改题目，会生成新的题目版本，已提交的答卷保留在原版本。',
];
const needed = (message: string) => [{ required: true, message }];
const EDIT = 'training.survey:manage';

/** 新建、修改需求调查. */
export default function SurveyEditor() {
  return (
    <EditorPage create={EDIT} edit={EDIT}>
      {(id) => <LoadedEditor id={id} />}
    </EditorPage>
  );
}

function LoadedEditor({ id }: { id: string | undefined }) {
  const known = useQuery(NeedsSurveyDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  const survey = known.data?.needsSurvey;
  return (
    <div className="staff-stack">
      <PageHeader title={id ? '修改调查' : '新建调查'} help={<HelpLines lines={help} />} />
      <QueryGate queries={[known]}>{(!id || survey) && <Editor survey={survey} />}</QueryGate>
    </div>
  );
}

function Editor({ survey }: { survey: EditedSurvey | undefined }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<SurveyValues>();
  const anonymous = Form.useWatch('anonymous', form);
  const { data: audience } = useQuery(SurveyAudienceDocument);
  const [create, creating] = useMutation(CreateNeedsSurveyDocument);
  const [change, changing] = useMutation(SaveNeedsSurveyDocument);
  const requestId = useRef(newRequestId());
  const answered = (survey?.answerCount ?? 0) > 0;

  async function save(values: SurveyValues): Promise<void> {
    const input = toSurveyInput(values);
    try {
      const id = survey
        ? (await change({ variables: { id: survey.id, version: survey.version, input } })).data?.saveNeedsSurvey.id
        : (await create({ variables: { input, requestId: requestId.current } })).data?.createNeedsSurvey.id;
      message.success('已保存');
      if (id) await navigate(`/training/surveys/${id}`);
    } catch (failure) {
      requestId.current = newRequestId();
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({ name: fieldOf(path), errors: [text] }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  const options = (choices: readonly { code: string; title: string }[] | undefined) =>
    choices?.map(({ code, title }) => ({ value: code, label: title })) ?? [];
  return (
    <Form
      form={form}
      layout="vertical"
      className="staff-section"
      initialValues={toSurveyValues(survey)}
      onFinish={(values) => void save(values)}
    >
      {answered && (
        <Alert
          type="info"
          showIcon
          title="已有学员填写：修改题目将生成新的题目版本，是否匿名不能再改。"
          style={{ marginBottom: 16 }}
        />
      )}
      <Form.Item name="title" label="调查名称" rules={needed('请填写调查名称')}>
        <Input maxLength={80} placeholder="例：2026年度退役军人职业技能培训需求调查" />
      </Form.Item>
      <Form.Item name="intro" label="调查说明（选填）">
        <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Flex gap={24} wrap>
        <Form.Item name="window" label="填写时间" rules={needed('请选择填写时间')}>
          <DatePicker.RangePicker {...momentField} />
        </Form.Item>
        <Form.Item name="districts" label="安置区（不选为不限）" style={{ minWidth: 260 }}>
          <Select
            mode="multiple"
            allowClear
            options={options(audience?.enrolmentChoices.districts)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="categories" label="人员类别（不选为不限）" style={{ minWidth: 260 }}>
          <Select
            mode="multiple"
            allowClear
            options={options(audience?.categories)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      </Flex>
      <Flex gap={24}>
        <Form.Item name="anonymous" label="匿名填写" valuePropName="checked" extra="只记录是否填写过，内容不对应到人">
          <Switch disabled={answered} />
        </Form.Item>
        <Form.Item
          name="allowEdit"
          label="截止前可修改"
          valuePropName="checked"
          extra={anonymous ? '匿名调查提交后不能修改' : undefined}
        >
          <Switch disabled={anonymous === true} />
        </Form.Item>
      </Flex>
      <Typography.Title level={5}>另外的题目</Typography.Title>
      <QuestionFields />
      <div>
        <Button type="primary" htmlType="submit" loading={creating.loading || changing.loading}>
          保存
        </Button>
      </div>
    </Form>
  );
}
