import { useMutation } from '@apollo/client/react';
import { newRequestId, presentError } from '@yjs/web-kit';
import { App, Button, Popconfirm } from 'antd';
import { RemindReviewExpertsDocument } from './review-acts.graphql.ts';

/** 催办: everybody who has not handed in everything is told once. */
export function RemindButton({ id }: { id: string }) {
  const { message } = App.useApp();
  const [remind, { loading }] = useMutation(RemindReviewExpertsDocument);

  async function send(): Promise<void> {
    try {
      const { data } = await remind({ variables: { id, requestId: newRequestId() } });
      const told = data?.remindReviewExperts ?? 0;
      message.success(told > 0 ? `已催办 ${told} 位专家` : '所有专家都已提交');
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Popconfirm title="提醒全部未提交打分的专家？" okText="催办" cancelText="取消" onConfirm={() => void send()}>
      <Button loading={loading}>催办</Button>
    </Popconfirm>
  );
}
