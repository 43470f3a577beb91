import { professionalPart } from '../professional-part';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core } from './judge-context';

const without = ({ modifiers }: JudgedLine, some: readonly string[]): string[] =>
  modifiers.filter((modifier) => !some.includes(modifier));

/** GP or GO on every line of a therapy plan, group and evaluation included; the catalog says which of the two. */
export const planModifier: Judge = (lines, { tables }) => {
  // The plans of care that a line can name are those that count towards a threshold.
  const plans = tables.edits.thresholds.flatMap(({ counts }) => counts);
  return lines.flatMap((line): EditFinding[] => {
    const service = tables.service(line.code, line.discipline);
    if (!service?.planModifier) return [];
    const expected = service.planModifier;
    const found = [...new Set(line.modifiers.filter((modifier) => modifier === expected || plans.includes(modifier)))];
    if (found.length === 1 && found[0] === expected) return [];
    const wrong = found.find((modifier) => modifier !== expected);
    return [
      {
        ...core('plan-modifier', {
          lines: [line],
          severity: 'error',
          row: service,
          fix:
            wrong === undefined
              ? { kind: 'append-modifier', lineId: line.id, modifiers: [expected] }
              : { kind: 'set-modifiers', lineId: line.id, modifiers: [...without(line, found), expected] },
        }),
        rule: 'plan-modifier',
        facts: { expected, found },
      },
    ];
  });
};

/** A modifier that a code cannot go without, by dated rows. */
export const codeModifier: Judge = (lines, { tables }) =>
  lines.flatMap((line) =>
    tables.edits
      .codeModifiers(line.code)
      .filter(({ modifier }) => !line.modifiers.includes(modifier))
      .map((row): EditFinding => ({
        ...core('code-modifier', {
          key: row.modifier,
          lines: [line],
          severity: row.severity,
          row,
          fix: { kind: 'append-modifier', lineId: line.id, modifiers: [row.modifier] },
        }),
        rule: 'code-modifier',
        facts: { modifier: row.modifier, wording: row.wording },
      })),
  );

/** PO or PN on the facility lines of an off-campus department, and on no other site's. */
export const siteModifier: Judge = (lines, { site, tables }) =>
  lines.flatMap((line): EditFinding[] => {
    if (!site || line.side !== 'facility') return [];
    const row = tables.siteModifier(site.providerBasedStatus);
    const known = OFF_CAMPUS.flatMap((status) => tables.siteModifier(status)?.modifier ?? []);
    const therapy = (tables.service(line.code, line.discipline)?.planModifier ?? null) !== null;
    const expected = row && (row.onTherapy || !therapy) ? row.modifier : null;
    const found = line.modifiers.filter((modifier) => known.includes(modifier));
    const extra = found.find((modifier) => modifier !== expected);
    if (extra === undefined && (expected === null || found.includes(expected))) return [];
    const source = row ?? { from: tables.day, source: 'Site modifiers: none for a site of this status' };
    return [
      {
        ...core('site-modifier', {
          lines: [line],
          severity: 'error',
          row: source,
          fix:
            extra === undefined
              ? { kind: 'append-modifier', lineId: line.id, modifiers: expected === null ? [] : [expected] }
              : {
                  kind: 'set-modifiers',
                  lineId: line.id,
                  modifiers: [...without(line, found), ...(expected === null ? [] : [expected])],
                },
        }),
        rule: 'site-modifier',
        facts: { expected, found },
      },
    ];
  });
/** Statuses of a site that a modifier can tell. */
export const OFF_CAMPUS = ['off-campus-excepted', 'off-campus-non-excepted'] as const;

/** 93 or 95 beside a place that is no telehealth, or missing where the payer asks for it beside the place. */
export const telehealthModifier: Judge = (lines, { tables, rules }) => {
  const rows = tables.services.telehealthModifiers;
  // By video is what most telehealth is, so its modifier is the first to offer.
  const wanted = (['video', 'audio'] as const).flatMap((mode) =>
    rows.filter((row) => row.ruleSet === rules.telehealth && row.mode === mode).map(({ modifier }) => modifier),
  );
  return lines.flatMap((line): EditFinding[] => {
    const row = line.placeOfService === null ? null : tables.edits.place(line.placeOfService);
    if (!row) return [];
    const modifiers = line.modifiers.filter((modifier) => rows.some((one) => one.modifier === modifier));
    const [first] = modifiers;
    const { place } = row;
    const missing = row.meeting === 'telehealth' && first === undefined && rules.telehealth === 'place-and-95';
    if (!missing && (row.meeting === 'telehealth' || first === undefined)) return [];
    return [
      {
        ...core('telehealth-modifier', {
          lines: [line],
          severity: 'error',
          row,
          fix: missing
            ? { kind: 'append-modifier', lineId: line.id, modifiers: wanted }
            : { kind: 'remove-modifier', lineId: line.id, modifier: first ?? '' },
        }),
        rule: 'telehealth-modifier',
        facts: { problem: missing ? 'missing' : 'not-telehealth', modifiers, place },
      },
    ];
  });
};

/** 50 on a code whose bilateral indicator pays both sides no differently. */
export const bilateralModifier: Judge = (lines, { tables }) =>
  lines.flatMap((line): EditFinding[] => {
    const value = tables.relativeValue(line.code);
    const row = value && tables.edits.bilateral(value.bilateral);
    if (!row || row.allows50 || !line.modifiers.includes(row.modifier)) return [];
    const { indicator, modifier, wording } = row;
    return [
      {
        ...core('bilateral-modifier', {
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'remove-modifier', lineId: line.id, modifier },
        }),
        rule: 'bilateral-modifier',
        facts: { indicator, modifier, wording },
      },
    ];
  });

/** 26 on a professional line of a code with parts at a hospital, which bills the technical part itself. */
export const componentModifier: Judge = (lines, { tables }) =>
  lines.flatMap((line): EditFinding[] => {
    const row = line.side === 'professional' ? professionalPart(line, tables) : null;
    if (!row || line.modifiers.includes(row.professionalModifier)) return [];
    const { indicator, professionalModifier: modifier, wording } = row;
    return [
      {
        ...core('component-modifier', {
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'append-modifier', lineId: line.id, modifiers: [modifier] },
        }),
        rule: 'component-modifier',
        facts: { indicator, modifier, wording },
      },
    ];
  });
