import { ScrollFrame } from '@yjs/web-kit';
import { Button, Popover } from 'antd';
import type { ReviewReadingsQuery } from '../../../generated/graphql.ts';
import { readPagesText } from './read-pages.ts';
import { durationText } from './words.ts';

type Part = ReviewReadingsQuery['reviewReadings'][number]['parts'][number];

/** What an expert has opened of a project: one line for each part and each file, documents with the pages that were read. */
export function ReadingParts({ parts }: { parts: readonly Part[] }) {
  if (parts.length === 0) return '—';
  return (
    <ul className="staff-plain-list">
      {parts.map((part) => (
        <li key={`${part.title} ${part.fileName ?? ''}`}>
          {part.fileName ?? part.title} {durationText(part.seconds)}（{part.times}次）
          <Pages part={part} />
        </li>
      ))}
    </ul>
  );
}

function Pages({ part: { fileName, documentPages, pageTimes } }: { part: Part }) {
  const text = readPagesText(documentPages, pageTimes);
  if (!text) return null;
  return (
    <div className="yjs-quiet">
      {text}
      {pageTimes.length > 0 && (
        <Popover
          trigger="click"
          title={`${fileName}各页时长`}
          content={
            <ScrollFrame className="staff-page-times" label={`${fileName}各页时长`}>
              {pageTimes.map(({ page, seconds }) => (
                <div key={page}>
                  第{page}页 {durationText(seconds)}
                </div>
              ))}
            </ScrollFrame>
          }
        >
          <Button type="link" size="small" aria-label={`${fileName}各页时长`}>
            各页时长
          </Button>
        </Popover>
      )}
    </div>
  );
}
