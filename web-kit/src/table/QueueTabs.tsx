import { formatCount } from '../text/format.ts';

export interface QueueTab<Key extends string = string> {
  key: Key;
  title: string;
  count?: number | undefined;
  capped?: boolean | undefined;
}

export interface QueueTabsProps<Key extends string = string> {
  label: string;
  tabs: readonly QueueTab<Key>[];
  active: Key;
  onChange(key: Key): void;
}

/** The queues of a page with their live counts. */
export function QueueTabs<Key extends string>({ label, tabs, active, onChange }: QueueTabsProps<Key>) {
  return (
    <nav className="yjs-queue-tabs yjs-no-print" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          aria-current={tab.key === active ? 'page' : undefined}
          onClick={() => onChange(tab.key)}
        >
          {tab.title}
          {tab.count !== undefined && <span className="yjs-count">{formatCount(tab.count, tab.capped)}</span>}
        </button>
      ))}
    </nav>
  );
}
