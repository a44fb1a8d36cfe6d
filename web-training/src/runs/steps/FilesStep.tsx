import { UploadField } from '@yjs/web-kit';
import { Form } from 'antd';
import { FILES } from '../words.ts';

/** 材料: what the application brings. */
export function FilesStep() {
  return (
    <div style={{ maxWidth: 720 }}>
      {Object.entries(FILES).map(([kind, { label, required }]) => (
        <Form.Item key={kind} name={['files', kind]} label={required ? label : `${label}（可不上传）`}>
          <UploadField label={label} materialCode="TRAINING" />
        </Form.Item>
      ))}
    </div>
  );
}
