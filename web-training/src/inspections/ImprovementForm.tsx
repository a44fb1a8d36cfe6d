import { useMutation } from '@apollo/client/react';
import { MarkTag, presentError, type StoredFile, Uploads, useUploads } from '@yjs/web-kit';
import { App, Button, Form, Input, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import type { OwnInspectionPageFragment } from '../generated/graphql.ts';
import { FilesOf } from './FilesOf.tsx';
import { SaveImprovementRepliesDocument } from './inspections.graphql.ts';
import { Missing } from './Missing.tsx';
import { useHandIn } from './useHandIn.ts';
import { severityWords } from './words.ts';

interface Values {
  replies: { text?: string; files?: StoredFile[] }[];
}

/** 整改: problem by problem what was done about it, with files (T19-5). */
export function ImprovementForm({ one, onDone }: { one: OwnInspectionPageFragment; onDone(): void }) {
  const { message } = App.useApp();
  const [save, { loading }] = useMutation(SaveImprovementRepliesDocument);
  const [changed, setChanged] = useState(false);
  const uploads = useUploads();
  const { handIn, loading: sending } = useHandIn(onDone);
  const round = one.improvements.at(-1);
  if (!round) return null;

  async function store({ replies }: Values): Promise<void> {
    try {
      await save({
        variables: {
          id: one.id,
          version: one.version,
          replies: replies.map(({ text, files }, at) => ({
            problemNo: at + 1,
            text: text ?? '',
            fileIds: (files ?? []).map(({ id }) => id),
          })),
        },
      });
      message.success('已保存');
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <section className="yjs-panel" aria-label="整改">
      <h2>
        第{round.roundNo}轮整改 <span className="yjs-quiet">期限 {round.deadline}</span>
      </h2>
      {round.requirements && <p className="review-text">{round.requirements}</p>}
      <Form<Values>
        layout="vertical"
        initialValues={{
          replies: round.problems.map((_, at) => ({ text: round.replies.find(({ no }) => no === at + 1)?.text ?? '' })),
        }}
        onValuesChange={() => setChanged(true)}
        onFinish={(values) => void store(values)}
      >
        <Uploads report={uploads.report}>
          {round.problems.map((problem, at) => (
            <fieldset key={problem.text} className="inspection-problem">
              <legend>
                问题{at + 1}：{problem.text} <MarkTag>{severityWords[problem.severity]}</MarkTag>{' '}
                <span className="yjs-quiet">期限 {problem.deadline}</span>
              </legend>
              <Form.Item name={['replies', at, 'text']} label={`问题${at + 1}的整改说明`} required>
                <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
              </Form.Item>
              <Form.Item name={['replies', at, 'files']} label={`问题${at + 1}的整改材料`}>
                <FilesOf one={one} code={`REPLY-${round.roundNo}-${at + 1}`} label={`问题${at + 1}的整改材料`} />
              </Form.Item>
            </fieldset>
          ))}
        </Uploads>
        {!changed && <Missing lines={one.missing} />}
        <Space style={{ marginTop: 12 }}>
          <Button htmlType="submit" loading={loading} disabled={!changed || uploads.busy}>
            保存
          </Button>
          <Popconfirm
            title="提交后由所在区重新审核，不能再修改。确认提交？"
            okText="重新提交"
            cancelText="返回"
            onConfirm={() => void handIn('resubmit', one)}
          >
            <Button type="primary" loading={sending} disabled={changed || uploads.busy || one.missing.length > 0}>
              重新提交
            </Button>
          </Popconfirm>
          {uploads.busy && <span className="yjs-quiet">材料正在上传，完成后再保存</span>}
          {changed && !uploads.busy && <span className="yjs-quiet">有未保存的修改，保存后再提交</span>}
        </Space>
      </Form>
    </section>
  );
}
