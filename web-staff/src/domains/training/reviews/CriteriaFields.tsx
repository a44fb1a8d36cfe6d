import { Alert, Button, Flex, Form, Input, InputNumber } from 'antd';

/** The criteria of a batch; their weights have to make 100. */
export function CriteriaFields() {
  const form = Form.useFormInstance();
  const criteria = (Form.useWatch('criteria', form) ?? []) as { weight?: number | null }[];
  const sum = criteria.reduce((total, criterion) => total + (criterion?.weight ?? 0), 0);
  return (
    <Form.List name="criteria">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start">
              <Form.Item name={[name, 'code']} rules={[{ required: true, pattern: /^C\d{1,2}$/, message: 'C1…' }]}>
                <Input style={{ width: 64 }} aria-label="代码" />
              </Form.Item>
              <Form.Item name={[name, 'name']} rules={[{ required: true, message: '请填写名称' }]}>
                <Input style={{ width: 220 }} maxLength={60} aria-label="名称" />
              </Form.Item>
              <Form.Item name={[name, 'description']} style={{ flex: 1 }}>
                <Input maxLength={500} aria-label="说明" placeholder="说明" />
              </Form.Item>
              <Form.Item name={[name, 'weight']} rules={[{ required: true, message: '权重' }]}>
                <InputNumber min={1} max={100} suffix="%" style={{ width: 96 }} aria-label="权重" />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)} disabled={fields.length === 1}>
                删除
              </Button>
            </Flex>
          ))}
          <Flex gap={12} align="center" style={{ marginBottom: 16 }}>
            <Button
              onClick={() =>
                add({ code: `C${fields.length + 1}`, name: '', description: '', commentBelow: 60, commentFrom: 95 })
              }
            >
              增加一项
            </Button>
            {sum !== 100 && <Alert type="warning" title={`权重合计 ${sum}，须为100`} />}
          </Flex>
        </>
      )}
    </Form.List>
  );
}
