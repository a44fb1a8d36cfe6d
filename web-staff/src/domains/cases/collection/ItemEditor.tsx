import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem, useRequestId } from '@yjs/web-kit';
import { App, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { CollectionItemRowFragment as Item } from '../../../generated/graphql.ts';
import { CollectionItemsDocument, SaveCollectionItemDocument } from './collection.graphql.ts';
import { type ItemValues, toContent, toValues } from './item-values.ts';
import { formatWords, sourceWords, typeWords, valueWords } from './item-words.ts';

export interface ItemEditorProps {
  matter: { code: string; name: string };
  /** Absent for a new item. */
  item: Item | undefined;
  /** The other items of the matter, to be named in relations. */
  others: readonly Item[];
  onClose(): void;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** 新增、修改采集项: only the fields that its type of material has. */
export function ItemEditor({ matter, item, others, onClose }: ItemEditorProps) {
  const { message } = App.useApp();
  const [save] = useMutation(SaveCollectionItemDocument, { refetchQueries: [CollectionItemsDocument] });
  const requestIdOf = useRequestId();

  async function submit(values: ItemValues): Promise<void> {
    const input = {
      itemCode: item?.itemCode ?? values.itemCode.trim(),
      matterCode: matter.code,
      version: item?.version ?? null,
      content: toContent(values),
      reason: values.reason.trim(),
    };
    await save({ variables: { input, requestId: requestIdOf(input) } });
    message.success(item ? '已保存为新版本' : '已新增采集项');
  }

  return (
    <FormDialog<ItemValues>
      width={720}
      title={`${item ? '修改' : '新增'}采集项 · ${matter.name}`}
      okText="保存"
      initialValues={toValues(item)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        保存后立即按新版本校验申请人和窗口上传的材料、安置系统移交的材料；此前已接收的不受影响。
      </p>
      {!item && (
        <Form.Item
          name="itemCode"
          label="采集项编码"
          extra={`大写字母、数字、连字符，如 ${matter.code}-RECEIPT；保存后不能更改`}
          rules={[{ required: true, pattern: /^[A-Z][A-Z0-9_-]{1,39}$/, message: '请填写2至40位大写编码' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item
        name="materialName"
        label="材料名称"
        rules={[{ required: true, whitespace: true, message: '请填写材料名称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="materialType" label="材料类型" rules={[{ required: true, message: '请选择材料类型' }]}>
        <Select options={options(typeWords)} />
      </Form.Item>
      <Form.Item name="dataSources" label="数据来源" rules={[{ required: true, message: '请选择数据来源' }]}>
        <Select mode="multiple" options={options(sourceWords)} />
      </Form.Item>
      <TypeFields />
      <RelationFields others={others.filter((one) => one.id !== item?.id)} />
      <div className="yjs-row">
        <Form.Item name="required" label="必需" valuePropName="checked">
          <Switch checkedChildren="是" unCheckedChildren="否" />
        </Form.Item>
        <Form.Item name="enabled" label="启用" valuePropName="checked">
          <Switch checkedChildren="是" unCheckedChildren="否" />
        </Form.Item>
      </div>
      <ReasonItem />
    </FormDialog>
  );
}

function TypeFields() {
  const form = Form.useFormInstance<ItemValues>();
  return Form.useWatch('materialType', form) === 'STRUCTURED' ? <ValueFields /> : <FileFields />;
}

function Count({ name, label, unit, max }: { name: keyof ItemValues; label: string; unit: string; max: number }) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber min={1} max={max} precision={0} suffix={unit} placeholder="不限" style={{ width: 150 }} />
    </Form.Item>
  );
}

function FileFields() {
  return (
    <>
      <Form.Item name="allowedFormats" label="文件格式" rules={[{ required: true, message: '请选择文件格式' }]}>
        <Select mode="multiple" options={options(formatWords)} />
      </Form.Item>
      <div className="yjs-row">
        <Count name="maxSizeKb" label="大小上限" unit="KB" max={512_000} />
        <Count name="minPages" label="最少页数" unit="页" max={1000} />
        <Count name="maxPages" label="最多页数" unit="页" max={1000} />
      </div>
      <div className="yjs-row">
        <Count name="minWidth" label="图片最小宽度" unit="像素" max={20_000} />
        <Count name="minHeight" label="图片最小高度" unit="像素" max={20_000} />
        <Count name="minDpi" label="最低分辨率" unit="dpi" max={2400} />
      </div>
      <div className="yjs-row">
        <Count name="maxWidth" label="图片最大宽度" unit="像素" max={20_000} />
        <Count name="maxHeight" label="图片最大高度" unit="像素" max={20_000} />
        <Count name="maxFiles" label="上传文件数上限" unit="个" max={20} />
      </div>
    </>
  );
}

function ValueFields() {
  const form = Form.useFormInstance<ItemValues>();
  const coded = Form.useWatch('valueFormat', form) === 'CODE';
  return (
    <>
      <Form.Item name="valueFormat" label="取值格式" initialValue="TEXT">
        <Select options={options(valueWords)} />
      </Form.Item>
      {coded && (
        <Form.Item name="codes" label="允许的代码" rules={[{ required: true, message: '请列出允许的代码' }]}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} />
        </Form.Item>
      )}
      <div className="yjs-row">
        <Count name="minLength" label="最少字数" unit="字" max={2000} />
        <Count name="maxLength" label="最多字数" unit="字" max={2000} />
      </div>
    </>
  );
}

function RelationFields({ others }: { others: readonly Item[] }) {
  const form = Form.useFormInstance<ItemValues>();
  const grouped = (Form.useWatch('group', form)?.length ?? 0) > 0;
  const choices = others.map(({ itemCode, materialName }) => ({
    value: itemCode,
    label: `${materialName}（${itemCode}）`,
  }));
  if (choices.length === 0) return null;
  const field = (name: 'requires' | 'excludes' | 'group', label: string) => (
    <Form.Item name={name} label={label}>
      <Select mode="multiple" optionFilterProp="label" options={choices} placeholder="无" />
    </Form.Item>
  );
  return (
    <>
      {field('requires', '提供本项时还须提供')}
      {field('excludes', '不能与本项同时提供')}
      {field('group', '与本项同组')}
      {grouped && (
        <Form.Item
          name="atLeast"
          label="同组（含本项）至少提供"
          rules={[{ required: true, message: '请填写至少提供几项' }]}
        >
          <InputNumber min={1} max={21} precision={0} suffix="项" style={{ width: 150 }} />
        </Form.Item>
      )}
    </>
  );
}
