'use client';

import type { SiteChoice } from '@threshold/api/directory/list-sites.input';
import { Button } from '@threshold/ui/button';
import { DateField } from '@threshold/ui/date-field';
import { IconButton } from '@threshold/ui/icon-button';
import { Kbd } from '@threshold/ui/kbd';
import { RadioGroup } from '@threshold/ui/radio-group';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { plainDay, shortDay } from '../../components/clock';
import { SiteSwitcher } from '../../components/site-switcher';
import { boardInput } from './board-url';
import { addDays } from '@threshold/domain/kernel';
import type { BoardState } from './use-board-state';

export function BoardToolbar({
  state,
  sites,
  onCreate,
}: {
  state: BoardState;
  sites: readonly SiteChoice[];
  onCreate: (() => void) | null;
}) {
  const { site, day, view, by, go, goStep } = state;
  const week = boardInput(site.id, 'week', day);
  const isNow = day === site.today;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <h1 className="min-w-28 text-lg font-semibold tracking-tight whitespace-nowrap">
        {view === 'day' ? shortDay(day) : `${shortDay(week.firstDay)} to ${plainDay(addDays(week.firstDay, 6))}`}
      </h1>
      <div className="flex items-center gap-1">
        <IconButton
          label={view === 'day' ? 'Day before' : 'Week before'}
          keys="k"
          variant="secondary"
          onClick={() => goStep(-1)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <Button onClick={() => go({ date: null })} aria-pressed={isNow} className={isNow ? 'text-primary' : undefined}>
          Today
        </Button>
        <IconButton
          label={view === 'day' ? 'Day after' : 'Week after'}
          keys="j"
          variant="secondary"
          onClick={() => goStep(1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
        <div className="ml-1 w-38">
          <DateField
            aria-label="Go to a day"
            today={site.today}
            value={day}
            onValueChange={(next) => next && go({ date: next })}
          />
        </div>
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <SiteSwitcher sites={sites} siteId={site.id} onChange={(next) => go({ site: next })} />
        <RadioGroup
          variant="segmented"
          aria-label="View"
          value={view}
          onValueChange={(next) => go({ view: next })}
          options={[
            { value: 'day', label: 'Day' },
            { value: 'week', label: 'Week' },
          ]}
        />
        <RadioGroup
          variant="segmented"
          aria-label="Columns by"
          value={by}
          onValueChange={(next) => go({ by: next })}
          options={[
            { value: 'room', label: 'Rooms' },
            { value: 'staff', label: 'Staff' },
            { value: 'program', label: 'Cohorts' },
          ]}
        />
        {onCreate && (
          <Button variant="primary" onClick={onCreate}>
            <Plus aria-hidden /> Session{' '}
            <Kbd keys="c" className="border-primary-foreground/40 bg-transparent text-primary-foreground" />
          </Button>
        )}
      </div>
    </div>
  );
}
