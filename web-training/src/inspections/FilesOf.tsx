import { AttachmentLink, filmedRules, type StoredFile, UploadField } from '@yjs/web-kit';
import type { OwnInspectionPageFragment } from '../generated/graphql.ts';

interface FilesOfProps {
  one: OwnInspectionPageFragment;
  /** Code of the material whose files are shown and added. */
  code: string;
  label: string;
  value?: StoredFile[];
  onChange?(files: StoredFile[]): void;
}

/** Files of one kind: what hangs there already, and a field for more. */
export function FilesOf({ one, code, label, value = [], onChange }: FilesOfProps) {
  return (
    <>
      <FileLinks one={one} code={code} />
      <UploadField
        label={label}
        materialCode={code}
        rules={filmedRules}
        value={value}
        onChange={(files) => onChange?.(files)}
      />
    </>
  );
}

/** The files of one kind, to be looked at. */
export function FileLinks({ one, code }: { one: OwnInspectionPageFragment; code: string }) {
  return one.attachments
    .filter(({ materialCode }) => materialCode === code)
    .map((file) => (
      <div key={file.id}>
        <AttachmentLink file={file} />
      </div>
    ));
}
