import { useMutation, useQuery } from '@apollo/client/react';
import { PageHeader, type Picked, QueryGate, toPicked } from '@yjs/web-kit';
import { Alert, Button, Col, Empty, Form, Input, Row, Select } from 'antd';
import type { InstitutionChangeInput, InstitutionChangeValues, InstitutionInForceQuery } from '../generated/graphql.ts';
import { ConditionFields, filledConditions } from '../institution/index.ts';
import { InstitutionInForceDocument, RequestInstitutionChangeDocument } from './changes.graphql.ts';
import { FilingFields } from './FilingFields.tsx';
import { useFiling } from './useFiling.ts';

type Values = Omit<InstitutionChangeValues, 'foundedOn'> & { foundedOn?: Picked | null; reason: string };
type InForce = NonNullable<InstitutionInForceQuery['myInstitution']>;

const help = '只填写需要变更的项目，不变更的留空；审核通过前原信息继续有效。涉及银行账户的还须市服务中心复核。';

/** 变更机构信息 (BR14-5): each field beside what stands in force. */
export default function InstitutionChangeForm() {
  const [form] = Form.useForm<Values>();
  const query = useQuery(InstitutionInForceDocument, { fetchPolicy: 'cache-and-network' });
  const filing = useFiling(form, (path) => [path.replace(/^values\./, '')]);
  const [request] = useMutation(RequestInstitutionChangeDocument);
  const own = query.data?.myInstitution;

  const submit = ({ reason, ...values }: Values) =>
    filing.send(async (given) => {
      const input = {
        ...given,
        values: { ...filled(values), ...filledConditions(values) },
      } as InstitutionChangeInput;
      const { data } = await request({ variables: { input } });
      return data?.requestInstitutionChange.id;
    }, reason);

  return (
    <QueryGate queries={[query, ...filing.queries]}>
      <PageHeader title="变更机构信息" subtitle={own?.name} help={help} />
      {own ? (
        <section className="yjs-panel">
          <Alert type="info" showIcon style={{ marginBottom: 16 }} title={help} />
          <Form
            form={form}
            layout="vertical"
            initialValues={initialOf(filing.former)}
            onFinish={(values) => void submit(values)}
            scrollToFirstError
          >
            <Fields own={own} districts={query.data?.districts ?? []} />
            <ConditionFields standing={own} />
            <FilingFields {...filing.fields} />
            <Button type="primary" htmlType="submit" loading={filing.sending} disabled={filing.blocked}>
              提交变更申请
            </Button>
          </Form>
        </section>
      ) : (
        <Empty description="您的账号没有对应的培训机构，请与所在区退役军人事务局联系。" />
      )}
    </QueryGate>
  );
}

function Fields({ own, districts }: { own: InForce; districts: InstitutionInForceQuery['districts'] }) {
  const options = districts
    .filter(({ districtCode }) => districtCode && districtCode !== own.districtCode)
    .map(({ districtCode, name }) => ({ value: districtCode, label: name.replace('退役军人事务局', '') }));
  const field = (
    name: keyof InstitutionChangeValues,
    label: string,
    now: string | null | undefined,
    control: React.ReactNode,
  ) => (
    <Col xs={24} md={12} key={name}>
      <Form.Item name={name} label={label} extra={`现为：${now || '未登记'}`}>
        {control}
      </Form.Item>
    </Col>
  );
  const text = (max: number) => <Input maxLength={max} placeholder="不变更的留空" autoComplete="off" />;
  return (
    <Row gutter={16}>
      {field('name', '机构名称', own.name, text(100))}
      {field('uscc', '统一社会信用代码', own.uscc, text(18))}
      {field('legalName', '法定代表人', own.legalName, text(50))}
      {field('legalIdNo', '法定代表人身份证号码', own.legalIdNo, text(18))}
      {field(
        'districtCode',
        '所在区',
        own.districtName,
        <Select allowClear options={options} placeholder="不变更的不选" />,
      )}
      {field('parentName', '上级（举办）单位', own.parentName, text(100))}
      {field('regAddress', '注册地址', own.regAddress, text(200))}
      {field('trainAddress', '培训地址', own.trainAddress, text(200))}
      {field('contactName', '联系人', own.contactName, text(50))}
      {field('contactPhone', '联系电话', own.contactPhone, text(20))}
      {field('email', '电子邮箱', own.email, text(100))}
      {field('bankName', '开户银行', own.bankName, text(80))}
      {field('bankAccount', '银行账号', own.bankAccount, text(40))}
      {field('bankOwner', '账户名称（须与机构名称一致）', own.bankOwner, text(100))}
    </Row>
  );
}

/** What a request that came back asked for; numbers are typed anew. */
function initialOf(former: { content: unknown; reason: string } | undefined): Partial<Values> {
  if (!former) return {};
  const { foundedOn, ...content } = former.content as InstitutionChangeValues;
  return { ...content, ...(foundedOn && { foundedOn: toPicked(String(foundedOn)) }), reason: former.reason };
}

const filled = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' && value.trim() !== ''));
