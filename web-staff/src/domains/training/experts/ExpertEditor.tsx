import { useMutation, useQuery } from '@apollo/client/react';
import {
  DatePicker,
  fieldErrors,
  newRequestId,
  PageHeader,
  presentError,
  QueryGate,
  reasonTextRules,
  useCodeList,
} from '@yjs/web-kit';
import { App, Button, Checkbox, Form, Input, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ExpertQuery } from '../../../generated/graphql.ts';
import { EditorPage } from '../../../platform/EditorPage.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CODE_LISTS } from '../code-lists.ts';
import { TrainingDistrictsDocument } from '../institutions/training.graphql.ts';
import { RelativeFields, WorkFields } from './ExpertRows.tsx';
import { type ExpertValues, toChange, toNew, toValues } from './expert-values.ts';
import { AddExpertDocument, ChangeExpertDocument, ExpertDocument } from './experts.graphql.ts';
import { MANAGE } from './words.ts';

type Expert = ExpertQuery['reviewExpert'];

const help = [
  '工作单位、工作经历和亲属任职情况用于自动判断回避：现任职单位、离职未满规定年限的单位和亲属任职单位的项目不分配给该专家。',
  '上级单位与申报机构相同，或任职于申报机构所在区区级机关的，分配时提示，须说明理由。',
  '登录账号须已由系统管理员建立，并有评审专家角色。',
];
const needed = (message: string) => [{ required: true, message }];

/** 新增、变更评审专家. */
export default function ExpertEditor() {
  return (
    <EditorPage create={MANAGE} edit={MANAGE}>
      {(id) => <LoadedEditor id={id} />}
    </EditorPage>
  );
}

function LoadedEditor({ id }: { id: string | undefined }) {
  const known = useQuery(ExpertDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  const expert = known.data?.reviewExpert;
  return (
    <div className="staff-stack">
      <PageHeader title={id ? `变更：${expert?.name ?? ''}` : '新增专家'} help={<HelpLines lines={help} />} />
      <QueryGate queries={[known]}>{(!id || expert) && <Editor expert={expert} />}</QueryGate>
    </div>
  );
}

function Editor({ expert }: { expert: Expert | undefined }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ExpertValues>();
  const [add, adding] = useMutation(AddExpertDocument);
  const [change, changing] = useMutation(ChangeExpertDocument);
  const [requestId, setRequestId] = useState(newRequestId);
  const offices = useQuery(TrainingDistrictsDocument).data?.districts ?? [];
  const districts = offices.flatMap(({ districtCode, name }) =>
    districtCode ? [{ value: districtCode, label: name.replace('退役军人事务局', '') }] : [],
  );
  const categories = useCodeList(CODE_LISTS.category);
  const genders = useCodeList('sex');
  const renew = Form.useWatch('renewRelatives', form) || !expert;

  async function save(values: ExpertValues): Promise<void> {
    try {
      let id = expert?.id;
      if (expert)
        await change({
          variables: {
            id: expert.id,
            version: expert.version,
            expert: toChange(values),
            reason: values.reason?.trim() ?? '',
          },
        });
      else {
        const made = await add({
          variables: { loginName: values.loginName?.trim() ?? '', expert: toNew(values), requestId },
        });
        id = made.data?.addReviewExpert.id;
      }
      message.success(expert ? '已保存变更' : '已入库');
      await navigate(`/training/experts/${id}`);
    } catch (failure) {
      // What is sent after a correction is another request.
      setRequestId(newRequestId());
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
        name: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
        errors: [text],
      }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  const kept = expert ? '不填则不变' : undefined;
  return (
    <section className="yjs-panel">
      <Form
        form={form}
        layout="vertical"
        style={{ maxWidth: 980 }}
        initialValues={expert ? toValues(expert) : { fields: [], workHistory: [], relatives: [] }}
        onFinish={(values) => void save(values)}
      >
        {!expert && (
          <Form.Item name="loginName" label="登录账号" rules={needed('请填写登录账号')}>
            <Input maxLength={50} style={{ width: 280 }} />
          </Form.Item>
        )}
        <Space size={16} wrap align="start">
          <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
            <Input maxLength={50} style={{ width: 180 }} />
          </Form.Item>
          <Form.Item name="idNo" label="身份证号码" {...(!expert && { rules: needed('请填写身份证号码') })}>
            <Input maxLength={18} style={{ width: 220 }} placeholder={expert ? `${expert.idNo}，不填则不变` : ''} />
          </Form.Item>
          <Form.Item name="gender" label="性别">
            <Select
              allowClear
              options={genders.offered([expert?.gender])}
              style={{ width: 150 }}
              placeholder="按身份证号码"
            />
          </Form.Item>
          <Form.Item name="phone" label="手机号" {...(!expert && { rules: needed('请填写手机号') })}>
            <Input maxLength={20} style={{ width: 220 }} placeholder={expert ? `${expert.phone}，不填则不变` : ''} />
          </Form.Item>
        </Space>
        <Space size={16} wrap align="start">
          <Form.Item name="employer" label="工作单位" rules={needed('请填写工作单位')}>
            <Input maxLength={100} style={{ width: 320 }} />
          </Form.Item>
          <Form.Item name="employerUscc" label="单位统一社会信用代码">
            <Input maxLength={18} style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="title" label="职称" rules={needed('请填写职称')}>
            <Input maxLength={50} style={{ width: 200 }} />
          </Form.Item>
        </Space>
        <Space size={16} wrap align="start">
          <Form.Item name="employerParent" label="单位的上级单位（母公司、举办单位）">
            <Input maxLength={100} style={{ width: 320 }} />
          </Form.Item>
          <Form.Item name="employerDistrict" label="任职于区级机关的，所属区">
            <Select allowClear options={districts} style={{ width: 220 }} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        </Space>
        <Form.Item name="fields" label="专业领域" rules={needed('请至少选择一个专业领域')}>
          <Select
            mode="multiple"
            options={categories.offered(expert?.fields)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Space size={16} wrap align="start">
          <Form.Item name="validTo" label="聘期至（不填为长期）">
            <DatePicker />
          </Form.Item>
          <Form.Item name="bankAccount" label="银行账号">
            <Input maxLength={23} style={{ width: 260 }} placeholder={kept} />
          </Form.Item>
        </Space>
        <Typography.Title level={5}>工作经历</Typography.Title>
        <WorkFields />
        <Typography.Title level={5}>亲属任职情况</Typography.Title>
        {expert && (
          <Form.Item name="renewRelatives" valuePropName="checked">
            <Checkbox>重新填写（替换已登记的全部亲属任职情况）</Checkbox>
          </Form.Item>
        )}
        {renew && <RelativeFields />}
        {expert && (
          <Form.Item name="reason" label="变更理由" rules={reasonTextRules(true, '变更理由')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
          </Form.Item>
        )}
        <div>
          <Button type="primary" htmlType="submit" loading={adding.loading || changing.loading}>
            {expert ? '保存变更' : '入库'}
          </Button>
        </div>
      </Form>
    </section>
  );
}
