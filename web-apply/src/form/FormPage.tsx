import { type FormData, SchemaForm } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { useBundle } from '../app/useBundle.ts';
import { useFocusOfHash } from '../app/useFocusOfHash.ts';
import { useDraft } from '../draft/draft-context.ts';
import { SavedNote } from '../draft/SavedNote.tsx';
import { schemaOf, uiOf } from './form-ui.ts';

const FORM = 'application-form';

/** Page 2, 在线填表 (01 §9.4): what is known is filled in and marked, the rest is asked for once. */
export default function FormPage() {
  const { draft, definition, form, refused, setForm, flush } = useDraft();
  const navigate = useNavigate();
  const { page } = useBundle();
  useFocusOfHash(useLocation());
  const uiSchema = useMemo(() => uiOf(definition.uiSchema, draft, form), [definition.uiSchema, draft, form]);
  const schema = useMemo(() => schemaOf(definition.schema), [definition.schema]);

  async function goOn(): Promise<void> {
    await flush();
    await navigate(page('materials'));
  }

  return (
    <>
      <Steps here="在线填表" />
      <PageTitle title="在线填表">
        <SavedNote />
      </PageTitle>
      {draft.sourcesDown ? (
        <Alert type="info" showIcon title="暂时无法获取共享数据，请手动填写" />
      ) : (
        draft.known.length > 0 && (
          <Alert
            type="success"
            showIcon
            title={`已为您预填 ${draft.known.length} 项，请核对；与实际不符的可以直接更正，工作人员会核对。`}
          />
        )
      )}
      <section className="apply-card apply-form" aria-label="申请表">
        <p className="apply-quiet">
          带 <span className="apply-must">*</span> 的是必填项。
        </p>
        <SchemaForm
          id={FORM}
          schema={schema}
          uiSchema={uiSchema}
          value={form}
          onChange={(next: FormData) => setForm(next)}
          onSubmit={() => void goOn()}
          serverErrors={refused}
          summary
        />
      </section>
      <div className="apply-bar yjs-no-print">
        <LinkButton to={page('')}>上一步</LinkButton>
        <Button className="apply-bar-wide" onClick={() => void flush()}>
          保存草稿
        </Button>
        <Button type="primary" htmlType="submit" form={FORM}>
          下一步：上传材料
        </Button>
      </div>
    </>
  );
}
