'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { RosterView } from '@threshold/api/scheduling/get-roster.input';
import { attended, attendedMinutes } from '@threshold/domain/scheduling';
import { Button, ButtonLink } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import { EmptyState } from '@threshold/ui/empty-state';
import { Kbd } from '@threshold/ui/kbd';
import { PageHeader } from '@threshold/ui/page-header';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { StatusChip } from '@threshold/ui/status-chip';
import { toast } from '@threshold/ui/toast';
import { FileText, Printer, UserCheck } from 'lucide-react';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { clockRange, longDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import { siteDay } from '@threshold/domain/kernel';
import { RosterTable } from './roster-table';
import { marksOf, problemOf, rosterReducer, rowOf } from './roster-state';
import type { RosterAction, RosterRow } from './roster-state';
import { SignInSheet } from './sign-in-sheet';
import { useKeptDrafts } from './use-kept-drafts';
import { useRosterCommands } from './use-roster-commands';

export interface RosterMay {
  readonly record: boolean;
  readonly writeNotes: boolean;
}

/** Who has a seat in a session and who came: everybody present until marked otherwise, saved in one action. */
export function Roster({ sessionId, may }: { sessionId: string; may: RosterMay }) {
  const trpc = useTRPC();
  const { data: roster } = useSuspenseQuery(trpc.scheduling.roster.queryOptions({ sessionId }));
  const { startMs, endMs, zone } = roster;
  const session = useMemo(() => ({ startMs, endMs, zone }), [startMs, endMs, zone]);
  const reducer = useMemo(() => rosterReducer(session), [session]);
  const [rows, dispatch] = useReducer(reducer, roster.seats, (seats) => seats.map(rowOf));
  useEffect(() => dispatch({ type: 'loaded', seats: roster.seats }), [roster.seats]);
  useKeptDrafts(sessionId, rows, dispatch);

  const isCanceled = roster.status === 'canceled';
  const readOnly = !may.record || isCanceled;
  const saving = useSave(roster, rows, dispatch);
  const marks = marksOf(rows);
  const problems = rows.filter((row) => !row.seat.signed && problemOf(session, row) !== null).length;
  const save = useCallback(() => {
    if (!readOnly && marks.length > 0 && problems === 0) void saving.save();
  }, [readOnly, marks.length, problems, saving]);
  const table = useRef<HTMLTableElement>(null);
  useRosterCommands({ table, dispatch, save, enabled: !readOnly });

  return (
    <div className="grid gap-4 p-6 print:p-0">
      <div data-print="hide" className="grid gap-4">
        <RosterHead roster={roster} rows={rows} may={may} />
        {roster.seats.length === 0 ? (
          <Card>
            <EmptyState title="Nobody has a seat yet">
              <p>Seats come with enrollments: enroll a patient, and the sessions of the program day fill up.</p>
            </EmptyState>
          </Card>
        ) : (
          <Card className="overflow-hidden">
            <RosterTable ref={table} rows={rows} session={session} readOnly={readOnly} dispatch={dispatch} />
            {!readOnly && (
              <footer className="sticky bottom-0 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-border bg-surface px-4 py-2.5">
                <Button onClick={() => dispatch({ type: 'all-present' })}>
                  <UserCheck aria-hidden /> All present <Kbd keys="a" />
                </Button>
                <span className="text-xs text-muted-foreground max-[900px]:hidden">
                  Arrows between people · <Kbd keys="p" /> present <Kbd keys="l" /> late <Kbd keys="e" /> left early{' '}
                  <Kbd keys="n" /> no-show
                </span>
                <span role="status" className="ml-auto text-xs text-muted-foreground">
                  {saving.failure ? (
                    <span className="font-medium text-danger">{saving.failure}</span>
                  ) : problems > 0 ? (
                    <span className="font-medium text-danger">
                      {problems} {problems === 1 ? 'row needs' : 'rows need'} a correction
                    </span>
                  ) : marks.length === 0 ? (
                    'Everything is saved'
                  ) : (
                    `${marks.length} not saved yet`
                  )}
                </span>
                <Button
                  variant="primary"
                  onClick={save}
                  loading={saving.isSaving}
                  disabled={marks.length === 0 || problems > 0}
                >
                  Save attendance{' '}
                  <Kbd
                    keys="mod+enter"
                    className="border-primary-foreground/40 bg-transparent text-primary-foreground"
                  />
                </Button>
              </footer>
            )}
          </Card>
        )}
      </div>
      <SignInSheet roster={roster} />
    </div>
  );
}

function useSave(
  { sessionId, name }: RosterView,
  rows: readonly RosterRow[],
  dispatch: (action: RosterAction) => void,
) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = useActionKey();
  const [failure, setFailure] = useState<string | null>(null);
  const recording = useMutation(trpc.scheduling.recordAttendance.mutationOptions());
  const { mutateAsync, isPending } = recording;
  const save = useCallback(async () => {
    setFailure(null);
    const marks = marksOf(rows);
    try {
      const { marked } = await mutateAsync({ idempotencyKey: key.current(), data: { sessionId, marks } });
      key.done();
      dispatch({ type: 'saved', seatIds: marks.map((mark) => mark.seatId) });
      toast.done(`Attendance of ${marked} ${marked === 1 ? 'person' : 'people'} is saved`, { description: name });
    } catch (error) {
      // A refused request is another one when it is mended; a lost answer is asked for again under the same key.
      if (typeof error === 'object' && error !== null && 'data' in error && error.data) key.done();
      setFailure(sentenceOf(error));
    }
    await cache.invalidateQueries(trpc.scheduling.pathFilter());
  }, [mutateAsync, key, sessionId, rows, dispatch, name, cache, trpc]);
  return { save, isSaving: isPending, failure };
}

function RosterHead({ roster, rows, may }: { roster: RosterView; rows: readonly RosterRow[]; may: RosterMay }) {
  const day = siteDay(roster.startMs, roster.zone);
  const here = rows.filter((row) => attended(row.state)).length;
  const minutes = rows.reduce((sum, row) => sum + attendedMinutes(roster, row), 0);
  const unmarked = roster.seats.filter((seat) => seat.attendance === 'unmarked').length;
  return (
    <PageHeader
      title={roster.name}
      crumbs={[
        { label: 'Schedule', href: `/schedule?date=${day}` },
        { label: `${longDay(day)}, ${clockRange(roster, roster.zone)}` },
      ]}
      meta={
        roster.status === 'canceled' ? (
          <StatusChip tone="off">Canceled</StatusChip>
        ) : roster.nowMs < roster.startMs ? (
          <StatusChip tone="info">Not begun</StatusChip>
        ) : unmarked > 0 ? (
          <StatusChip tone="pending">{unmarked} not recorded</StatusChip>
        ) : (
          <StatusChip tone="success">Recorded</StatusChip>
        )
      }
      description={
        <span className="flex flex-wrap items-center gap-x-3">
          <span>
            {[roster.topic, roster.roomName, roster.leaderName, roster.programName].filter(Boolean).join(' · ')}
          </span>
          <SeatMeter taken={roster.seats.length} capacity={roster.capacity} minimum={roster.minSize} />
          <span className="tabular-nums">
            {here} here, {minutes} minutes
          </span>
        </span>
      }
      actions={
        <>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden /> Sign-in sheet
          </Button>
          {may.writeNotes && (
            <ButtonLink href={`/sessions/${roster.sessionId}/note`}>
              <FileText aria-hidden /> Group note
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
