import { DeleteOutlined, DownOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { App, Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { presentError } from '../client/error-view.ts';
import type { SavedViewsProps } from './SavedViews.tsx';
import { DeleteViewDocument, SavedViewsDocument, SaveViewDocument } from './saved-views.graphql.ts';
import { positionParams } from './useUrlState.ts';

/** Filters, sort and tab of a list under a name of one's own. Default export: loaded on demand. */
export default function SavedViewsMenu({ page }: SavedViewsProps) {
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(SavedViewsDocument, { variables: { page } });
  const refetchQueries = [SavedViewsDocument];
  const [save, saving] = useMutation(SaveViewDocument, { refetchQueries });
  const [remove] = useMutation(DeleteViewDocument, { refetchQueries });
  const views = data?.savedViews ?? [];

  async function saveCurrent({ name }: { name: string }): Promise<void> {
    const query = new URLSearchParams(params);
    for (const param of positionParams) query.delete(param);
    try {
      await save({ variables: { page, name: name.trim(), query: query.toString() } });
      setOpen(false);
      message.success(`已保存为“${name.trim()}”`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      title="常用视图"
      content={
        <div className="yjs-views">
          {views.length === 0 && <p className="yjs-quiet">设好筛选后起个名字保存，下次一点就到。</p>}
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <Button
                  type="link"
                  onClick={() => {
                    setParams(new URLSearchParams(view.query));
                    setOpen(false);
                  }}
                >
                  {view.name}
                </Button>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`删除视图 ${view.name}`}
                  onClick={() => {
                    remove({ variables: { id: view.id } }).catch((error) => message.error(presentError(error).title));
                  }}
                />
              </li>
            ))}
          </ul>
          <Form layout="inline" onFinish={saveCurrent} preserve={false}>
            <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
              <Input aria-label="视图名称" placeholder="当前筛选的名称" maxLength={20} />
            </Form.Item>
            <Button htmlType="submit" type="primary" loading={saving.loading}>
              保存
            </Button>
          </Form>
        </div>
      }
    >
      <Button icon={<StarOutlined />}>
        视图 <DownOutlined />
      </Button>
    </Popover>
  );
}
