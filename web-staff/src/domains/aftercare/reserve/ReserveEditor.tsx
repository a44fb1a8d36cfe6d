import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, HelpLines, PageHeader, type Picked, presentError, toPicked, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Progress, Row, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ReserveContentInput, ReserveRecordInput } from '../../../generated/graphql.ts';
import { FieldItem } from './FieldItem.tsx';
import { PhotoField } from './PhotoField.tsx';
import { NewReserveDocument, ReserveContentDocument, SaveReserveDocument } from './reserve.graphql.ts';
import { ALL_FIELDS, type Content, TABS } from './reserve-fields.ts';

type Days = 'dischargeDate' | 'changeDoneOn';
type Values = Partial<Omit<ReserveRecordInput, Days>> & { [K in Days]?: Picked | null };

const dayOf = (picked: Picked | null | undefined) => picked?.format('YYYY-MM-DD') ?? null;

/** 填写预备役登记: one form in tabs; what is still missing stands above it. */
export default function ReserveEditor() {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(ReserveContentDocument, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (id !== undefined && !data) return <Skeleton active />;
  const one = data?.reserveRecord;
  return <Editor key={one ? `${one.id}-${one.version}` : 'new'} one={one} onReload={() => void refetch()} />;
}

/** What the form begins with: what is masked begins empty, and stays as it is where nothing is typed. */
function valuesOf(one: Content | undefined): Record<string, unknown> {
  if (!one) return {};
  return Object.fromEntries(
    ALL_FIELDS.filter(({ masked }) => !masked).map(({ name, kind }) => {
      const value: unknown = Object.entries(one).find(([key]) => key === name)?.[1];
      return [name, kind === 'day' && typeof value === 'string' ? toPicked(value) : (value ?? undefined)];
    }),
  );
}

function Editor({ one, onReload }: { one: Content | undefined; onReload(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [open] = useMutation(NewReserveDocument);
  const [save] = useMutation(SaveReserveDocument);
  const [tab, setTab] = useState('basic');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const requestIdOf = useRequestId();

  const tabOf = (name: string) => TABS.find(({ fields }) => fields.some((field) => field.name === name))?.key ?? tab;

  async function keep(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      const {
        personName = '',
        idNo = '',
        placementRegion = '',
        dischargeDate,
        changeDoneOn,
        ...rest
      } = form.getFieldsValue();
      const days = { dischargeDate: dayOf(dischargeDate), changeDoneOn: dayOf(changeDoneOn) };
      const content: ReserveContentInput = { ...rest, ...days, placementRegion };
      if (one) {
        const { id, version } = one;
        const { data } = await save({ variables: { id, version, input: content } });
        said(data?.saveReserveRecord.missing ?? []);
        navigate(`/aftercare/reserve/${id}`);
      } else {
        const input: ReserveRecordInput = { ...content, personName, idNo };
        const { data } = await open({ variables: { input, requestId: requestIdOf(input) } });
        said(data?.openReserveRecord.missing ?? []);
        if (data) navigate(`/aftercare/reserve/${data.openReserveRecord.id}`);
      }
    } catch (problem) {
      const { fields } = presentError(problem);
      const known = ALL_FIELDS.flatMap(({ name }) => {
        const errors = fields.filter(({ path }) => path === `input.${name}`).map(({ message: text }) => text);
        return errors.length > 0 ? [{ name, errors }] : [];
      });
      form.setFields(known);
      if (known[0]) setTab(tabOf(known[0].name));
      else setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  const said = (missing: readonly string[]) =>
    missing.length > 0
      ? message.warning(`已保存，还缺：${missing.join('、')}`, 6)
      : message.success('已保存，信息完整，可以生成登记表');

  return (
    <article>
      <PageHeader
        title={one ? `填写 ${one.recordNo}` : '新建预备役登记'}
        subtitle={one ? `${one.personNameMasked} ${one.idNoMasked}` : '先填写姓名、身份证号和安置地，其余可以以后补充'}
        help={
          <HelpLines
            lines={[
              '标有“登记表必填”的栏目填齐后才能生成登记表；可以先保存，以后补充。',
              '脱敏显示的栏目留空即不修改。',
              '健康信息和涉密服役信息须有相应权限；本人填写的涉密栏目本人可以查看。',
            ]}
          />
        }
        actions={
          <Space>
            <Button onClick={() => navigate(one ? `/aftercare/reserve/${one.id}` : '/aftercare/reserve')}>返回</Button>
            <Button type="primary" loading={busy} onClick={form.submit}>
              保存
            </Button>
          </Space>
        }
      />
      {one && (
        <section className="staff-section">
          <Space wrap>
            <span>完整度</span>
            <Progress percent={one.completeness} size={[220, 10]} aria-label="完整度" />
            {one.missing.length > 0 && <span className="yjs-quiet">还缺：{one.missing.join('、')}</span>}
          </Space>
        </section>
      )}
      {failure !== undefined && <ErrorNotice error={failure} safe="已填写的内容仍在。" />}
      {one && <PhotoField one={one} onDone={onReload} />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={valuesOf(one)}
        onFinish={() => void keep()}
        onFinishFailed={({ errorFields }) => setTab(tabOf(String(errorFields[0]?.name[0] ?? '')))}
      >
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={TABS.map(({ key, title, fields }) => ({
            key,
            label: title,
            forceRender: true,
            children: (
              <Row gutter={24}>
                {fields.map((field) => (
                  <FieldItem key={field.name} field={field} one={one} />
                ))}
              </Row>
            ),
          }))}
        />
      </Form>
    </article>
  );
}
