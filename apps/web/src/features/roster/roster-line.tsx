'use client';

import type { TimeRange } from '@threshold/domain/kernel';
import { atSiteTime, siteDay } from '@threshold/domain/kernel';
import { attended, attendedMinutes } from '@threshold/domain/scheduling';
import { cn } from '@threshold/ui/cn';
import { Input } from '@threshold/ui/input';
import { TimeField } from '@threshold/ui/time-field';
import { formatTime } from '@threshold/ui/time-text';
import { minuteOfDay, wallOf } from '../../components/wall-clock';
import { problemOf } from './roster-state';
import type { RosterAction, RosterRow } from './roster-state';
import { STATE_LABELS, StateCell } from './state-cell';

interface RosterLineProps {
  readonly row: RosterRow;
  readonly index: number;
  readonly session: TimeRange & { readonly zone: string };
  readonly readOnly: boolean;
  readonly inTabOrder: boolean;
  readonly dispatch: (action: RosterAction) => void;
}

/** One person: state by key or by press, times or a reason, and the minutes that follow from them. */
export function RosterLine({ row, index, session, readOnly, inTabOrder, dispatch }: RosterLineProps) {
  const { seat, state } = row;
  const locked = seat.signed || readOnly;
  const problem = locked ? null : problemOf(session, row);
  const isHere = attended(state);
  const minutes = attendedMinutes(session, row);
  const full = Math.round((session.endMs - session.startMs) / 60_000);
  return (
    <tr
      data-seat-id={seat.seatId}
      data-index={index}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={`${seat.name}, ${STATE_LABELS[state]}, ${minutes} minutes`}
      className="group border-b border-border last:border-b-0 focus-visible:bg-selected focus-visible:-outline-offset-2"
    >
      <td className="w-8 py-1 pl-4 text-right max-[900px]:hidden text-xs text-muted-foreground tabular-nums">
        {index + 1}
      </td>
      <th scope="row" className="min-w-32 px-3 py-1 text-left font-medium max-[900px]:max-w-37">
        <span className="block truncate">{seat.name}</span>
        <span className="block text-2xs font-normal text-muted-foreground">
          Program day {seat.programDay}
          {row.overtaken && <span className="text-warning"> · recorded by somebody else meanwhile</span>}
        </span>
      </th>
      <StateCell row={row} locked={locked} problem={problem} dispatch={dispatch} />
      {isHere ? (
        <>
          <TimeCell row={row} which="arrived" session={session} locked={locked} dispatch={dispatch} />
          <TimeCell row={row} which="left" session={session} locked={locked} dispatch={dispatch} />
        </>
      ) : (
        <td colSpan={2} className="px-2 py-1">
          {locked ? (
            <span className="text-muted-foreground">{row.reason}</span>
          ) : (
            <Input
              aria-label={`Reason of ${seat.name}`}
              placeholder="Reason, if it is known"
              maxLength={200}
              value={row.reason}
              onChange={(event) => dispatch({ type: 'reason', seatId: seat.seatId, reason: event.target.value })}
            />
          )}
        </td>
      )}
      <td className="w-24 py-1 pr-4 pl-2 text-right tabular-nums max-[900px]:w-14">
        {problem ? (
          <span className="text-muted-foreground">–</span>
        ) : (
          <span className={cn(minutes < full && 'font-semibold', minutes === 0 && 'text-muted-foreground')}>
            {minutes} <span className="text-2xs font-normal text-muted-foreground max-[900px]:hidden">of {full}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function TimeCell({
  row,
  which,
  session,
  locked,
  dispatch,
}: {
  row: RosterRow;
  which: 'arrived' | 'left';
  session: RosterLineProps['session'];
  locked: boolean;
  dispatch: (action: RosterAction) => void;
}) {
  const { zone } = session;
  const ms = which === 'arrived' ? row.arrivedMs : row.leftMs;
  const own = minuteOfDay(which === 'arrived' ? session.startMs : session.endMs, zone);
  const value = ms === null ? null : minuteOfDay(ms, zone);
  if (locked) return <td className="w-28 px-2 py-1 text-muted-foreground tabular-nums">{formatTime(value ?? own)}</td>;
  return (
    <td className="w-28 min-w-23 px-1 py-1 ">
      <TimeField
        aria-label={`${which === 'arrived' ? 'In' : 'Out'}, ${row.seat.name}`}
        data-which={which}
        placeholder={formatTime(own)}
        value={value}
        onValueChange={(minute) =>
          dispatch({
            type: 'time',
            seatId: row.seat.seatId,
            which,
            ms: minute === null ? null : atSiteTime(siteDay(session.startMs, zone), wallOf(minute), zone),
          })
        }
      />
    </td>
  );
}
