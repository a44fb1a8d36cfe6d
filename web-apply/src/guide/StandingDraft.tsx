import { useMutation } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { Button, Popconfirm } from 'antd';
import { Refused } from '../app/Refused.tsx';
import { DiscardApplicationDraftDocument } from './guide.graphql.ts';

export interface StandingDraftProps {
  id: string;
  savedAt?: string | null;
  /** Undefined until both consents are given. */
  onGoOn?: (() => void) | undefined;
  onGone(): void;
}

/** The draft that stands of the bundle (01 §9.4): go on with it, or delete it with its files and begin anew. */
export function StandingDraft({ id, savedAt, onGoOn, onGone }: StandingDraftProps) {
  const [discard, { error, loading }] = useMutation(DiscardApplicationDraftDocument);

  async function remove(): Promise<void> {
    const { data } = await discard({ variables: { id } }).catch(() => ({ data: undefined }));
    if (data) onGone();
  }

  return (
    <div className="apply-note">
      您有一份没有提交的申请，{formatDateTime(savedAt)} 保存。
      {onGoOn && (
        <Button type="link" onClick={onGoOn}>
          继续填写
        </Button>
      )}
      <Popconfirm
        title="删除这份草稿？"
        description="已填写的内容和已上传的材料一并删除，不能恢复。"
        okText="删除"
        okButtonProps={{ danger: true }}
        cancelText="保留"
        onConfirm={() => void remove()}
      >
        <Button type="link" danger loading={loading}>
          删除草稿
        </Button>
      </Popconfirm>
      {error && <Refused error={error} safe="草稿仍在。" />}
    </div>
  );
}
