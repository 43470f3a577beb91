'use client';

import type { PreviewClaimBatchView, PreviewFile } from '@threshold/api/billing/preview-claim-batch.input';
import { formatCents } from '@threshold/domain/kernel';
import { Button } from '@threshold/ui/button';
import { monthDay, shortDay } from '../../components/clock';
import { ModeChip } from './mode-chip';
import { dayBeforeUnsigned, sayWithoutNumber } from './preview-text';
import { SIDES } from './sides';

interface Props {
  readonly firstDay: string;
  /** Undefined while it is not known for these days. */
  readonly preview: PreviewClaimBatchView | undefined;
  readonly onEndOn: (day: string) => void;
}

/** What the batch would find, while its days are chosen: a claim that goes out too early needs a second one. */
export function BatchPreview({ firstDay, preview, onEndOn }: Props) {
  if (!preview) return <p className="h-5 text-muted-foreground" />;
  const { charges, chargeCents, files, unsigned } = preview;
  return (
    <div className="grid gap-3" aria-live="polite">
      <p>
        <span className="font-medium tabular-nums">{charges.toLocaleString('en-US')}</span>{' '}
        {charges === 1 ? 'charge waits' : 'charges wait'},{' '}
        <span className="font-medium tabular-nums">{formatCents(chargeCents)}</span>.
      </p>
      {files.length > 0 && <Files files={files} />}
      {unsigned.attendances > 0 && <Unsigned firstDay={firstDay} unsigned={unsigned} onEndOn={onEndOn} />}
    </div>
  );
}

function Files({ files }: { files: readonly PreviewFile[] }) {
  return (
    <ul aria-label="Files" className="divide-y divide-border rounded-md border border-border">
      {files.map(({ payerId, payerName, side, charges, chargeCents, mode, withoutNumber }) => (
        <li key={`${payerId} ${side}`} className="grid gap-0.5 px-3 py-1.5">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{payerName}</span>{' '}
              <span className="text-muted-foreground">· {SIDES[side]}</span>
            </span>
            <span className="tabular-nums">
              {charges.toLocaleString('en-US')} {charges === 1 ? 'charge' : 'charges'}, {formatCents(chargeCents)}
            </span>
            <ModeChip mode={mode} />
          </span>
          {withoutNumber.charges > 0 && <span className="text-xs text-warning">{sayWithoutNumber(withoutNumber)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Unsigned({
  firstDay,
  unsigned,
  onEndOn,
}: Pick<Props, 'firstDay' | 'onEndOn'> & Pick<PreviewClaimBatchView, 'unsigned'>) {
  const { attendances, sessions, lines } = unsigned;
  const before = dayBeforeUnsigned(unsigned.firstDay, firstDay);
  return (
    <section className="grid gap-2 rounded-md border border-warning-border bg-warning-surface p-3">
      <p>
        <span className="font-medium">
          {attendances.toLocaleString('en-US')} billable {attendances === 1 ? 'attendance is' : 'attendances are'}{' '}
          unsigned
        </span>{' '}
        in {sessions} {sessions === 1 ? 'session' : 'sessions'}. Signed later, they need a second claim for a day that
        was sent.
      </p>
      <ul aria-label="Unsigned sessions" className="grid gap-0.5 text-xs">
        {lines.map((line) => (
          <li key={line.sessionId} className="flex flex-wrap gap-x-2">
            <span className="w-20 tabular-nums">{shortDay(line.day)}</span>
            <span className="min-w-0 flex-1">
              {line.sessionName}, {line.leaderName}
            </span>
            <span className="tabular-nums">{line.attendances} unsigned</span>
          </li>
        ))}
        {sessions > lines.length && <li>and {sessions - lines.length} more</li>}
      </ul>
      {before === null ? (
        <p>They begin on the first day: ask their leaders to sign, or choose later days.</p>
      ) : (
        <Button size="sm" className="justify-self-start" onClick={() => onEndOn(before)}>
          End on {monthDay(before)}
        </Button>
      )}
    </section>
  );
}
