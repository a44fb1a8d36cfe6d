import { DraftNotice, ErrorNotice, type FormData, SchemaForm, useDraft } from '@yjs/web-kit';
import { App } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseFormQuery } from '../../generated/graphql.ts';
import { BundlePanel } from './BundlePanel.tsx';
import { MaterialUploads } from './MaterialUploads.tsx';
import { missingMaterials, neededMaterials } from './materials.ts';
import { PageSection } from './PageSection.tsx';
import { RegisterBar } from './RegisterBar.tsx';
import { sensitiveFields } from './sensitive-fields.ts';
import { useBundlePreview } from './useBundlePreview.ts';
import { useRegistration } from './useRegistration.ts';

const formId = 'register-form';

/** The form, what it would open, the materials, and the two ways to end: 存草稿 and 提交. */
export function RegisterForm({ definition }: { definition: CaseFormQuery['caseForm'] }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sensitive = useMemo(() => sensitiveFields(definition.schema), [definition.schema]);
  const kept = useDraft(`case.register.${definition.version}`, sensitive);
  const [form, setForm] = useState<FormData>({});
  const registration = useRegistration();
  const bundle = useBundlePreview(form);
  const needed = useMemo(() => neededMaterials(bundle.matters ?? []), [bundle.matters]);

  const defaults = useRef<string>(undefined);

  function change(next: FormData): void {
    setForm(next);
    // The engine reports the form's defaults first; a draft begins with what somebody filled in.
    defaults.current ??= JSON.stringify(next);
    if (JSON.stringify(next) !== defaults.current) kept.save(next);
  }

  async function submit(valid: FormData): Promise<void> {
    const registered = await registration.submit(valid, needed);
    if (!registered) return;
    kept.clear();
    await navigate(`/cases/${registered.id}`, { state: { registered: true } });
  }

  async function saveDraft(): Promise<void> {
    const saved = await registration.saveDraft(form, needed);
    if (!saved) return;
    kept.clear();
    message.success(`草稿已保存，编号 ${saved.caseNo}`);
  }

  return (
    <>
      <DraftNotice draft={kept} onUse={setForm} />
      <div className="staff-register">
        <div>
          <PageSection id="form" title={definition.title}>
            <SchemaForm
              id={formId}
              schema={definition.schema}
              uiSchema={definition.uiSchema}
              value={form}
              onChange={change}
              onSubmit={(valid) => void submit(valid)}
              serverErrors={registration.serverErrors}
              disabled={registration.running}
            />
          </PageSection>
          <PageSection id="materials" title="材料">
            <MaterialUploads
              materials={needed}
              files={registration.files}
              disabled={registration.running}
              onChange={registration.setFiles}
            />
          </PageSection>
          {registration.error !== undefined && (
            <ErrorNotice error={registration.error} safe="已填写的内容和已上传的材料仍在。" />
          )}
          <RegisterBar
            formId={formId}
            missing={missingMaterials(needed, registration.files)}
            draftNo={registration.draft?.caseNo}
            running={registration.running}
            onSaveDraft={() => void saveDraft()}
          />
        </div>
        <aside className="staff-register-side" aria-label="将要办理的事项">
          <PageSection id="bundle" title="将要办理的事项">
            <BundlePanel matters={bundle.matters} error={bundle.error} />
          </PageSection>
        </aside>
      </div>
    </>
  );
}
