'use client';

import type { SiteChoice } from '@threshold/api/directory/list-sites.input';
import type { PlainDate } from '@threshold/domain/kernel';
import { useCallback, useMemo } from 'react';
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { BYS, dayIn, step, VIEWS } from './board-url';
import type { By, View } from './board-url';

const URL_STATE = {
  site: parseAsString,
  date: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault('day'),
  by: parseAsStringLiteral(BYS).withDefault('room'),
  everybody: parseAsBoolean.withDefault(false),
  session: parseAsString,
  tray: parseAsBoolean.withDefault(true),
};

export interface BoardState {
  readonly site: SiteChoice;
  readonly day: PlainDate;
  readonly view: View;
  readonly by: By;
  readonly everybody: boolean;
  /** Whether the tray of unplaced sessions lies open. */
  readonly tray: boolean;
  toggleTray(): void;
  /** The session whose details are open. */
  readonly selectedId: string | null;
  go(change: { site?: string; date?: string | null; view?: View; by?: By; everybody?: boolean }): void;
  /** One day or week on or back, from wherever the keys pressed so far have led. */
  goStep(direction: 1 | -1): void;
  select(sessionId: string | null): void;
}

/** Everything that decides what the board shows stands in the address; whoever gets the link sees the same board. */
export function useBoardState(sites: readonly SiteChoice[], fallback: SiteChoice): BoardState {
  const [url, setUrl] = useQueryStates(URL_STATE);
  const site = sites.find((one) => one.id === url.site) ?? fallback;
  // Another day or site is another place, to which the browser's back button returns; a selection is not.
  const go = useCallback<BoardState['go']>(
    (change) => void setUrl({ ...change, session: null }, { history: 'push' }),
    [setUrl],
  );
  const { today } = site;
  const goStep = useCallback<BoardState['goStep']>(
    (direction) =>
      void setUrl(({ date, view }) => ({ date: step(dayIn(date, today), view, direction), session: null }), {
        history: 'push',
      }),
    [setUrl, today],
  );
  const select = useCallback<BoardState['select']>(
    (session) => void setUrl({ session }, { history: 'replace' }),
    [setUrl],
  );
  const toggleTray = useCallback(() => void setUrl(({ tray }) => ({ tray: !tray }), { history: 'replace' }), [setUrl]);
  return useMemo(
    () => ({
      site,
      day: dayIn(url.date, site.today),
      view: url.view,
      by: url.by,
      everybody: url.everybody,
      tray: url.tray,
      toggleTray,
      selectedId: url.session,
      go,
      goStep,
      select,
    }),
    [site, url, go, goStep, select, toggleTray],
  );
}
