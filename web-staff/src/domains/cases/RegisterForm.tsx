import type { FormData, StoredFile } from '@yjs/web-kit';
import { App } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseFormQuery } from '../../generated/graphql.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { type FilesByMaterial, missingMaterials, type NeededMaterial } from './materials.ts';
import { OpenDrafts } from './OpenDrafts.tsx';
import { RegisterBar } from './RegisterBar.tsx';
import { useRegistration } from './useRegistration.ts';
import { useRegistrationDraft } from './useRegistrationDraft.ts';

const StandingNotice = lazy(() => import('./duplicates/StandingNotice.tsx'));

const formId = 'register-form';

/** A draft as it was opened. */
export interface OpenedDraft {
  id: string;
  version: number;
  savedAt: string;
  form: FormData;
  files: FilesByMaterial;
}

export interface RegisterFormProps {
  definition: CaseFormQuery['caseForm'];
  opened: OpenedDraft | undefined;
  /** The draft now has this id: the address should name it. */
  onDraft(id: string): void;
}

const nothing: FormData = {};
const noFiles: FilesByMaterial = {};

/** An application at the window, kept as a draft on the server while it is typed, until it is submitted. */
export function RegisterForm({ definition, opened, onDraft }: RegisterFormProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const draft = useRegistrationDraft(opened);
  const [form, setForm] = useState(opened?.form ?? nothing);
  const [files, setFiles] = useState(opened?.files ?? noFiles);
  const registration = useRegistration(files);
  const latest = useRef({ form, files });

  useEffect(() => {
    if (draft.id && draft.id !== opened?.id) onDraft(draft.id);
  }, [draft.id, opened?.id, onDraft]);

  function change(next: FormData): void {
    setForm(next);
    latest.current = { ...latest.current, form: next };
    // The engine reports the form's defaults before anybody is in it; a draft begins with what somebody filled in.
    if (document.activeElement?.closest(`#${formId}`)) draft.keep(latest.current);
  }

  function changeFiles(code: string, next: StoredFile[]): void {
    latest.current = { ...latest.current, files: { ...latest.current.files, [code]: next } };
    setFiles(latest.current.files);
    draft.keep(latest.current);
  }

  async function submit(valid: FormData, needed: NeededMaterial[]): Promise<void> {
    const registered = await registration.submit(valid, needed, await draft.hold());
    if (!registered) return draft.keep(latest.current);
    draft.end();
    await navigate(`/cases/${registered.id}`, { state: { registered: true } });
  }

  async function saveNow(): Promise<void> {
    draft.keep(latest.current);
    await draft.flush();
    message.info('草稿的保存情况显示在页面上方，可从“我的草稿”继续填写');
  }

  return (
    <>
      {!opened && !draft.id && <OpenDrafts />}
      <DraftStatus draft={draft} />
      <Suspense fallback={null}>
        <StandingNotice idNo={form.idNo} dischargeDate={form.dischargeDate} />
      </Suspense>
      <ApplicationForm
        id={formId}
        definition={definition}
        value={form}
        onChange={change}
        onSubmit={(valid, needed) => void submit(valid, needed)}
        entry={{ ...registration, files, setFiles: changeFiles }}
        bar={(needed) => (
          <RegisterBar
            formId={formId}
            missing={missingMaterials(needed, files)}
            running={registration.running}
            saving={draft.saving}
            onSaveDraft={() => void saveNow()}
          />
        )}
      />
    </>
  );
}
