import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { MatterCategoryPartsFragment, SubCaseMode } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { modeWords } from './item-words.ts';
import {
  DistrictsDocument,
  MatterCategoriesDocument,
  SetMatterModeDocument,
  SetMatterWindowDocument,
} from './offline.graphql.ts';

type Matter = MatterCategoryPartsFragment['matters'][number];
type Window = Matter['windows'][number];

export interface MatterSettingsProps {
  matter: Matter;
  maySetMode: boolean;
  maySetWindow: boolean;
  onClose(): void;
}

const WHOLE_CITY = { value: '310000', label: '全市' };

/** 事项设置: how a matter is handled, and where, city-wide and in each district. */
export function MatterSettings({ matter, maySetMode, maySetWindow, onClose }: MatterSettingsProps) {
  const [chosen, setChosen] = useState<Window>();
  const { data } = useQuery(DistrictsDocument);
  const regions = [WHOLE_CITY, ...(data?.orgs ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))];
  const regionName = (code: string) => regions.find(({ value }) => value === code)?.label ?? code;
  return (
    <Drawer open size={560} title={`事项设置 · ${matter.name}`} onClose={onClose}>
      {maySetMode && <ModeForm matter={matter} />}
      <PageSection id="windows" title="线下窗口">
        <PlainTable
          label="线下窗口"
          rows={matter.windows.map((window) => ({ ...window, id: window.regionCode }))}
          empty={{ title: '尚未登记线下窗口' }}
          columns={[
            { key: 'region', title: '范围', render: (row) => regionName(row.regionCode) },
            { key: 'place', title: '地点', render: (row) => row.place },
            { key: 'phone', title: '电话', render: (row) => row.phone ?? '—' },
            { key: 'hours', title: '时间', render: (row) => row.hours ?? '—' },
            {
              key: 'acts',
              title: '操作',
              render: (row) =>
                maySetWindow && (
                  <Button size="small" onClick={() => setChosen(row)}>
                    修改
                  </Button>
                ),
            },
          ]}
        />
      </PageSection>
      {maySetWindow && (
        <WindowForm
          key={chosen?.regionCode ?? 'new'}
          matter={matter}
          window={chosen}
          regions={regions}
          onDone={() => setChosen(undefined)}
        />
      )}
    </Drawer>
  );
}

function ModeForm({ matter }: { matter: Matter }) {
  const { message } = App.useApp();
  const [set, { loading, error }] = useMutation(SetMatterModeDocument, { refetchQueries: [MatterCategoriesDocument] });
  const [form] = Form.useForm<{ mode: SubCaseMode; reason: string }>();
  const submit = async ({ mode, reason }: { mode: SubCaseMode; reason: string }) => {
    const { code, version } = matter;
    await set({ variables: { code, version, mode, reason: reason.trim() } });
    form.resetFields(['reason']);
    message.success(`${matter.name}：已改为${modeWords[mode]}`);
  };
  return (
    <PageSection id="mode" title="办理方式">
      <Form
        form={form}
        layout="vertical"
        initialValues={{ mode: matter.mode }}
        onFinish={(values) => void submit(values).catch(() => undefined)}
      >
        <Form.Item name="mode" label="办理方式" extra="改动后，事项自动归入相应分类，在办子办件随之调整。">
          <Select
            options={(Object.keys(modeWords) as SubCaseMode[]).map((value) => ({ value, label: modeWords[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label="调整原因"
          rules={[
            { required: true, whitespace: true, message: '请填写调整原因' },
            { min: 5, message: '调整原因不少于 5 个字' },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={500} />
        </Form.Item>
        <Button htmlType="submit" loading={loading}>
          调整办理方式
        </Button>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </PageSection>
  );
}

interface WindowFormProps {
  matter: Matter;
  window: Window | undefined;
  regions: { value: string; label: string }[];
  onDone(): void;
}

function WindowForm({ matter, window, regions, onDone }: WindowFormProps) {
  const { message } = App.useApp();
  const [set, { loading, error }] = useMutation(SetMatterWindowDocument, {
    refetchQueries: [MatterCategoriesDocument],
  });
  const [form] = Form.useForm<Pick<Window, 'regionCode' | 'place' | 'phone' | 'hours'>>();
  const submit = async (values: Pick<Window, 'regionCode' | 'place' | 'phone' | 'hours'>) => {
    const known = matter.windows.find(({ regionCode }) => regionCode === values.regionCode);
    await set({ variables: { input: { ...values, matterCode: matter.code, version: known?.version ?? 0 } } });
    message.success('线下窗口已保存');
    form.resetFields();
    onDone();
  };
  return (
    <PageSection id="window" title={window ? '修改窗口' : '登记窗口'}>
      <Form
        form={form}
        layout="vertical"
        initialValues={window ?? {}}
        onFinish={(values) => void submit(values).catch(() => undefined)}
      >
        <Form.Item name="regionCode" label="范围" rules={[{ required: true, message: '请选择范围' }]}>
          <Select options={regions} disabled={window !== undefined} />
        </Form.Item>
        <Form.Item name="place" label="办理地点" rules={[{ required: true, min: 2, message: '请填写办理地点' }]}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="phone" label="咨询电话">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="hours" label="办理时间">
          <Input maxLength={60} placeholder="工作日 9:00—17:00" />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={loading}>
            保存
          </Button>
          {window && <Button onClick={onDone}>返回</Button>}
        </Space>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </PageSection>
  );
}
