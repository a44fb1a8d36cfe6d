import { useSession } from '../session/useSession.ts';
import { DownloadButton } from '../text/DownloadButton.tsx';
import { SavedViews } from './SavedViews.tsx';

export interface ListExport {
  /** 导出, unless there are several files of one list. */
  label?: string;
  /** Whoever lacks it, or one of them, sees no button. */
  permission: string | readonly string[];
  url: string;
  /** The list's filter; the file holds what the screen shows. */
  filter: object;
}

export interface ListExtrasProps {
  page: string;
  /** The list as a file, or as several of different kinds. */
  exportAs?: ListExport | readonly ListExport[] | undefined;
  /** Whether the list's filters can be kept under a name. */
  savedViews?: boolean | undefined;
}

/** At the right end of the filters: 导出, and the views that somebody saved. */
export function ListExtras({ page, exportAs, savedViews = false }: ListExtrasProps) {
  return (
    <>
      {[exportAs ?? []].flat().map((one) => (
        <ExportButton key={one.url} {...one} />
      ))}
      {savedViews && <SavedViews page={page} />}
    </>
  );
}

function ExportButton({ label = '导出', permission, url, filter }: ListExport) {
  const { session } = useSession();
  if (![permission].flat().every((code) => session?.permissions.includes(code))) return null;
  return <DownloadButton label={label} url={url} fields={{ filter: JSON.stringify(filter) }} />;
}
