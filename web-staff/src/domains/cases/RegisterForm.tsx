import { DraftNotice, type FormData, useDraft } from '@yjs/web-kit';
import { App } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseFormQuery } from '../../generated/graphql.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { missingMaterials, type NeededMaterial } from './materials.ts';
import { RegisterBar } from './RegisterBar.tsx';
import { sensitiveFields } from './sensitive-fields.ts';
import { useRegistration } from './useRegistration.ts';

const formId = 'register-form';

/** A new application, its draft in this browser, and the two ways to end: 存草稿 and 提交. */
export function RegisterForm({ definition }: { definition: CaseFormQuery['caseForm'] }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sensitive = useMemo(() => sensitiveFields(definition.schema), [definition.schema]);
  const kept = useDraft(`case.register.${definition.version}`, sensitive);
  const [form, setForm] = useState<FormData>({});
  const registration = useRegistration();
  const defaults = useRef<string>(undefined);

  function change(next: FormData): void {
    setForm(next);
    // The engine reports the form's defaults first; a draft begins with what somebody filled in.
    defaults.current ??= JSON.stringify(next);
    if (JSON.stringify(next) !== defaults.current) kept.save(next);
  }

  async function submit(valid: FormData, needed: NeededMaterial[]): Promise<void> {
    const registered = await registration.submit(valid, needed);
    if (!registered) return;
    kept.clear();
    await navigate(`/cases/${registered.id}`, { state: { registered: true } });
  }

  async function saveDraft(needed: NeededMaterial[]): Promise<void> {
    const saved = await registration.saveDraft(form, needed);
    if (!saved) return;
    kept.clear();
    message.success(`草稿已保存，编号 ${saved.caseNo}`);
  }

  return (
    <>
      <DraftNotice draft={kept} onUse={setForm} />
      <ApplicationForm
        id={formId}
        definition={definition}
        value={form}
        onChange={change}
        onSubmit={(valid, needed) => void submit(valid, needed)}
        entry={registration}
        bar={(needed) => (
          <RegisterBar
            formId={formId}
            missing={missingMaterials(needed, registration.files)}
            draftNo={registration.draft?.caseNo}
            running={registration.running}
            onSaveDraft={() => void saveDraft(needed)}
          />
        )}
      />
    </>
  );
}
