import { isPlainDate } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import * as z from 'zod';

/** A calendar day as ISO text. */
export const plainDate = z
  .string()
  .refine(isPlainDate, 'Write a day like 2026-11-22.')
  .transform((text) => text as PlainDate);
