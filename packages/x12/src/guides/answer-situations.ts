import type { LoopRule, Situation } from '../guide/rules';
import { situation } from '../guide/situations';

/** What questions and answers make depend on the situation: plain consequences of their structure. */

type Lists = Readonly<Record<string, unknown>>;

interface OneOf<V> {
  readonly code: string;
  readonly meaning: string;
  readonly loop: LoopRule<V>;
  readonly slots: readonly (keyof V & string)[];
}

/** At least one of several segments or loops stands in a loop: it would say nothing without. */
const oneOf = <V extends Lists>({ code, meaning, loop, slots }: OneOf<V>): Situation =>
  situation({
    code,
    kind: 'missing',
    meaning,
    loop,
    reads: [],
    broken: (facts) =>
      slots.some((slot) => facts.count(slot) > 0) ? null : { message: `${meaning}: nothing of it is here` },
  });

interface AskedAbout {
  readonly claims?: readonly unknown[] | undefined;
  readonly dependents?: readonly unknown[] | undefined;
}

/** 276 and 277: the claims of a subscriber, or of dependents. */
export const subscriberClaims = (loop: LoopRule<AskedAbout>): Situation =>
  oneOf<Lists & AskedAbout>({
    code: 'status-of-nothing',
    meaning: 'A subscriber in a claim status has claims or dependents',
    loop: loop as LoopRule<Lists & AskedAbout>,
    slots: ['claims', 'dependents'],
  });

interface Asked {
  readonly serviceDays?: unknown;
  readonly lines?: readonly unknown[] | undefined;
}

/** 276: a claim is found by its days, those of its lines count. */
export const askedDays = (loop: LoopRule<Asked>): Situation =>
  oneOf<Lists & Asked>({
    code: 'status-without-days',
    meaning: 'A claim that is asked about has its days, or lines with theirs',
    loop: loop as LoopRule<Lists & Asked>,
    slots: ['serviceDays', 'lines'],
  });

/** 277 and 271: a level that answers nothing below it says why not. */
export const answered = <V>(loop: LoopRule<V>, ...slots: readonly (keyof V & string)[]): Situation =>
  oneOf({
    code: 'answer-missing',
    meaning: 'A level of an answer has answers below it, or says why not',
    loop: loop as LoopRule<Lists>,
    slots,
  });
