import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';

export type PaletteItem = {
  id: string;
  title: string;
  /** What tells two of the same name apart. */
  subtitle?: string;
  icon?: LucideIcon;
  href: string;
};

/** Where the palette looks besides commands: people, groups, rooms … passed in by the app. */
export type PaletteSource = {
  id: string;
  /** Heading of its results. */
  title: string;
  minChars?: number;
  search: (text: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>;
};

export type PaletteResult = { source: PaletteSource; items: readonly PaletteItem[] };
export type PaletteSearch = { status: 'idle' | 'searching' | 'done' | 'failed'; results: readonly PaletteResult[] };

const IDLE: PaletteSearch = { status: 'idle', results: [] };
const PAUSE_MS = 120;

async function askAll(sources: readonly PaletteSource[], text: string, signal: AbortSignal): Promise<PaletteSearch> {
  const settled = await Promise.allSettled(sources.map((source) => source.search(text, signal)));
  const results = settled.map((answer, index) => ({
    source: sources[index],
    items: answer.status === 'fulfilled' ? answer.value : [],
  }));
  const hasFailed = settled.some((answer) => answer.status === 'rejected');
  return {
    status: hasFailed ? 'failed' : 'done',
    results: results.flatMap(({ source, items }) =>
      source === undefined || items.length === 0 ? [] : [{ source, items }],
    ),
  };
}

/** Asks every source once typing pauses; an answer that arrives late is dropped. */
export function usePaletteSearch(sources: readonly PaletteSource[], text: string): PaletteSearch {
  const [search, setSearch] = useState(IDLE);
  useEffect(() => {
    const typed = text.trim();
    const asked = sources.filter((source) => typed.length >= (source.minChars ?? 2));
    if (asked.length === 0) {
      setSearch(IDLE);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setSearch((current) => ({ ...current, status: 'searching' }));
      void askAll(asked, typed, abort.signal).then((answer) => {
        if (!abort.signal.aborted) setSearch(answer);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [sources, text]);
  return search;
}
