import type { RosterView } from '@threshold/api/scheduling/get-roster.input';
import { siteDay } from '@threshold/domain/kernel';
import { clockRange, longDay } from '../../components/clock';

const SPARE_LINES = 2;

/** On paper only: the sheet that lies in the room, with a line to sign for each seat and two to spare. */
export function SignInSheet({ roster }: { roster: RosterView }) {
  const lines = [
    ...roster.seats.map((seat) => ({ key: seat.seatId, name: seat.name })),
    ...Array.from({ length: SPARE_LINES }, (_, line) => ({ key: `spare-${line}`, name: '' })),
  ];
  return (
    <section data-print="only" data-slot="sign-in-sheet" aria-hidden>
      <h1 className="text-xl font-semibold">{roster.name}</h1>
      <p>
        {longDay(siteDay(roster.startMs, roster.zone))}, {clockRange(roster, roster.zone)}
      </p>
      <p className="mb-4">
        {roster.siteName} · {roster.roomName} · led by {roster.leaderName}
      </p>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b-2 border-foreground">
            <th className="w-10 py-1">Seat</th>
            <th className="w-56 py-1">Name</th>
            <th className="w-20 py-1">In</th>
            <th className="w-20 py-1">Out</th>
            <th className="py-1">Signature</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name }, index) => (
            <tr key={key} className="h-10 border-b border-border">
              <td className="tabular-nums">{index + 1}</td>
              <td>{name}</td>
              <td className="border-l border-border" />
              <td className="border-l border-border" />
              <td className="border-l border-border" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-6">Leader’s signature: ______________________________</p>
    </section>
  );
}
