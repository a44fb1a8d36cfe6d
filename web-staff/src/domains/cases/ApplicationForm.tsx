import { ErrorNotice, type FormData, SchemaForm, type StoredFile, tooManyFiles } from '@yjs/web-kit';
import { Alert } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { CaseFormQuery } from '../../generated/graphql.ts';
import { useFigures } from '../../platform/figures/useFigures.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { BundlePanel } from './BundlePanel.tsx';
import { countFiles, type FilesByMaterial, type HandedIn, type NeededMaterial, neededMaterials } from './materials.ts';
import { useBundlePreview } from './useBundlePreview.ts';

// Files are handed in after the form is filled.
const MaterialUploads = lazy(async () => ({ default: (await import('./MaterialUploads.tsx')).MaterialUploads }));

/** What a registration and a correction have in common: files, a request under way and what was refused. */
export interface ApplicationEntry {
  files: FilesByMaterial;
  setFiles(code: string, files: StoredFile[]): void;
  running: boolean;
  error: unknown;
  serverErrors: Readonly<Record<string, string>>;
}

export interface ApplicationFormProps {
  /** Id of the form element, for the buttons of the bar. */
  id: string;
  definition: CaseFormQuery['caseForm'];
  value: FormData;
  /** The values as the case has them, where it is corrected. */
  standing?: FormData | undefined;
  onChange(value: FormData): void;
  /** Called with a valid form and the materials it asks for. */
  onSubmit(valid: FormData, needed: NeededMaterial[]): void;
  entry: ApplicationEntry;
  /** Files that the case already has. */
  handedIn?: HandedIn | undefined;
  /** What is safe after a refusal. */
  safe?: string | undefined;
  /** The end of the page: what is missing, and the buttons. */
  bar(needed: NeededMaterial[]): ReactNode;
}

/** The application at the window: the form, its materials, and beside them the matters it would open. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { definition, value, entry } = props;
  const bundle = useBundlePreview(value);
  const needed = useMemo(() => neededMaterials(bundle.matters ?? []), [bundle.matters]);
  const most = useFigures().numberOf('material.maxFiles');
  const excess = tooManyFiles({ ...countFiles(needed, entry.files, props.handedIn), most });
  return (
    <div className="staff-register">
      <div>
        <PageSection id="form" title={definition.title}>
          <SchemaForm
            id={props.id}
            schema={definition.schema}
            uiSchema={definition.uiSchema}
            value={value}
            standing={props.standing}
            onChange={props.onChange}
            onSubmit={(valid) => {
              if (!excess) props.onSubmit(valid, needed);
            }}
            serverErrors={entry.serverErrors}
            disabled={entry.running}
          />
        </PageSection>
        <PageSection id="materials" title="材料">
          <Suspense fallback={null}>
            <MaterialUploads
              materials={needed}
              files={entry.files}
              handedIn={props.handedIn}
              disabled={entry.running}
              onChange={entry.setFiles}
            />
          </Suspense>
          {excess && <Alert type="error" showIcon title={excess} />}
        </PageSection>
        {entry.error !== undefined && (
          <ErrorNotice error={entry.error} safe={props.safe ?? '已填写的内容和已上传的材料仍在。'} />
        )}
        {props.bar(needed)}
      </div>
      <aside className="staff-register-side" aria-label="将要办理的事项">
        <PageSection id="bundle" title="将要办理的事项">
          <BundlePanel matters={bundle.matters} error={bundle.error} />
        </PageSection>
      </aside>
    </div>
  );
}
