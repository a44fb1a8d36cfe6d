import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, toPicked, useCodeList, useRequestId, wordOptions } from '@yjs/web-kit';
import { App, Form, Input, Select, Switch } from 'antd';
import type { SubsidyItem, SubsidyStandardInput, SubsidyStandardRowFragment } from '../../../generated/graphql.ts';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { CreateStandardDocument, EditStandardDocument } from './standards.graphql.ts';
import { itemWords, kindWords, remindedRoleWords, unitsOf, unitWords } from './words.ts';

type Values = Omit<SubsidyStandardInput, 'validFrom' | 'validTo'> & { validFrom: Picked; validTo?: Picked | null };

/** 新增, or the other content of a draft. */
export function StandardDialog(props: {
  draft?: SubsidyStandardRowFragment;
  onClose(): void;
  onDone(id: string): void;
}) {
  const { draft, onClose, onDone } = props;
  const { message } = App.useApp();
  const [create] = useMutation(CreateStandardDocument);
  const [edit] = useMutation(EditStandardDocument);
  const requestIdOf = useRequestId();

  async function send({ validFrom, validTo, ...values }: Values): Promise<void> {
    const input: SubsidyStandardInput = {
      ...values,
      item: values.kind === 'OFF_CAP' ? (values.item ?? null) : null,
      validFrom: validFrom.format('YYYY-MM-DD'),
      validTo: validTo?.format('YYYY-MM-DD') ?? null,
    };
    if (draft) {
      await edit({ variables: { id: draft.id, version: draft.version, input } });
      onDone(draft.id);
    } else {
      const { data } = await create({ variables: { input, requestId: requestIdOf(input) } });
      if (!data) return;
      message.success(`已新增 ${data.createSubsidyStandard.standardNo}，请核对后提交确认`);
      onDone(data.createSubsidyStandard.id);
    }
  }

  return (
    <FormDialog<Values>
      title={draft ? `修改标准 ${draft.standardNo}` : '新增补助标准'}
      okText="保存草稿"
      width={640}
      initialValues={draft ? valuesOf(draft) : { kind: 'LIVING', unit: 'DAY', nested: false }}
      onSubmit={send}
      onClose={onClose}
    >
      <StandardFields />
    </FormDialog>
  );
}

function valuesOf(draft: SubsidyStandardRowFragment): Partial<Values> {
  const { kind, item, unit, amount, scopeDistricts, scopeCategories, scopeLevels, nested, docNo, docTitle } = draft;
  const { remindDays, remindRoles } = draft;
  return {
    kind,
    item,
    unit,
    amount,
    scopeDistricts,
    scopeCategories,
    scopeLevels,
    nested,
    docNo,
    docTitle,
    remindDays,
    remindRoles,
    validFrom: toPicked(draft.validFrom),
    ...(draft.validTo && { validTo: toPicked(draft.validTo) }),
  };
}

function StandardFields() {
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch('kind', form);
  const item = Form.useWatch('item', form);
  const { districts } = useListChoices();
  const categories = useCodeList('traineeCategory').offered();
  const levels = useCodeList('trainingSkillLevel').offered();
  const units = kind ? unitsOf(kind, item as SubsidyItem | null | undefined) : [];
  const required = (text: string) => [{ required: true, message: text }];
  return (
    <>
      <Form.Item name="kind" label="种类" rules={required('请选择种类')}>
        <Select
          options={wordOptions(kindWords)}
          onChange={(next) => form.setFieldValue('unit', unitsOf(next, item)[0])}
        />
      </Form.Item>
      {kind === 'OFF_CAP' && (
        <Form.Item name="item" label="资金项目" rules={required('请选择资金项目')}>
          <Select
            options={wordOptions(itemWords)}
            onChange={(next) => form.setFieldValue('unit', unitsOf('OFF_CAP', next)[0])}
          />
        </Form.Item>
      )}
      <Form.Item name="amount" label="金额" rules={required('请填写金额')}>
        <Input inputMode="decimal" suffix="元" autoComplete="off" />
      </Form.Item>
      <Form.Item name="unit" label="单位" rules={required('请选择单位')}>
        <Select options={units.map((value) => ({ value, label: unitWords[value] }))} />
      </Form.Item>
      <Form.Item name="validFrom" label="生效日期" rules={required('请选择生效日期')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="validTo"
        label="截止日期（含）"
        extra={kind === 'LIVING' ? undefined : '没有截止日期的留空。'}
        rules={kind === 'LIVING' ? required('生活补助标准须填写截止日期') : []}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="docNo" label="文号" rules={required('请填写文号')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="docTitle" label="文件名称" rules={required('请填写文件名称')}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopeDistricts" label="适用区" extra="适用范围留空的，适用于全部。">
        <Select mode="multiple" allowClear options={[...districts]} placeholder="全市" />
      </Form.Item>
      <Form.Item name="scopeCategories" label="适用人员类别">
        <Select mode="multiple" allowClear options={categories} placeholder="全部人员类别" />
      </Form.Item>
      <Form.Item name="scopeLevels" label="适用技能等级">
        <Select mode="multiple" allowClear options={levels} placeholder="全部技能等级" />
      </Form.Item>
      <Form.Item
        name="remindDays"
        label="提前提醒天数"
        extra="到期前几天提醒，可填多个；留空的按系统参数。到期当天起每天提醒。"
      >
        <Select
          mode="tags"
          allowClear
          tokenSeparators={[',', '，', '、', ' ']}
          options={['90', '60', '30', '7'].map((value) => ({ value, label: value }))}
          placeholder="按系统参数"
        />
      </Form.Item>
      <Form.Item name="remindRoles" label="提醒角色">
        <Select mode="multiple" allowClear options={wordOptions(remindedRoleWords)} placeholder="市局工作人员" />
      </Form.Item>
      <Form.Item
        name="nested"
        label="优先于范围更大的标准"
        valuePropName="checked"
        extra="同一天另有范围更大的标准时，按人员类别、技能等级、区的顺序取范围最小的一项。"
      >
        <Switch checkedChildren="优先" unCheckedChildren="不优先" />
      </Form.Item>
    </>
  );
}
