import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import type { NoticeWordingInput } from '../../generated/graphql.ts';
import { NoticeTemplatePreviewDocument } from './templates.graphql.ts';

const PAUSE_MS = 400;

/** The wording as people would read it, a moment after the last key; below it what keeps it from being submitted. */
export function TemplatePreview({ wording }: { wording: NoticeWordingInput }) {
  const asked = useSettled(wording);
  const { data, previousData, error } = useQuery(NoticeTemplatePreviewDocument, {
    variables: { wording: asked },
    skip: !asked.title.trim() || !asked.body.trim(),
    fetchPolicy: 'no-cache',
  });
  const preview = (data ?? previousData)?.noticeTemplatePreview;
  return (
    <section className="staff-template-preview" aria-label="预览">
      {error && <ErrorNotice error={error} />}
      {!preview && !error && <p className="yjs-quiet">填写标题和正文后，这里显示带示例内容的效果。</p>}
      {preview && (
        <>
          <h3 className="staff-preview-title">{preview.title}</h3>
          <p className="staff-notice-body">{preview.body}</p>
          <p className="yjs-quiet" role="status">
            共 {preview.length} 字{wording.channels.includes('SMS') && `，短信计 ${preview.segments} 条`}
            （按示例内容）
          </p>
          {preview.faults.map((fault) => (
            <Alert key={fault} type="warning" showIcon title={fault} />
          ))}
        </>
      )}
    </section>
  );
}

/** A value once it has stood still for a moment. */
function useSettled(wording: NoticeWordingInput): NoticeWordingInput {
  const [settled, setSettled] = useState(wording);
  const key = JSON.stringify(wording);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as NoticeWordingInput), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
