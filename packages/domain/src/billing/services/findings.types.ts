import type { Discipline } from '../../directory';
import type { PlainDate } from '../../kernel';
import type { Qualification } from '../qualifications';
import type { ServiceFamily } from '../service-family';

interface Said<Problem extends string> {
  readonly problem: Problem;
  readonly serviceId: string;
  /** A sentence for people. */
  readonly wording: string;
}

/** What coding finds in the record itself, with how much: minutes, people and codes that a person has to look at. */
export type RecordFacts =
  | (Said<'unknown-clinician'> & { readonly clinicianId: string; readonly lostMinutes: number })
  | Said<'no-clinician'>
  | (Said<'minutes-beyond-range'> & { readonly clinicianId: string; readonly overMinutes: number })
  | (Said<'parts-may-overlap'> & { readonly mayOverlapMinutes: number })
  | (Said<'code-not-billed'> & { readonly discipline: Discipline })
  | (Said<'no-npi'> & { readonly clinicianId: string })
  | (Said<'nobody-renders'> & { readonly family: ServiceFamily })
  | (Said<'not-billable-by'> & { readonly qualification: Qualification; readonly family: ServiceFamily })
  | (Said<'short-evaluation'> & { readonly minutes: number; readonly shortMinutes: number })
  | (Said<'level-not-reached'> & { readonly minutes: number; readonly shortMinutes: number })
  | Said<'level-without-basis'>
  | Said<'no-substantive-portion'>
  | Said<'decisions-unknown'>
  | (Said<'minutes-of-others'> & { readonly lostMinutes: number })
  | (Said<'repeated-visit'> & { readonly units: number })
  | Said<'no-stop-time'>
  | (Said<'stop-before-start'> & { readonly earlyMinutes: number })
  | Said<'further-infusion'>
  | Said<'drug-without-unit'>
  | (Said<'more-given-than-opened'> & { readonly given: string; readonly opened: string })
  | Said<'not-enrolled'>
  | Said<'new-patient'>
  | (Said<'short-observation'> & { readonly minutes: number; readonly shortMinutes: number })
  | Said<'included-in-bundle'>
  | (Said<'no-live-contact'> & { readonly minutes: number })
  | (Said<'billed-before'> & { readonly earlierDay: PlainDate })
  | (Said<'monthly-care-incomplete'> & { readonly missing: readonly string[] })
  | (Said<'one-kind-a-date'> & { readonly codedInstead: string })
  | Said<'no-mapping'>
  | (Said<'not-by-telehealth'> & { readonly mode: 'video' | 'audio' })
  | (Said<'no-facility-billing'> & { readonly siteId: string });
