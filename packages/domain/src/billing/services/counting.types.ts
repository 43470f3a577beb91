import type { Dated, Discipline } from '../../directory';
import type { PlainDate, TimeRange } from '../../kernel';
import type { DayTables } from '../day-tables';
import type {
  AppliedRule,
  Clinician,
  CodeEncounter,
  Meeting,
  Rendering,
  ServiceGiven,
  Unbilled,
} from '../encounter.types';
import type { Severity } from '../finding-core';
import type { ClaimSide } from '../types';
import type { RecordFacts } from './findings.types';

/** What every rule may look at. */
export interface CodingContext {
  readonly encounter: CodeEncounter;
  readonly tables: DayTables;
}

/** One known person's part of a service. `minutes` are those that count as this person's: each minute is one person's. */
export interface Share {
  readonly clinician: Clinician;
  readonly minutes: number;
  readonly range: TimeRange | null;
}

/** A service whose people are known; `minutes` are the sum of theirs. */
export interface Given<Service extends ServiceGiven = ServiceGiven> {
  readonly service: Service;
  readonly shares: readonly Share[];
  readonly minutes: number;
}

/** Where a modifier stands on a line: what decides payment first, then the plan, then what informs. */
export type MarkPlace = 'payment' | 'plan' | 'threshold' | 'distance' | 'site';

/** A modifier with the rule that asks for it. A parting one makes a line of its own beside lines of the code without. */
export interface Mark {
  readonly modifier: string;
  readonly place: MarkPlace;
  readonly parting: boolean;
  /** Null stands for both sides. */
  readonly side: ClaimSide | null;
  readonly because: AppliedRule;
}

/** A code with units before person, place and side. */
export interface Counted {
  readonly code: string;
  readonly discipline: Discipline;
  readonly units: number;
  readonly minutes: number;
  readonly meeting: Meeting;
  readonly marks: readonly Mark[];
  readonly given: readonly Given[];
  /** Set where the rule of the service decides who renders; else whoever gave most of it. */
  readonly rendering: Rendering | null;
  readonly because: readonly AppliedRule[];
}

/** A finding before the lines that it stands on are known. */
export interface RecordNote {
  readonly severity: Severity;
  readonly code: string;
  readonly facts: RecordFacts;
  readonly source: string;
  readonly effective: PlainDate;
  /** It is about all lines of its code and not about those of its service alone. */
  readonly onEveryLine?: boolean;
}

/** What a counting rule makes of the services that are its own. */
export interface Counting {
  readonly counted: readonly Counted[];
  readonly unbilled: readonly Unbilled[];
  readonly notes: readonly RecordNote[];
}

export type RuleOrigin = Pick<Dated, 'from' | 'source'>;
