import { type AttachmentData, AttachmentLink } from '@yjs/web-kit';

/** Files of every version, by what they are. */
export function ApplicationFiles({ files }: { files: readonly AttachmentData[] }) {
  if (files.length === 0) return <p className="staff-empty">没有上传材料</p>;
  const groups = Map.groupBy(files, ({ materialName }) => materialName);
  return (
    <dl className="staff-files">
      {[...groups].map(([title, own]) => (
        <div key={title}>
          <dt>{title}</dt>
          {own.map((file) => (
            <dd key={file.id}>
              <AttachmentLink file={file} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
