import { usePermission } from '../session/useSession.ts';
import { DownloadButton } from '../text/DownloadButton.tsx';
import { SavedViews } from './SavedViews.tsx';

export interface ListExport {
  /** Whoever lacks it sees no button. */
  permission: string;
  url: string;
  /** The list's filter; the file holds what the screen shows. */
  filter: object;
}

export interface ListExtrasProps {
  page: string;
  exportAs?: ListExport | undefined;
  /** Whether the list's filters can be kept under a name. */
  savedViews?: boolean | undefined;
}

/** At the right end of the filters: 导出, and the views that somebody saved. */
export function ListExtras({ page, exportAs, savedViews = false }: ListExtrasProps) {
  return (
    <>
      {exportAs && <ExportButton {...exportAs} />}
      {savedViews && <SavedViews page={page} />}
    </>
  );
}

function ExportButton({ permission, url, filter }: ListExport) {
  if (!usePermission(permission)) return null;
  return <DownloadButton label="导出" url={url} fields={{ filter: JSON.stringify(filter) }} />;
}
