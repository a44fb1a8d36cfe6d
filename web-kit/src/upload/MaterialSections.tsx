import { Empty, Tabs, Watermark } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewFile } from './AttachmentPreview.tsx';
import { MaterialFile } from './MaterialFile.tsx';
import { MaterialLines } from './MaterialLines.tsx';

/** A part of what is to be read: lines of text with their files. */
export interface MaterialSection<Section extends string = string> {
  section: Section;
  title: string;
  watermark: boolean;
  /** Whether its files may be taken away, too. */
  downloadable: boolean;
  lines: readonly { label: string; value: string; files: readonly PreviewFile[] }[];
}

export interface MaterialSectionsProps<Section extends string> {
  sections: readonly MaterialSection<Section>[];
  /** Lines of the watermark, where a part has one. */
  watermark: string[];
  /** Where there are no parts. */
  empty: string;
  /** Told which part is in front. */
  onShow?(section: Section): void;
  onOpenFile?(section: Section, fileId: string): void;
  /** Told which page of the open file can be read, where it is read page by page. */
  onPage?(page: number): void;
  onCloseFile?(): void;
}

/** Material to be read part by part, behind a watermark; a file of it takes the place of its part until it is closed. */
export function MaterialSections<Section extends string>(props: MaterialSectionsProps<Section>) {
  const { sections, watermark, empty, onShow, onOpenFile, onPage, onCloseFile } = props;
  const [active, setActive] = useState<Section | undefined>(sections[0]?.section);
  const [file, setFile] = useState<PreviewFile>();
  const parts = useRef<HTMLDivElement>(null);
  const leftFile = useRef<string>(undefined);
  useEffect(() => {
    if (active) onShow?.(active);
  }, [active, onShow]);
  // Back on the line one came from.
  useEffect(() => {
    if (file || !leftFile.current) return;
    parts.current?.querySelector<HTMLElement>(`[data-file="${leftFile.current}"]`)?.focus();
    leftFile.current = undefined;
  }, [file]);
  const turned = useCallback((page: number) => onPage?.(page), [onPage]);

  if (sections.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  const part = sections.find(({ section }) => section === active);
  const behind = (marked: boolean) => ({ content: marked ? watermark : [], gap: [80, 80] as [number, number] });
  return (
    <>
      {file && part && (
        <Watermark {...behind(part.watermark)}>
          <MaterialFile
            file={file}
            downloadable={part.downloadable}
            onPage={turned}
            onClose={() => {
              leftFile.current = file.id;
              setFile(undefined);
              onCloseFile?.();
            }}
          />
        </Watermark>
      )}
      <div ref={parts} hidden={file !== undefined}>
        <Tabs
          size="small"
          {...(active && { activeKey: active })}
          onChange={(key) => setActive(key as Section)}
          items={sections.map(({ section, title, watermark: marked, lines }) => ({
            key: section,
            label: title,
            children: (
              <Watermark {...behind(marked)}>
                <MaterialLines
                  lines={lines}
                  onOpen={(opened) => {
                    setFile(opened);
                    onOpenFile?.(section, opened.id);
                  }}
                />
              </Watermark>
            ),
          }))}
        />
      </div>
    </>
  );
}
