import type { FileEnvelope } from '../index';

/** Of files whose envelope is not what a test is about. */
export const ENVELOPE: FileEnvelope = {
  senderQualifier: 'ZZ',
  senderId: 'SENDER',
  receiverQualifier: 'ZZ',
  receiverId: 'RECEIVER',
  day: '2026-06-02',
  time: '0900',
  interchangeControlNumber: 104,
  groupControlNumber: 104,
  acknowledgmentRequested: false,
  usage: 'test',
};
