import type { ProgramView } from '@threshold/api/programs/list-programs.input';
import { cn } from '@threshold/ui/cn';
import { formatTime } from '@threshold/ui/time-text';
import { wallClock } from '../../components/clock';
import { sessionBar } from '../../components/session-color';
import { layoutTrack, sayWeekdays } from './track-layout';

/** The day of a program on one line, and the same as a list: the line shows the shape, the list the facts. */
export function DayTrack({ track }: { track: ProgramView['track'] }) {
  const layout = layoutTrack(track);
  if (!layout) return <p className="text-sm text-muted-foreground">No day track is set.</p>;
  return (
    <>
      <div aria-hidden className="relative mb-3 h-13 max-[640px]:hidden">
        {layout.hours.map(({ minute, percent }, index) => (
          <span
            key={minute}
            className="absolute inset-y-0 border-l border-border"
            style={{ left: `${Math.min(99.9, percent)}%` }}
          >
            {index < layout.hours.length - 1 && (
              <span className="absolute bottom-0 left-1 text-2xs whitespace-nowrap text-muted-foreground tabular-nums">
                {formatTime(minute).replace(':00', '')}
              </span>
            )}
          </span>
        ))}
        {layout.blocks.map(({ slot, startPercent, widthPercent }) => (
          <span
            key={slot.id}
            title={`${slot.name}, ${wallClock(slot.startsAt)}`}
            className="absolute top-0.5 h-7 truncate rounded-sm border border-border bg-muted pl-2 text-2xs leading-7"
            style={{ left: `calc(${startPercent}% + 1px)`, width: `calc(${widthPercent}% - 2px)` }}
          >
            <span className={cn('absolute inset-y-0 left-0 w-1', sessionBar(slot.color))} />
            {slot.name}
          </span>
        ))}
      </div>
      <ol className="gap-x-8 text-sm min-[760px]:columns-2">
        {track.map((slot) => (
          <li
            key={slot.id}
            className="flex min-h-7 break-inside-avoid items-center gap-2.5 border-b border-border py-1"
          >
            <span aria-hidden className={cn('h-3.5 w-1 shrink-0 rounded-full', sessionBar(slot.color))} />
            <span className="w-34 shrink-0 text-muted-foreground tabular-nums">
              {wallClock(slot.startsAt)} – {wallClock(slot.endsAt)}
            </span>
            <span className="min-w-0 flex-1">
              {slot.name}
              <span className="block text-xs text-muted-foreground">
                {slot.discipline.replaceAll('-', ' ')}, {sayWeekdays(slot.weekdays)}
                {!slot.required && ', may be missed'}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
