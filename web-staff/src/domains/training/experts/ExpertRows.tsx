import { DatePicker } from '@yjs/web-kit';
import { Button, Flex, Form, Input } from 'antd';

const needed = (message: string) => [{ required: true, message }];

/** 工作经历 of an expert, line by line. */
export function WorkFields() {
  return (
    <Form.List name="workHistory">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start" wrap>
              <Form.Item name={[name, 'organisation']} rules={needed('请填写单位')}>
                <Input style={{ width: 240 }} maxLength={100} placeholder="单位" aria-label="单位" />
              </Form.Item>
              <Form.Item name={[name, 'uscc']}>
                <Input
                  style={{ width: 190 }}
                  maxLength={18}
                  placeholder="统一社会信用代码"
                  aria-label="统一社会信用代码"
                />
              </Form.Item>
              <Form.Item name={[name, 'role']} rules={needed('请填写职务')}>
                <Input style={{ width: 120 }} maxLength={60} placeholder="职务" aria-label="职务" />
              </Form.Item>
              <Form.Item name={[name, 'from']} rules={needed('请选择开始日期')}>
                <DatePicker placeholder="起" aria-label="起" style={{ width: 130 }} />
              </Form.Item>
              <Form.Item name={[name, 'to']}>
                <DatePicker placeholder="止（至今不填）" aria-label="止" style={{ width: 140 }} />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                删除
              </Button>
            </Flex>
          ))}
          <Button onClick={() => add({})} style={{ marginBottom: 16 }}>
            增加工作经历
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** 申报的亲属任职情况, line by line. */
export function RelativeFields() {
  return (
    <Form.List name="relatives">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start" wrap>
              <Form.Item name={[name, 'name']} rules={needed('请填写姓名')}>
                <Input style={{ width: 140 }} maxLength={50} placeholder="亲属姓名" aria-label="亲属姓名" />
              </Form.Item>
              <Form.Item name={[name, 'relation']} rules={needed('请填写关系')}>
                <Input style={{ width: 120 }} maxLength={20} placeholder="关系" aria-label="关系" />
              </Form.Item>
              <Form.Item name={[name, 'organisation']} rules={needed('请填写单位')}>
                <Input style={{ width: 280 }} maxLength={100} placeholder="任职单位" aria-label="任职单位" />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                删除
              </Button>
            </Flex>
          ))}
          <Button onClick={() => add({})} style={{ marginBottom: 16 }}>
            增加亲属
          </Button>
        </>
      )}
    </Form.List>
  );
}
