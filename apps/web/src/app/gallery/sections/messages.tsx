'use client';

import { Button } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import { EmptyState, FilteredEmptyState } from '@threshold/ui/empty-state';
import { ErrorState } from '@threshold/ui/error-state';
import { LoadingState } from '@threshold/ui/loading-state';
import { RefusedState } from '@threshold/ui/refused-state';
import { SkeletonText } from '@threshold/ui/skeleton';
import { toast } from '@threshold/ui/toast';
import { CalendarOff } from 'lucide-react';
import { Section, Specimen } from '../specimen';

const WHY = [
  {
    rule: 'Room busy',
    fact: 'Sleep and pain has it from 10:00 to 11:00 (Lee Placeholder); the overlap is 30 minutes.',
  },
  { rule: 'Capacity', fact: 'The room holds 8; 9 are enrolled.' },
];

function Refused({ variant }: { variant: 'inline' | 'page' }) {
  return (
    <RefusedState
      variant={variant}
      what="Can’t place Graded activity in Room 2 at 10:30"
      why={WHY}
      instead={
        <>
          <Button size="sm">Room 4, 10:30 AM</Button>
          <Button size="sm">Room 2, 11:00 AM</Button>
        </>
      }
      override={
        <Button size="sm" variant="link">
          Override with a reason…
        </Button>
      }
    />
  );
}

export function MessagesSection() {
  return (
    <Section id="messages" title="Empty, error, refused, loading">
      <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
        <Card>
          <EmptyState
            icon={CalendarOff}
            title="No sessions on Sat, Nov 28"
            actions={
              <>
                <Button variant="primary">Go to Monday</Button>
                <Button>Open this day</Button>
              </>
            }
          >
            <p>The site is closed that day.</p>
          </EmptyState>
        </Card>
        <Card>
          <FilteredEmptyState total={42} noun="sessions" onClear={() => {}} />
        </Card>
        <Card>
          <ErrorState
            title="The board could not be loaded"
            kept="What you typed is kept on this device."
            requestId="0193-7f2c"
            onRetry={() => {}}
          >
            <p>The server did not answer within 10 seconds.</p>
          </ErrorState>
        </Card>
        <Card>
          <Refused variant="page" />
        </Card>
        <Card>
          <LoadingState label="Loading the board…" />
        </Card>
        <Card className="p-4">
          <SkeletonText lines={5} />
        </Card>
      </div>
      <Specimen name="Refused, in place" className="max-w-xl">
        <Refused variant="inline" />
      </Specimen>
      <Specimen name="Toasts">
        <Button
          onClick={() =>
            toast.done('Moved Graded activity to Room 4, 10:30 AM', { undo: () => toast.info('Moved back') })
          }
        >
          Done, with undo
        </Button>
        <Button onClick={() => toast.warn('Authorization ends in 2 days', 'Sample, Alex has 4 sessions after that.')}>
          Warning
        </Button>
        <Button onClick={() => toast.error('Not saved', 'Sam moved this 20 seconds ago. Your text is kept.')}>
          Error
        </Button>
      </Specimen>
    </Section>
  );
}
