import { ratioHundredths } from './ratio';
import type { RatioFigure, SeatRow } from './types';

/** Seats taken of seats offered over many sessions: seats are added up first, so a large group weighs as it should. */
export function seatFill(sessions: readonly SeatRow[]): RatioFigure {
  const taken = sessions.reduce((sum, session) => sum + session.taken, 0);
  const capacity = sessions.reduce((sum, session) => sum + session.capacity, 0);
  return {
    label: 'Seat fill',
    unit: 'percent',
    valueHundredths: ratioHundredths(taken * 100, capacity),
    formula: 'seats taken / seats offered',
    inputs: [
      { name: 'seats taken', value: String(taken) },
      { name: 'seats offered', value: String(capacity) },
      { name: 'sessions', value: String(sessions.length) },
    ],
    rowIds: sessions.map(({ id }) => id),
  };
}
