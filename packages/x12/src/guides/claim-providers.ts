import { code, fixed, maybe, text, unused } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { casualtyContact } from './claim-header';
import type { Slot } from '../guide/rules';
import {
  actor,
  contact,
  organizationProvider,
  payerReferences,
  place,
  provider,
  role,
  street,
  taxonomy,
} from './parts';

/** Who else had a part in a professional claim (2310) or in one of its lines (2420). */

export const referring = <Ids extends Slot>(id: string, ids: Ids) =>
  loop(id, {
    name: one(actor(code('DN', 'P3'), fixed('1'))),
    ids,
  });

export const rendering = <Ids extends Slot>(id: string, ids: Ids) =>
  loop(id, {
    name: one(provider('82', '1', '2')),
    taxonomy: optional(taxonomy('PE')),
    ids,
  });

export const facility = <Ids extends Slot>(id: string, ids: Ids) =>
  loop(id, {
    name: one(organizationProvider('77')),
    street: one(street),
    place: one(place),
    ids,
    contact: optional(casualtyContact),
  });

export const supervising = <Ids extends Slot>(id: string, ids: Ids) =>
  loop(id, { name: one(provider('DQ', '1')), ids });

export const ordering = loop('2420E', {
  name: one(provider('DK', '1')),
  street: optional(street),
  place: optional(place),
  ids: upTo(20, payerReferences('0B', '1G', 'G2')),
  contact: optional(contact('EM', 'FX', 'TE')),
});

export const purchased = loop('2420B', {
  name: one(
    segment(
      'NM1',
      {
        entity: fixed('QB'),
        kind: code('1', '2'),
        ...unused(3, 4, 5, 6, 7),
        idQualifier: maybe(code('XX')),
        id: maybe(text(2, 80)),
        ...unused(10, 11, 12),
      },
      ['P0809', 'C1110', 'C1203'],
    ),
  ),
  ids: upTo(20, payerReferences('0B', '1G', 'G2')),
});

export const pickUp = (id: string) => loop(id, { name: one(role('PW', '2')), street: one(street), place: one(place) });

export const dropOff = (id: string) =>
  loop(id, {
    name: one(
      segment('NM1', {
        entity: fixed('45'),
        kind: fixed('2'),
        name: maybe(text(1, 60)),
        ...unused(4, 5, 6, 7, 8, 9, 10, 11, 12),
      }),
    ),
    street: one(street),
    place: one(place),
  });
