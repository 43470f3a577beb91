import { DELIMITERS } from '../delimiters';
import type { FileHeader } from './claim.types';
import type { Output } from './output';

/** ISA and GS. The widths of an ISA are fixed, so its values are checked before they are padded. */
export function openFile(output: Output, header: FileHeader, version: string): void {
  const day = output.day(header.createdDay, 'createdDay');
  const time = output.required(header.createdTime, 5, 'createdTime').replace(':', '');
  const padded = (value: string, width: number, path: string) =>
    output.examine(output.required(value, width, path), path).padEnd(width);
  const checked = [
    padded(header.senderQualifier, 2, 'senderQualifier'),
    padded(header.senderId, 15, 'senderId'),
    padded(header.receiverQualifier, 2, 'receiverQualifier'),
    padded(header.receiverId, 15, 'receiverId'),
  ];
  const control = controlText(output, header.interchangeControlNumber, 'interchangeControlNumber');
  const fields = ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), ...checked, day.slice(2), time];
  const rest = [DELIMITERS.repetition, '00501', control.padStart(9, '0'), header.acknowledgmentRequested ? '1' : '0'];
  const usage = header.usage === 'production' ? 'P' : 'T';
  output.addRaw([...fields, ...rest, usage, DELIMITERS.component].join(DELIMITERS.element));
  const group = controlText(output, header.groupControlNumber, 'groupControlNumber');
  output.add('header', 'GS', 'HC', header.senderId, header.receiverId, day, time, group, 'X', version);
}

export function closeFile(output: Output, header: FileHeader, transactions: number): void {
  output.add('header', 'GE', String(transactions), String(header.groupControlNumber));
  output.add('header', 'IEA', '1', String(header.interchangeControlNumber).padStart(9, '0'));
}

function controlText(output: Output, value: number, path: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999_999_999)
    output.refuse('control-number', path, `${value} is not between 1 and 999999999`);
  return String(value);
}
