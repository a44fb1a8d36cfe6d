import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { formatDateTime, PageHeader, presentError, QueryGate } from '@yjs/web-kit';
import { App, Button, Checkbox, Form, Input } from 'antd';
import { useRef } from 'react';
import type { InspectionChecklistsQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CreateInspectionChecklistDocument, InspectionChecklistsDocument } from './cycles.graphql.ts';
import './inspections.css';

type Checklist = InspectionChecklistsQuery['inspectionChecklists'][number];
type Values = Pick<Checklist, 'title' | 'items'>;

const help = [
  '修改后保存为新的版本，新建的年检批次可以选用；已启动的批次仍用原来的版本。',
  '“须上传证明”的指标，机构上报时必须上传对应材料；“一票否决”的指标不符合时不能判定合格。',
];

/** 年检指标: the newest version as the beginning of the next one. */
export default function ChecklistPage() {
  const query = useQuery(InspectionChecklistsDocument, { fetchPolicy: 'cache-and-network' });
  const versions = query.data?.inspectionChecklists;
  const [newest] = versions ?? [];
  return (
    <div className="staff-stack">
      <PageHeader title="年检指标" help={<HelpLines lines={help} />} />
      <QueryGate queries={[query]}>
        {newest && <Editor key={newest.id} newest={newest} onDone={() => void query.refetch()} />}
        <section className="staff-section" aria-label="各版本">
          <header>
            <h2>各版本</h2>
          </header>
          <ul className="staff-plain-list">
            {versions?.map(({ id, versionNo, title, items, createdAt, createdByName }) => (
              <li key={id}>
                第{versionNo}版 {title}：{items.length}项
                <span className="yjs-quiet">
                  {' '}
                  {createdByName} {formatDateTime(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </QueryGate>
    </div>
  );
}

function Editor({ newest, onDone }: { newest: Checklist; onDone(): void }) {
  const { message } = App.useApp();
  const [create, { loading }] = useMutation(CreateInspectionChecklistDocument);
  const requestId = useRef(crypto.randomUUID());

  async function store({ title, items }: Values): Promise<void> {
    const lines = items.map(({ code, text, evidenceRequired, fatal }) => ({
      code,
      text,
      evidenceRequired: evidenceRequired === true,
      fatal: fatal === true,
    }));
    try {
      await create({ variables: { input: { title, items: lines }, requestId: requestId.current } });
      message.success('已保存为新的版本');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
    requestId.current = crypto.randomUUID();
  }

  return (
    <Form<Values>
      layout="vertical"
      className="staff-section"
      initialValues={{ title: newest.title, items: newest.items }}
      onFinish={(values) => void store(values)}
    >
      <Form.Item name="title" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <fieldset className="inspection-items">
            <legend>指标</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="inspection-item-line">
                <Form.Item name={[name, 'code']} noStyle>
                  <Input aria-label={`第${name + 1}项的编号`} placeholder="编号" maxLength={10} />
                </Form.Item>
                <Form.Item name={[name, 'text']} noStyle>
                  <Input aria-label={`第${name + 1}项的内容`} placeholder="指标内容" maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'evidenceRequired']} valuePropName="checked" noStyle>
                  <Checkbox>须上传证明</Checkbox>
                </Form.Item>
                <Form.Item name={[name, 'fatal']} valuePropName="checked" noStyle>
                  <Checkbox>一票否决</Checkbox>
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删除第${name + 1}项`}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add()}>
              添加指标
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Button type="primary" htmlType="submit" loading={loading}>
        保存为新版本
      </Button>
    </Form>
  );
}
