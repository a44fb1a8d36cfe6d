import { type StoredFile, trainingRules, UploadField } from '@yjs/web-kit';
import { Form } from 'antd';
import { type FileKind, fileWords } from '../content.ts';

const kinds = Object.keys(fileWords) as FileKind[];

/** 材料与承诺: price basis and declaration are asked for. */
export function FilesStep() {
  return (
    <>
      {kinds.map((kind) => (
        <Form.Item key={kind} name={['files', kind]} label={fileWords[kind]} required={kind !== 'EVIDENCE'}>
          <UploadOf label={fileWords[kind]} />
        </Form.Item>
      ))}
    </>
  );
}

interface UploadOfProps {
  label: string;
  value?: readonly StoredFile[];
  onChange?(files: StoredFile[]): void;
}

/** A field of files as the form gives it value and change. */
function UploadOf({ label, value = [], onChange }: UploadOfProps) {
  return <UploadField rules={trainingRules} label={label} value={value} onChange={(files) => onChange?.(files)} />;
}
