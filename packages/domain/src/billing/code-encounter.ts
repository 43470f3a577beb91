import { judgeEncounter } from './edits/judge-encounter';
import type { CodedEncounter, CodeEncounter } from './encounter.types';
import type { CodingKnown } from './finish-lines';
import { finishLines } from './finish-lines';
import { codeServices } from './services/code-services';

/**
 * The whole engine on one encounter: services become lines, lines that the record shows to be apart get the modifier
 * that says so, every line gets its amount or the reason why there is none, and all of it is judged. Pure and total over
 * a validated encounter; services in any order give the same answer. Throws when `tables` are of another day.
 */
export function codeEncounter(encounter: CodeEncounter, known: CodingKnown): CodedEncounter {
  const { tables, payer } = known;
  return finishLines(codeServices(encounter, tables), {
    ...known,
    encounter,
    judge: (priced) => judgeEncounter(encounter, priced, { tables, payer, today: null }),
  });
}
