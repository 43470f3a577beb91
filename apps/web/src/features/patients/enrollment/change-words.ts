import type { ChangeKind, ChangePreview } from '@threshold/api/programs/change-enrollment.input';

interface Words {
  readonly menu: string;
  readonly title: string;
  readonly day: string;
  readonly done: string;
  /** The consequence stands on the button. */
  submit(preview: ChangePreview | undefined): string;
}

const seats = (count: number | undefined) =>
  count === undefined ? 'seats' : count === 1 ? '1 seat' : `${count} seats`;

/** What each change is called, in the menu, on the dialog and after it is done. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, Words>> = {
  hold: {
    menu: 'Hold…',
    title: 'Hold',
    day: 'First day away',
    done: 'is on hold',
    submit: (preview) => `Hold and release ${seats(preview?.releasedSeats)}`,
  },
  rejoin: {
    menu: 'Rejoin…',
    title: 'Bring back',
    day: 'First day back',
    done: 'is back',
    submit: (preview) => `Rejoin and book ${seats(preview?.bookedSeats)}`,
  },
  transfer: {
    menu: 'Transfer…',
    title: 'Transfer',
    day: 'First day in the other program',
    done: 'is transferred',
    submit: (preview) => `Transfer and book ${seats(preview?.bookedSeats)}`,
  },
  leave: {
    menu: 'Leave early…',
    title: 'End the enrollment of',
    day: 'First day no longer attended',
    done: 'has left the program',
    submit: (preview) => `End and release ${seats(preview?.releasedSeats)}`,
  },
  complete: {
    menu: 'Complete…',
    title: 'Complete the enrollment of',
    day: '',
    done: 'has completed the program',
    submit: () => 'Complete',
  },
};

/** What can be tried in a state; the server decides. */
export const changesIn = (status: string): readonly ChangeKind[] =>
  status === 'active'
    ? ['hold', 'transfer', 'complete', 'leave']
    : status === 'on-hold'
      ? ['rejoin', 'transfer', 'leave']
      : [];
